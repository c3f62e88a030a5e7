#include "terms.h"

#include "tokens.h"

#include "base/hash.h"
#include "language/stem.h"
#include "store/pack.h"

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
  changed_.push_back(0);
  return index;
}

std::uint32_t Terms::stem_of(std::string_view word) {
  if (is_stop_word(word, language_)) return no_stem;
  // A symbol or a code word with digits is no word to take an ending off.
  return stem_index(has_digit(word) ? word : language::stemmer(language_).stem(word));
}

Terms::Form& Terms::form_of(std::string_view word) {
  auto found = forms_.words.find(word);
  if (found == forms_.words.end()) {
    const auto number = static_cast<std::uint32_t>(numbered_forms_.size());
    found = forms_.words.emplace(word, Form{stem_of(word), number, 0}).first;
    numbered_forms_.push_back(&found->second);
  }
  return found->second;
}

/// Gives what `remove` needs: how many units, then the number and count of each form.
std::string Terms::look_up(Reading& reading) {
  std::vector<std::uint32_t> stems(reading.counts.size());
  std::string added;
  put(added, static_cast<std::uint32_t>(reading.units));
  {
    const std::lock_guard lock(guard_);
    for (const auto& [word, number] : reading.forms.words) {
      Form& form = form_of(word);
      form.count += reading.counts[number];
      stems[number] = form.stem;
      put(added, form.number);
      put(added, static_cast<std::uint32_t>(reading.counts[number]));
    }
    units_ += reading.units;
  }
  reading.to_stems(stems);
  return added;
}

std::string Terms::add(std::uint32_t slot, const CutText& text) {
  Reading reading(text);
  auto added = look_up(reading);
  const auto packed = reading.packed(slot);
  const std::lock_guard lock(guard_);
  for (const auto& [stem, bytes] : packed) {
    packed_.append(stem, bytes);
    changed_[stem] = 1;
  }
  return added;
}

/// A term counts as a form of itself that stands there once, in no unit.
void Terms::add(std::string_view term, const DocumentHits& document, std::string& added) {
  std::string bytes;
  pack(document, bytes);
  const std::lock_guard lock(guard_);
  auto found = forms_.words.find(term);
  if (found == forms_.words.end()) {
    const auto number = static_cast<std::uint32_t>(numbered_forms_.size());
    found = forms_.words.emplace(term, Form{stem_index(term), number, 0}).first;
    numbered_forms_.push_back(&found->second);
  }
  Form& form = found->second;
  ++form.count;
  packed_.append(form.stem, bytes);
  changed_[form.stem] = 1;
  if (added.empty()) put(added, 0);
  put(added, form.number);
  put(added, 1);
}

void Terms::take_out(std::uint32_t stem, std::uint32_t slot) {
  const std::string bytes = packed_.copy(stem);
  std::string left;
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const std::string_view before = rest;
    if (search::unpack(rest).slot == slot) continue;
    left += before.substr(0, before.size() - rest.size());
  }
  packed_.clear(stem);
  packed_.append(stem, left);
  changed_[stem] = 1;
}

void Terms::remove(std::uint32_t slot, std::string_view added) {
  if (added.empty()) return;
  units_ -= take(added);
  std::vector<std::uint32_t> stems;
  while (!added.empty()) {
    const std::uint32_t number = take(added);
    const std::uint32_t count = take(added);
    if (number >= numbered_forms_.size()) continue;
    Form& form = *numbered_forms_[number];
    form.count -= count;
    if (form.stem != no_stem) stems.push_back(form.stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  for (const std::uint32_t stem : stems) take_out(stem, slot);
}

std::string Terms::packed() const {
  std::vector<std::string> stems(stems_.words.size());
  std::vector<std::string> lists(stems.size());
  for (const auto& [stem, number] : stems_.words) {
    stems[number] = stem;
    lists[number] = packed_.copy(number);
  }
  std::vector<std::string> forms(numbered_forms_.size());
  std::vector<std::uint32_t> stems_of_forms(forms.size());
  std::vector<std::uint64_t> counts(forms.size());
  for (const auto& [word, form] : forms_.words) {
    forms[form.number] = word;
    stems_of_forms[form.number] = form.stem;
    counts[form.number] = form.count;
  }
  return store::pack(units_, stems, lists, forms, stems_of_forms, counts);
}

bool Terms::unpack(std::string_view bytes) {
  std::vector<std::string> stems;
  std::vector<std::string> lists;
  std::vector<std::string> forms;
  std::vector<std::uint32_t> stems_of_forms;
  std::vector<std::uint64_t> counts;
  if (!store::unpack(bytes, units_, stems, lists, forms, stems_of_forms, counts)) return false;
  stems_.words.reserve(stems.size());
  for (std::uint32_t i = 0; i < stems.size(); ++i) {
    packed_.append(stem_index(stems[i]), lists[i]);
  }
  forms_.words.reserve(forms.size());
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    const auto added = forms_.words.emplace(forms[i], Form{stems_of_forms[i], i, counts[i]}).first;
    numbered_forms_.push_back(&added->second);
  }
  return true;
}

std::vector<std::string_view> Terms::changed() const {
  std::vector<std::string_view> stems;
  for (const auto& [stem, number] : stems_.words) {
    if (changed_[number] != 0) stems.push_back(stem);
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

}  // namespace ibidem::search
