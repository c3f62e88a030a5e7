#pragma once

#include "model/date.h"
#include "model/language.h"
#include "model/symbol.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem {

/// What became of a document or of one of its texts from one release to the next.
enum class Change : std::uint8_t { added, changed, removed };

/// A text that is new, gone, or says something else than before. Ids are those of paragraphs,
/// points, headings, tables and notes ("title" for the title), in reading order; only a changed
/// text has any. What only moved, with other ids but the same words, is no change.
struct TextChange {
  Language language;
  Change is = Change::changed;
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;

  bool operator==(const TextChange&) const = default;
};

struct DocumentChange {
  std::string slug;
  Symbol symbol;
  Change is = Change::changed;
  std::vector<TextChange> texts;  ///< by language

  bool operator==(const DocumentChange&) const = default;
};

/// What the content has gained, lost and changed since the release before.
struct Release {
  Date date;
  int number = 1;                       ///< among those of one day, from 1
  std::vector<DocumentChange> changes;  ///< by slug

  bool operator==(const Release&) const = default;
};

/// "2026-11-22", "2026-11-22-2": names its file and its page.
std::string name(const Release& release);

/// "added", "changed" or "removed".
std::string_view name(Change change);

}  // namespace ibidem
