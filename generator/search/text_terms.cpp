#include "text_terms.h"

#include "tokens.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ibidem::search {
namespace {

constexpr std::uint32_t in_text = 10;
constexpr std::uint32_t in_note = 6;

/// A word of a text, by its number among the document's words.
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

/// A document's words as they stand there.
class Reading {
 public:
  explicit Reading(const CutText& text);

  WordTable words;
  std::vector<std::uint32_t> counts;    ///< by word
  std::vector<Occurrence> occurrences;  ///< by unit
  std::vector<RangeOccurrence> ranges;
  std::uint32_t units = 0;

 private:
  void read_unit(const Unit& unit, std::uint32_t number);
  void read_words(std::string_view text, std::uint32_t unit, std::uint32_t frequency);
  void read_range(std::string_view text, const Range& range);
  std::uint32_t number(std::string_view word);
};

std::uint32_t Reading::number(std::string_view word) {
  const std::uint32_t number = words.add(word);
  if (number == counts.size()) counts.push_back(0);
  ++counts[number];
  return number;
}

void Reading::read_words(std::string_view text, std::uint32_t unit, std::uint32_t frequency) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) {
    occurrences.push_back({number(word), unit, frequency});
  }
}

void Reading::read_range(std::string_view text, const Range& range) {
  const Tokens tokens(text);
  for (const std::string_view word : tokens.words()) ranges.push_back({number(word), range});
}

void Reading::read_unit(const Unit& unit, std::uint32_t number) {
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

Reading::Reading(const CutText& text) {
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

void put_forms(std::string& bytes, std::uint32_t units,
               std::vector<std::pair<std::uint32_t, std::uint32_t>> forms) {
  std::sort(forms.begin(), forms.end());
  put_number(bytes, units);
  put_number(bytes, static_cast<std::uint32_t>(forms.size()));
  std::uint32_t before = 0;
  for (const auto& [form, count] : forms) {
    put_number(bytes, form - before);
    put_number(bytes, count);
    before = form;
  }
}

/// The stems of a document: by number, and which one each of its words has.
struct Stems {
  Stems(const Reading& reading, const std::vector<Vocabulary::Numbers>& numbers);

  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> of_words;  ///< index into numbers; `no_stem` where there is none
};

Stems::Stems(const Reading& reading, const std::vector<Vocabulary::Numbers>& known)
    : of_words(known.size(), Vocabulary::no_stem) {
  std::vector<std::uint32_t> order(reading.words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t word) { return known[word].stem == Vocabulary::no_stem; });
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return known[a].stem < known[b].stem; });
  for (const std::uint32_t word : order) {
    if (numbers.empty() || numbers.back() != known[word].stem) numbers.push_back(known[word].stem);
    of_words[word] = static_cast<std::uint32_t>(numbers.size() - 1);
  }
}

/// Brings what words stand in under their stems, in the order in which it is there: that of stem i
/// ends at `ends[i]`. Words without a stem go.
template <class Entry>
std::vector<Entry> by_stem(const std::vector<Entry>& entries, const Stems& stems,
                           std::vector<std::size_t>& ends) {
  ends.assign(stems.numbers.size() + 1, 0);
  for (const Entry& entry : entries) {
    const std::uint32_t stem = stems.of_words[entry.word];
    if (stem != Vocabulary::no_stem) ++ends[stem + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Entry> sorted(ends.back());
  for (const Entry& entry : entries) {
    const std::uint32_t stem = stems.of_words[entry.word];
    if (stem != Vocabulary::no_stem) sorted[ends[stem]++] = entry;
  }
  ends.pop_back();
  return sorted;
}

/// Indexed words of each unit.
std::vector<std::uint32_t> lengths(const std::vector<Occurrence>& occurrences, std::size_t units) {
  std::vector<std::uint32_t> result(units);
  for (const Occurrence& occurrence : occurrences) ++result[occurrence.unit];
  return result;
}

void put_stems(std::string& bytes, const Reading& reading, const Stems& stems, std::size_t units) {
  std::vector<std::size_t> hit_ends;
  std::vector<std::size_t> range_ends;
  const auto occurrences = by_stem(reading.occurrences, stems, hit_ends);
  const auto ranges = by_stem(reading.ranges, stems, range_ends);
  const auto words_in = lengths(occurrences, units);
  DocumentHits document;
  std::size_t hit = 0;
  std::size_t range = 0;
  std::uint32_t before = 0;
  for (std::size_t stem = 0; stem < stems.numbers.size(); ++stem) {
    document.ranges.clear();
    document.hits.clear();
    for (; range < range_ends[stem]; ++range) {
      if (document.ranges.empty() || document.ranges.back() != ranges[range].range) {
        document.ranges.push_back(ranges[range].range);
      }
    }
    while (hit < hit_ends[stem]) {
      const std::uint32_t unit = occurrences[hit].unit;
      std::uint32_t frequency = 0;
      for (; hit < hit_ends[stem] && occurrences[hit].unit == unit; ++hit) {
        frequency += occurrences[hit].frequency;
      }
      document.hits.push_back({unit, hit_weight(frequency, words_in[unit])});
    }
    put_number(bytes, stems.numbers[stem] - before);
    before = stems.numbers[stem];
    pack(document, bytes);
  }
}

}  // namespace

std::uint32_t TextTerms::units() const {
  std::string_view rest = bytes_;
  return take_number(rest);
}

std::string read_terms(const CutText& text, Vocabulary& vocabulary) {
  const Reading reading(text);
  const auto numbers = vocabulary.numbers(reading.words);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> forms;
  for (std::uint32_t word = 0; word < numbers.size(); ++word) {
    forms.emplace_back(numbers[word].form, reading.counts[word]);
  }
  std::string bytes;
  put_forms(bytes, reading.units, std::move(forms));
  put_stems(bytes, reading, Stems(reading, numbers), text.units.size());
  return bytes;
}

std::string pack_terms(const std::map<std::string, DocumentHits>& terms, Vocabulary& vocabulary) {
  std::map<std::uint32_t, const DocumentHits*> by_number;
  for (const auto& [term, hits] : terms) by_number.emplace(vocabulary.term(term), &hits);
  std::string bytes;
  put_forms(bytes, 0, {});
  std::uint32_t before = 0;
  for (const auto& [number, hits] : by_number) {
    put_number(bytes, number - before);
    pack(*hits, bytes);
    before = number;
  }
  return bytes;
}

}  // namespace ibidem::search
