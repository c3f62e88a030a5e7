#pragma once

#include "line.h"
#include "vocabulary.h"

#include "base/diagnostics.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// A note as it stands at the foot of a page.
struct NoteDefinition {
  std::string label;  ///< "12", "*"
  std::string text;   ///< with the markup of the source, its lines joined
  int line = 0;
  int after = 0;  ///< line after which its page began as far as notes tell: its call is between
  std::vector<std::string> rejoined = {};  ///< as those of a Line
};

/// Sets labels before their texts where pdftotext sets them on lines of their own. The raised
/// figure of a note stands, with the layout kept, tight above its text, which is set in; else it
/// counts on below a rule, or stands above the words of a note. It gets the form of an explicit
/// mark, so that it is not taken for the number of a page. Labels of paragraphs, points and
/// headings stand so where the layout is not kept, several one below another above as many texts.
/// Where it cannot be told which text belongs to which label, they stay together and are reported.
void join_lone_labels(std::vector<Line>& lines, const Vocabulary& words, const std::string& file,
                      Diagnostics& diagnostics);

/// Gives notes and calls the form of explicit marks that are printed as "[12]", as word processors
/// copy them, or as "12/", as documents of the last century have them. A line is a note only if its
/// number is called above it in the same form.
void mark_other_notes(std::vector<Line>& lines);

/// Takes the notes out of the lines. They are told by their marks: figures above the line, carets,
/// asterisks; by the rule above them; or by plain figures that count on from the note before.
/// A line that only looks like a note stays, and is reported. `called`: the asterisks that lines no
/// longer there, those of the masthead, end in.
std::vector<NoteDefinition> lift_notes(std::vector<Line>& lines, Dialect dialect,
                                       std::set<std::string> called, const Vocabulary& words,
                                       std::vector<Removed>& removed, const std::string& file,
                                       Diagnostics& diagnostics);

// In the text of lines a call of a note stands between two characters of the private use area, so
// that the passes that follow need not know in which of its forms it came.
inline constexpr std::string_view call_begins = "\uE000";
inline constexpr std::string_view call_ends = "\uE001";
std::string call_mark(std::string_view label);

/// Rewrites what stands above the line in one text: calls, in any of their explicit forms (¹², ^12,
/// ^{12}, <sup>12</sup>, [^12]), become marks whose labels are added to `found`; letters (1^{er})
/// come down to the line. Exponents of units (km²) stay.
std::string mark_explicit_calls(std::string_view text, std::set<std::string>& found);

struct AsteriskCall {
  std::size_t begin = 0;
  std::size_t size = 0;  ///< 0: there is none
};

/// Where a text has asterisks after a word, plain or escaped, that are no emphasis.
AsteriskCall asterisk_call(std::string_view text, std::string_view label);

/// Marks calls that are printed as an asterisk after a word, for the notes that have one.
void mark_asterisk_calls(std::vector<Line>& lines, const std::vector<NoteDefinition>& notes);

/// Marks calls that have come down to plain figures. On the page of a note the number of the note
/// is looked for where a call can stand; as calls only count up, the best sequence of places wins
/// over any single one. `known`: labels already called explicitly.
void mark_plain_calls(std::vector<Line>& lines, const std::vector<NoteDefinition>& notes,
                      const std::set<std::string>& known, const Vocabulary& words);

/// Whether the plain figures of `label` stand where a call of a note may, behind a word, stop, year
/// or resolution ("States;1", "20214", "79/237.14"), or apart, in French before a stop and in
/// English behind one ("technique 12.", "security. 6 The"), on a line not far above line `at`, from
/// line `first` on.
bool is_called_above(const std::vector<Line>& lines, std::size_t at, std::string_view label,
                     const Vocabulary& words, std::size_t first = 0);

/// The figures above the line that a text begins with, as plain digits; `size` in bytes.
std::string raised_digits_at(std::string_view text, std::size_t& size);

}  // namespace ibidem::ingest
