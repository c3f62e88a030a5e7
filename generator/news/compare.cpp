#include "news/compare.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace ibidem::news {
namespace {

/// A text by its ids and by its words.
struct Lookup {
  explicit Lookup(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      by_id.emplace(element.id, element.hash);
      hashes.insert(element.hash);
    }
  }
  std::unordered_map<std::string_view, std::string_view> by_id;
  std::unordered_set<std::string_view> hashes;
};

TextChange compare_texts(const RecordedText& before, const RecordedText& after) {
  const Lookup old(before.elements);
  const Lookup current(after.elements);
  TextChange change{after.language, Change::changed, {}, {}, {}};
  for (const Element& element : after.elements) {
    const auto was = old.by_id.find(element.id);
    if (was != old.by_id.end() && was->second == element.hash) continue;
    if (old.hashes.contains(element.hash)) continue;
    const bool replaces = was != old.by_id.end() && !current.hashes.contains(was->second);
    (replaces ? change.changed : change.added).push_back(element.id);
  }
  for (const Element& element : before.elements) {
    const auto is = current.by_id.find(element.id);
    const bool replaced = is != current.by_id.end() && !old.hashes.contains(is->second);
    if (!replaced && !current.hashes.contains(element.hash)) change.removed.push_back(element.id);
  }
  return change;
}

/// Adds what became of a text to the change of its document, which is the last one or a new one.
void add(const RecordedText& text, TextChange change, std::vector<DocumentChange>& changes) {
  if (changes.empty() || changes.back().slug != text.slug) {
    changes.push_back({text.slug, text.symbol, Change::changed, {}});
  }
  changes.back().symbol = text.symbol;
  changes.back().texts.push_back(std::move(change));
}

std::unordered_set<std::string_view> slugs(const Record& record) {
  std::unordered_set<std::string_view> result;
  for (const RecordedText& text : record) result.insert(text.slug);
  return result;
}

}  // namespace

std::vector<DocumentChange> compare(const Record& before, const Record& after) {
  const auto key = [](const RecordedText& text) { return std::tie(text.slug, text.language); };
  std::vector<DocumentChange> changes;
  for (std::size_t i = 0, j = 0; i < before.size() || j < after.size();) {
    if (j == after.size() || (i < before.size() && key(before[i]) < key(after[j]))) {
      add(before[i], {before[i].language, Change::removed, {}, {}, {}}, changes);
      ++i;
    } else if (i == before.size() || key(after[j]) < key(before[i])) {
      add(after[j], {after[j].language, Change::added, {}, {}, {}}, changes);
      ++j;
    } else {
      auto change = compare_texts(before[i], after[j]);
      if (!change.added.empty() || !change.changed.empty() || !change.removed.empty()) {
        add(after[j], std::move(change), changes);
      }
      ++i;
      ++j;
    }
  }
  const auto old = slugs(before);
  const auto current = slugs(after);
  for (DocumentChange& change : changes) {
    if (!old.contains(change.slug)) change.is = Change::added;
    if (!current.contains(change.slug)) change.is = Change::removed;
  }
  return changes;
}

}  // namespace ibidem::news
