#pragma once

#include "model/symbol.h"

#include <cstddef>
#include <string_view>

namespace ibidem::ingest {

// The marks that United Nations documents print around a text. Each function gives the length of
// the mark that `text` begins with, 0 if there is none.

/// A symbol: "A/AC.292/2024/L.1", "S/2023/12", "A/RES/77/37", "S/RES/2341 (2017)",
/// "A/C.1/77/PV.14 (Part I)".
std::size_t symbol_at(std::string_view text);

/// The symbol that `text` begins with as it is cited: without the blanks before a year or in the
/// number of a part.
Symbol symbol_in(std::string_view text);

/// Two symbols of one document: "A/77/92–S/2022/459".
std::size_t joined_symbols_at(std::string_view text);

/// Of two joined symbols the second.
Symbol second_symbol_in(std::string_view joined);

/// A job number, with the letter of the language and the dates that may follow on the first page:
/// "24-11234", "23-07114 (E)", "22-12345 (F)    110822    120822", "V.24-04712", "23-13555* (E)",
/// "GE.23-11638(E)".
std::size_t job_number_at(std::string_view text);

/// Of the job number that `text` begins with the number alone; empty if there is none.
std::string_view job_number(std::string_view text);

/// How many asterisks stand at `at`.
std::size_t asterisks_at(std::string_view text, std::size_t at);

/// Two numbers with a slash: "76/19", "2019/20", "3/99".
std::size_t slashed_numbers_at(std::string_view text);

/// The number of a page and how many there are: "3/99".
std::size_t page_of_pages_at(std::string_view text);

/// The bar code under the job number as text: "*2311234*".
std::size_t bar_code_at(std::string_view text);

/// The number that a resolution or decision prints before its title, with its stop: "77/37.",
/// "2023/342.", "43/78 H.".
std::size_t resolution_number_at(std::string_view text);

/// Whether dots lead over a gap in the line: "Chair: Ms. Dakwak . . . . . (Nigeria)". Such a line
/// is whole.
bool has_leader(std::string_view text);

/// Whether the whole text has the form of a symbol.
bool is_symbol(std::string_view text);

}  // namespace ibidem::ingest
