#pragma once

#include "base/diagnostics.h"
#include "model/rich_text.h"
#include "xml/node.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ibidem::exchange {

inline constexpr std::string_view xliff = "urn:oasis:names:tc:xliff:document:2.0";

/// An element and a text of the XLIFF namespace.
xml::Node element(std::string name, std::vector<std::pair<std::string, std::string>> attributes,
                  std::vector<xml::Node> children = {}, std::string_view space = xliff);
xml::Node words(std::string text);

/// The inline codes of one unit: the source and the target share the numbers of codes that are the
/// same, and the data behind them (addresses, labels of notes).
class InlineCodes {
 public:
  /// The id of the unit that holds a note, by the note's label; empty if there is none.
  using NoteUnit = std::function<std::string(const std::string& label)>;

  explicit InlineCodes(NoteUnit note_unit) : note_unit_(std::move(note_unit)) {}

  /// The content of <source> (to be asked first) or <target>: emphasis, code and links as <pc>,
  /// calls of notes and line ends as <ph>.
  std::vector<xml::Node> write(const RichText& rich);

  /// The <originalData> of all that was written, or nothing where no data is needed.
  std::vector<xml::Node> original_data() const;

 private:
  std::string number_of(const std::string& what);
  std::string data_of(const std::string& value);
  std::vector<xml::Node> range(const RichText& rich, std::size_t& span, std::uint32_t begin,
                               std::uint32_t end);

  NoteUnit note_unit_;
  std::vector<std::string> known_;  // codes of the unit by their numbers
  std::vector<bool> used_;          // by the text that is being written
  std::vector<std::string> data_;
};

/// Reads what InlineCodes wrote, in whatever pieces of text another tool left it. `data`: the
/// unit's <originalData> by id. Other codes are errors at `file`.
RichText read_inline(const xml::Node& content, const std::map<std::string, std::string>& data,
                     const std::string& file, Diagnostics& diagnostics);

}  // namespace ibidem::exchange
