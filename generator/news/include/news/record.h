#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "model/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::news {

/// An element of a text as a release remembers it.
struct Element {
  std::string id;
  std::string hash;  ///< of its words, ten hexadecimal digits

  bool operator==(const Element&) const = default;
};

/// One language of a document as a release remembers it.
struct RecordedText {
  std::string slug;
  Symbol symbol;
  Language language;
  std::vector<Element> elements;  ///< in reading order, the title first

  bool operator==(const RecordedText&) const = default;
};

/// The state of the whole content, by slug and language.
using Record = std::vector<RecordedText>;

/// The elements of a text: title, headings, paragraphs, points, tables, notes.
std::vector<Element> elements_of(const Text& text);

/// Records a corpus, reading all its texts again. Fails where one cannot be read.
Result<Record> record(const corpus::Corpus& corpus);

/// As lines of text, one a language of a document: slug, symbol, language and "id=hash …", with
/// tabs between them.
std::string write(const Record& record);

/// Reads what `write` has made. Fails with `damaged-record` and the line where it is something else
/// or not in order.
Result<Record> parse(std::string_view text, const std::string& file);

}  // namespace ibidem::news
