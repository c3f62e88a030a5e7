#pragma once

#include "line.h"
#include "vocabulary.h"

#include "model/document.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ibidem::ingest {

/// What stands above and, in resolutions, below the text.
struct Masthead {
  std::optional<Symbol> symbol;
  Symbol second_symbol;  ///< of a document that two organs have; empty for all others
  std::optional<Date> date;
  std::optional<Date> adopted;
  std::optional<int> session;
  std::optional<std::string> agenda_item;
  std::optional<Language> original_language;
  std::optional<Language> printed_language;
  std::optional<std::string> distribution;
  std::optional<std::string> job_number;
  std::map<std::string, std::string> strings;  ///< as printed; see TextFacts::masthead
  std::string title;                           ///< with the markup of the source
  int title_line = 0;
  std::set<std::string> asterisks;  ///< that stand at marks which are facts: "A/78/93*"
};

/// Reads the masthead off the beginning of a text; its lines are taken out of `lines`. Pages of
/// recognition leave any of its parts out, run them together or set each apart, so every line is
/// taken for what it says and not for where it stands. `usual_blanks`: empty lines between two
/// lines of a paragraph.
Masthead read_masthead(std::vector<Line>& lines, int usual_blanks, const Vocabulary& words,
                       std::vector<Removed>& removed);

/// Whether the line tells at which meeting: "46e séance plénière", "56th plenary meeting
/// (resumed)".
bool is_meeting(std::string_view text, const Vocabulary& words);

/// Takes the closing lines of a resolution off the end of a text: the meeting and the date.
void read_closing(std::vector<Line>& lines, const Vocabulary& words, Masthead& masthead,
                  std::vector<Removed>& removed);

/// The parts of a masthead line that can be told by their form, one after the other from its
/// beginning; gives what of the line is left.
std::string_view read_parts(std::string_view text, const Vocabulary& words, Masthead& masthead);

}  // namespace ibidem::ingest
