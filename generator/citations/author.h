#pragma once

#include "lexer.h"

#include "citations/register.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::citations {

/// One form of an author's name, ready to be found, with the reports it goes with.
struct Author {
  std::vector<std::string> words;                       ///< tokens of the form, folded
  std::vector<std::pair<std::string, Symbol>> reports;  ///< by year
};

/// The forms of a register, the longest first.
std::vector<Author> authors_of(const Register& reports);

struct FoundAuthor {
  const Author* author = nullptr;  ///< null: none
  std::size_t end = 0;             ///< token behind the name
};

/// The author whose name begins with token `at`, in any case and without regard to accents.
FoundAuthor author_at(const std::vector<Author>& authors, const Lexed& lexed, std::size_t at);

/// The author's report of that year; empty if there is none, or more than one.
Symbol report_of(const Author& author, std::string_view year);

}  // namespace ibidem::citations
