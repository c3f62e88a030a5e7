#pragma once

#include <cstddef>
#include <string_view>

namespace ibidem::ingest {

// The marks that United Nations documents print around a text. Each function gives the length of
// the mark that `text` begins with, 0 if there is none.

/// A symbol: "A/AC.292/2024/L.1", "S/2023/12", "A/RES/77/37".
std::size_t symbol_at(std::string_view text);

/// A job number, with the letter of the language and the dates that may follow on the first page:
/// "24-11234", "23-07114 (E)", "22-12345 (F)    110822    120822".
std::size_t job_number_at(std::string_view text);

/// "3/99".
std::size_t page_of_pages_at(std::string_view text);

/// The bar code under the job number as text: "*2311234*".
std::size_t bar_code_at(std::string_view text);

/// Whether the whole text has the form of a symbol.
bool is_symbol(std::string_view text);

}  // namespace ibidem::ingest
