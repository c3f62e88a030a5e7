#pragma once

#include "line.h"
#include "vocabulary.h"

#include "base/diagnostics.h"
#include "model/symbol.h"

#include <optional>
#include <string>
#include <vector>

namespace ibidem::ingest {

/// What the pages of a document print above the text; any of it may be empty.
struct Running {
  Symbol symbol;
  Symbol second_symbol;  ///< of a document that two organs have
  std::string title;
};

/// Takes out what is printed around the text of every page: running headers (symbol, with the title
/// in resolutions), page numbers, job numbers, bar codes, rules, and the blocks of addresses in
/// which pdftotext lists the links of a page. Gives the job number that the footers print. Numbers
/// alone on a line that seem to be no page's are left and reported.
std::optional<std::string> remove_furniture(std::vector<Line>& lines, Dialect dialect,
                                            const Running& running, const Vocabulary& words,
                                            std::vector<Removed>& removed, const std::string& file,
                                            Diagnostics& diagnostics);

/// Takes out the table of contents: its heading, the word over the page numbers, and lines of a
/// title and a page up to the line where the first of the titles heads its section. Gives the
/// asterisks behind the heading, which call for a note.
std::string remove_contents(std::vector<Line>& lines, const Vocabulary& words,
                            std::vector<Removed>& removed);

/// The length of a rule of underscores or dashes that a line consists of, or 0.
std::size_t rule_length(std::string_view text);

/// Without the empty links that recognition makes of symbols: "[A/78/76](#)".
std::string without_links(std::string_view text);

/// Whether the line is nothing but one address.
bool is_address(std::string_view text);

}  // namespace ibidem::ingest
