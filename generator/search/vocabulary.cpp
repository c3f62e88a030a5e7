#include "vocabulary.h"

#include "text_terms.h"
#include "tokens.h"

#include "base/short_number.h"
#include "language/stem.h"
#include "store/pack.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace ibidem::search {
namespace {

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

/// A symbol or a code word with digits is no word to take an ending off.
std::string Vocabulary::stemmed(std::string_view word) const {
  return std::string(has_digit(word) ? word : language::stemmer(language_).stem(word));
}

std::uint32_t Vocabulary::add_stem(std::string_view stem) {
  const std::uint32_t number = stems_.add(stem);
  if (number == counts_.lists.size()) counts_.lists.push_back(0);
  return number;
}

std::vector<Vocabulary::Numbers> Vocabulary::numbers(const WordTable& words) {
  std::vector<Numbers> result(words.size());
  std::vector<std::uint32_t> unknown;
  {
    const std::shared_lock lock(guard_);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const std::uint32_t form = forms_.find(words[i], words.hash_of(i));
      if (form == WordTable::none) {
        unknown.push_back(i);
      } else {
        result[i] = {form, stems_of_forms_[form]};
      }
    }
  }
  if (unknown.empty()) return result;
  std::vector<std::optional<std::string>> stems;
  for (const std::uint32_t i : unknown) {
    stems.push_back(is_stop_word(words[i], language_) ? std::nullopt
                                                      : std::optional(stemmed(words[i])));
  }
  const std::unique_lock lock(guard_);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    const std::uint32_t word = unknown[i];
    const std::uint32_t form = forms_.add(words[word], words.hash_of(word));
    if (form == stems_of_forms_.size()) {
      stems_of_forms_.push_back(stems[i] ? add_stem(*stems[i]) : no_stem);
      counts_.forms.push_back(0);
    }
    result[word] = {form, stems_of_forms_[form]};
  }
  return result;
}

std::uint32_t Vocabulary::term(std::string_view term) {
  const std::unique_lock lock(guard_);
  return add_stem(term);
}

void Vocabulary::count(std::uint32_t slot, const TextTerms& terms, std::uint64_t sign) {
  const std::size_t slot_size = number_size(slot);
  const std::unique_lock lock(guard_);
  counts_.units += sign * terms.units();
  terms.each_form([&](std::uint32_t form, std::uint32_t count) {
    if (form < counts_.forms.size()) counts_.forms[form] += sign * count;
  });
  terms.each_stem([&](std::uint32_t stem, std::string_view packed) {
    if (stem < counts_.lists.size()) counts_.lists[stem] += sign * (slot_size + packed.size());
  });
}

void Vocabulary::add(std::uint32_t slot, const TextTerms& terms) {
  count(slot, terms, 1);
}

void Vocabulary::remove(std::uint32_t slot, const TextTerms& terms) {
  count(slot, terms, ~std::uint64_t{0});
}

const std::vector<std::uint32_t>& Vocabulary::sorted_forms() {
  const auto old = static_cast<std::ptrdiff_t>(sorted_.size());
  sorted_.resize(forms_.size());
  std::iota(sorted_.begin() + old, sorted_.end(), static_cast<std::uint32_t>(old));
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return forms_[a] < forms_[b]; };
  std::sort(sorted_.begin() + old, sorted_.end(), before);
  std::inplace_merge(sorted_.begin(), sorted_.begin() + old, sorted_.end(), before);
  return sorted_;
}

std::string Vocabulary::packed() {
  return store::pack(forms_.packed(), stems_.packed(), stems_of_forms_, sorted_forms(),
                     counts_.units, counts_.forms, counts_.lists);
}

bool Vocabulary::unpack(std::string_view bytes) {
  WordTable::Packed forms;
  WordTable::Packed stems;
  if (!store::unpack(bytes, forms, stems, stems_of_forms_, sorted_, counts_.units, counts_.forms,
                     counts_.lists)) {
    return false;
  }
  past_ = counts_;
  return forms_.unpack(std::move(forms)) && stems_.unpack(std::move(stems)) &&
         stems_of_forms_.size() == forms_.size() && sorted_.size() == forms_.size() &&
         counts_.forms.size() == forms_.size() && counts_.lists.size() == stems_.size();
}

void Vocabulary::clear() {
  forms_ = {};
  stems_ = {};
  stems_of_forms_.clear();
  sorted_.clear();
  counts_ = {};
  past_ = {};
}

}  // namespace ibidem::search
