#pragma once

#include "word_table.h"

#include "model/language.h"

#include <cstdint>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

class TextTerms;

/// The words of a language that documents have, their stems, and how many there are of each: all
/// that is in memory of the index while it is being made. Numbers stay from one build to the next.
class Vocabulary {
 public:
  explicit Vocabulary(Language language) : language_(std::move(language)) {}

  /// Of a word that says nothing by itself.
  static constexpr std::uint32_t no_stem = WordTable::none;

  struct Numbers {
    std::uint32_t form = 0;
    std::uint32_t stem = no_stem;
  };

  /// The numbers of words, in their order. From several threads.
  std::vector<Numbers> numbers(const WordTable& words);

  /// The number of a term that is no word, among the stems. From several threads.
  std::uint32_t term(std::string_view term);

  /// Counts what a document brings, or takes it off again. From several threads.
  void add(std::uint32_t slot, const TextTerms& terms);
  void remove(std::uint32_t slot, const TextTerms& terms);

  /// How much there is of everything.
  struct Counts {
    std::uint64_t units = 0;
    std::vector<std::uint64_t> forms;  ///< how often each stands in the texts
    std::vector<std::uint64_t> lists;  ///< bytes of each stem's list: slots and what pack gave
  };

  const Counts& counts() const { return counts_; }
  /// Those of the last build; of fewer forms and stems.
  const Counts& past() const { return past_; }

  const WordTable& forms() const { return forms_; }
  const WordTable& stems() const { return stems_; }
  std::uint32_t stem_of(std::uint32_t form) const { return stems_of_forms_[form]; }

  /// All forms by their letters.
  const std::vector<std::uint32_t>& sorted_forms();

  /// All of it as bytes, for another build by this program, and back, in place of nothing. False
  /// where the bytes are not what `packed` gave.
  std::string packed();
  bool unpack(std::string_view bytes);

  /// Makes it empty again.
  void clear();

 private:
  void count(std::uint32_t slot, const TextTerms& terms, std::uint64_t sign);
  std::uint32_t add_stem(std::string_view stem);
  std::string stemmed(std::string_view word) const;

  Language language_;
  std::shared_mutex guard_;
  WordTable forms_;
  WordTable stems_;
  std::vector<std::uint32_t> stems_of_forms_;
  std::vector<std::uint32_t> sorted_;  ///< the forms that `sorted_forms` knows of
  Counts counts_;
  Counts past_;
};

}  // namespace ibidem::search
