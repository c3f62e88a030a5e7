#include "terms.h"

#include "tokens.h"

#include "base/hash.h"
#include "language/stem.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ibidem::search {
namespace {

constexpr std::uint32_t in_text = 10;
constexpr std::uint32_t in_note = 6;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A word of a text: first the number of its form in the document, then its stem.
struct Occurrence {
  std::uint32_t word = 0;
  std::uint32_t unit = 0;
  std::uint32_t frequency = 0;
};

/// A word of a heading or title.
struct RangeOccurrence {
  std::uint32_t word = 0;
  Range range;
};

}  // namespace

/// A document's words.
struct Terms::Reading {
  explicit Reading(const CutText& text);
  void read_unit(const Unit& unit, std::uint32_t number);
  void read_words(std::string_view text, std::uint32_t unit, std::uint32_t frequency);
  void read_range(std::string_view text, const Range& range);
  std::uint32_t form(std::string_view word);
  void to_stems(const std::vector<std::uint32_t>& stems);
  std::vector<std::pair<std::uint32_t, std::string>> packed(std::uint32_t slot) const;

  WordMap<std::uint32_t> forms;       ///< numbered as they come
  std::vector<std::uint64_t> counts;  ///< by form
  std::vector<Occurrence> occurrences;
  std::vector<RangeOccurrence> ranges;
  std::vector<std::uint32_t> lengths;  ///< by unit, of words that have stems
  std::uint64_t units = 0;
};

std::size_t TextHash::operator()(std::string_view text) const {
  return hash64(text);
}

std::uint32_t Terms::Reading::form(std::string_view word) {
  auto found = forms.words.find(word);
  if (found == forms.words.end()) {
    found = forms.words.emplace(word, static_cast<std::uint32_t>(counts.size())).first;
    counts.push_back(0);
  }
  ++counts[found->second];
  return found->second;
}

void Terms::Reading::read_words(std::string_view text, std::uint32_t unit,
                                std::uint32_t frequency) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) {
    occurrences.push_back({form(word), unit, frequency});
  }
}

void Terms::Reading::read_range(std::string_view text, const Range& range) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) ranges.push_back({form(word), range});
}

void Terms::Reading::read_unit(const Unit& unit, std::uint32_t number) {
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

Terms::Reading::Reading(const CutText& text) : lengths(text.units.size()) {
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
    ++units;
  }
}

void Terms::Reading::to_stems(const std::vector<std::uint32_t>& stems) {
  const auto translate = [&](auto& words) {
    for (auto& entry : words) entry.word = stems[entry.word];
    std::erase_if(words, [](const auto& entry) { return entry.word == no_stem; });
  };
  translate(occurrences);
  translate(ranges);
  for (const Occurrence& occurrence : occurrences) ++lengths[occurrence.unit];
  std::sort(occurrences.begin(), occurrences.end(), [](const auto& a, const auto& b) {
    return std::tie(a.word, a.unit) < std::tie(b.word, b.unit);
  });
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](const auto& a, const auto& b) { return a.word < b.word; });
}

/// By stem what pack gives.
std::vector<std::pair<std::uint32_t, std::string>> Terms::Reading::packed(
    std::uint32_t slot) const {
  std::vector<std::pair<std::uint32_t, std::string>> result;
  auto hit = occurrences.begin();
  auto range = ranges.begin();
  DocumentHits document;
  document.slot = slot;
  while (hit != occurrences.end() || range != ranges.end()) {
    const std::uint32_t current = std::min(hit == occurrences.end() ? no_stem : hit->word,
                                           range == ranges.end() ? no_stem : range->word);
    document.ranges.clear();
    document.hits.clear();
    for (; range != ranges.end() && range->word == current; ++range) {
      if (document.ranges.empty() || document.ranges.back() != range->range) {
        document.ranges.push_back(range->range);
      }
    }
    while (hit != occurrences.end() && hit->word == current) {
      const std::uint32_t unit = hit->unit;
      std::uint32_t frequency = 0;
      for (; hit != occurrences.end() && hit->word == current && hit->unit == unit; ++hit) {
        frequency += hit->frequency;
      }
      document.hits.push_back({unit, hit_weight(frequency, lengths[unit])});
    }
    pack(document, result.emplace_back(current, std::string()).second);
  }
  return result;
}

Terms::Terms(Language language) : language_(std::move(language)) {}

std::uint32_t Terms::stem_index(std::string_view stem) {
  const auto found = stems_.words.find(stem);
  if (found != stems_.words.end()) return found->second;
  const std::uint32_t index = packed_.add();
  stems_.words.emplace(stem, index);
  return index;
}

std::uint32_t Terms::stem_of(std::string_view word) {
  if (is_stop_word(word, language_)) return no_stem;
  // A symbol or a code word with digits is no word to take an ending off.
  return stem_index(has_digit(word) ? word : language::stemmer(language_).stem(word));
}

void Terms::look_up(Reading& reading) {
  std::vector<std::uint32_t> stems(reading.counts.size());
  {
    const std::lock_guard lock(guard_);
    for (const auto& [word, number] : reading.forms.words) {
      auto found = forms_.words.find(std::string_view(word));
      if (found == forms_.words.end()) {
        found = forms_.words.emplace(word, Form{stem_of(word), 0}).first;
      }
      found->second.count += reading.counts[number];
      stems[number] = found->second.stem;
    }
    units_ += reading.units;
  }
  reading.to_stems(stems);
}

void Terms::add(std::uint32_t slot, const CutText& text) {
  Reading reading(text);
  look_up(reading);
  const auto packed = reading.packed(slot);
  const std::lock_guard lock(guard_);
  for (const auto& [stem, bytes] : packed) packed_.append(stem, bytes);
}

void Terms::add(std::string_view term, const DocumentHits& document) {
  std::string bytes;
  pack(document, bytes);
  const std::lock_guard lock(guard_);
  packed_.append(stem_index(term), bytes);
}

}  // namespace ibidem::search
