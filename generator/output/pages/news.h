#pragma once

#include "elements/edition.h"
#include "model/release.h"
#include "theme/value.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A page of a release. A long one has several, of whole documents.
struct NewsPart {
  std::size_t release = 0;  ///< index into Index::releases
  std::size_t number = 1;
  std::size_t begin = 0;  ///< indices into Release::changes
  std::size_t end = 0;
};

/// The pages of all releases, the newest first, parts in order.
std::vector<NewsPart> news_parts(const Edition& edition);

/// "news/2026-11-22.html", "news/2026-11-22-part-2.html".
std::string news_part_path(const Edition& edition, const NewsPart& part);

/// A passage that a release added, changed or removed.
struct ChangedPassage {
  std::string name;  ///< "par. 14"; of a removed one its id
  std::string path;  ///< of its page, with the anchor; empty for a removed one
};

/// What became of one text, in the words of the edition.
struct ChangedText {
  std::string head;  ///< "Text added: French"; of a changed one the language
  Change is = Change::changed;
  std::vector<ChangedPassage> added;
  std::vector<ChangedPassage> changed;
  std::vector<ChangedPassage> removed;
  std::size_t more = 0;  ///< passages beyond those, of all three
};

/// A change of a document in words. Reads: the release, the record of the document.
struct ChangedDocument {
  std::string symbol;
  std::string name;  ///< plain; empty where the portal does not hold it any more
  std::string path;  ///< of its page; empty in that case
  std::string what;  ///< "Added"
  std::vector<ChangedText> texts;
};
ChangedDocument changed_document(const Edition& edition, const DocumentChange& change);

/// The same as templates read it, on the page at `page`.
theme::Object changed_document_value(const Edition& edition, std::string_view page,
                                     const DocumentChange& change);

}  // namespace ibidem::output
