#pragma once

#include "postings.h"
#include "units.h"
#include "vocabulary.h"

#include "base/short_number.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace ibidem::search {

/// What a text brings to a vocabulary, as bytes:
///
///     units, forms, for each form by number: number - number before, how often it stands there
///     for each stem by number: number - number before, what pack gave for it
class TextTerms {
 public:
  /// `bytes` must outlive it.
  explicit TextTerms(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t units() const;

  /// Calls `see(form, count)` for each form.
  template <class See>
  void each_form(See see) const {
    std::string_view rest = bytes_;
    read_forms(rest, see);
  }

  /// Calls `see(stem, packed)` for each stem.
  template <class See>
  void each_stem(See see) const {
    std::string_view rest = bytes_;
    read_forms(rest, [](std::uint32_t, std::uint32_t) {});
    for (std::uint32_t stem = 0; !rest.empty();) {
      stem += take_number(rest);
      see(stem, take_packed(rest));
    }
  }

 private:
  template <class See>
  static void read_forms(std::string_view& rest, See see) {
    take_number(rest);
    std::uint32_t form = 0;
    for (std::uint32_t left = take_number(rest); left > 0 && !rest.empty(); --left) {
      form += take_number(rest);
      see(form, take_number(rest));
    }
  }

  std::string_view bytes_;
};

/// Reads a text: its words get their numbers in the vocabulary. From several threads.
std::string read_terms(const CutText& text, Vocabulary& vocabulary);

/// The same of terms that are no words, in a text without words of its own.
std::string pack_terms(const std::map<std::string, DocumentHits>& terms, Vocabulary& vocabulary);

}  // namespace ibidem::search
