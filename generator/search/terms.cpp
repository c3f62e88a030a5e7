#include "terms.h"

#include "tokens.h"

#include "base/hash.h"
#include "language/stem.h"

#include <algorithm>
#include <tuple>

namespace ibidem::search {
namespace {

constexpr std::uint32_t in_text = 10;
constexpr std::uint32_t in_note = 6;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t Terms::Hash::operator()(std::string_view text) const {
  return hash64(text);
}

Terms::Terms(Language language) : language_(std::move(language)) {}

std::uint32_t Terms::stem_index(std::string_view stem) {
  if (const auto found = stems_.find(stem); found != stems_.end()) return found->second;
  const std::uint32_t index = packed_.add();
  stems_.emplace(stem, index);
  return index;
}

std::uint32_t Terms::stem_of(std::string_view word) {
  if (is_stop_word(word, language_)) return no_stem;
  // A symbol or a code word with digits is no word to take an ending off.
  return stem_index(has_digit(word) ? word : language::stemmer(language_).stem(word));
}

std::uint32_t Terms::term(std::string_view word) {
  auto found = forms_.find(word);
  if (found == forms_.end()) found = forms_.emplace(word, Form{stem_of(word), 0}).first;
  ++found->second.count;
  return found->second.stem;
}

void Terms::read_words(std::string_view text, std::uint32_t unit, std::uint32_t frequency) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) {
    const std::uint32_t stem = term(word);
    if (stem == no_stem) continue;
    occurrences_.push_back({stem, unit, frequency});
    ++lengths_[unit];
  }
}

void Terms::read_range(std::string_view text, const Range& range) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) {
    if (const std::uint32_t stem = term(word); stem != no_stem) ranges_.push_back({stem, range});
  }
}

void Terms::read_unit(const Unit& unit, std::uint32_t number) {
  if (unit.block) {
    if (const auto* paragraph = std::get_if<Paragraph>(unit.block)) {
      read_words(paragraph->rich.text, number, in_text);
      for (const Item& item : paragraph->items) read_words(item.rich.text, number, in_text);
    } else if (const auto* table = std::get_if<Table>(unit.block)) {
      if (table->caption) read_words(table->caption->text, number, in_text);
      for (const auto& row : table->rows) {
        for (const RichText& cell : row) read_words(cell.text, number, in_text);
      }
    }
  }
  for (const Note* note : unit.notes) read_words(note->rich.text, number, in_note);
}

void Terms::add(std::uint32_t slot, const CutText& text) {
  occurrences_.clear();
  ranges_.clear();
  lengths_.assign(text.units.size(), 0);
  const auto first = std::find_if(text.units.begin(), text.units.end(),
                                  [](const auto& unit) { return unit.has_value(); });
  if (first == text.units.end()) return;
  read_range(text.text->title.text, {static_cast<std::uint32_t>(first - text.units.begin()), 0});
  for (const Zone& zone : text.zones) {
    read_range(zone.heading->rich.text, {zone.first, zone.count});
  }
  for (std::uint32_t i = 0; i < text.units.size(); ++i) {
    if (!text.units[i]) continue;
    read_unit(*text.units[i], i);
    ++units_;
  }
  flush(slot);
}

void Terms::flush(std::uint32_t slot) {
  std::sort(occurrences_.begin(), occurrences_.end(), [](const auto& a, const auto& b) {
    return std::tie(a.term, a.unit) < std::tie(b.term, b.unit);
  });
  std::stable_sort(ranges_.begin(), ranges_.end(),
                   [](const auto& a, const auto& b) { return a.term < b.term; });
  auto hit = occurrences_.begin();
  auto range = ranges_.begin();
  DocumentHits document;
  document.slot = slot;
  std::string bytes;
  while (hit != occurrences_.end() || range != ranges_.end()) {
    const std::uint32_t current = hit == occurrences_.end() ? range->term
                                  : range == ranges_.end()  ? hit->term
                                                            : std::min(hit->term, range->term);
    document.ranges.clear();
    document.hits.clear();
    for (; range != ranges_.end() && range->term == current; ++range) {
      if (document.ranges.empty() || document.ranges.back() != range->range) {
        document.ranges.push_back(range->range);
      }
    }
    while (hit != occurrences_.end() && hit->term == current) {
      const std::uint32_t unit = hit->unit;
      std::uint32_t frequency = 0;
      for (; hit != occurrences_.end() && hit->term == current && hit->unit == unit; ++hit) {
        frequency += hit->frequency;
      }
      document.hits.push_back({unit, hit_weight(frequency, lengths_[unit])});
    }
    bytes.clear();
    pack(document, bytes);
    packed_.append(current, bytes);
  }
}

void Terms::add(std::string_view term, const DocumentHits& document) {
  std::string bytes;
  pack(document, bytes);
  packed_.append(stem_index(term), bytes);
}

}  // namespace ibidem::search
