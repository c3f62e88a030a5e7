#pragma once

#include "index/index.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace ibidem::sample {

/// The entries of a State and of a subject; throws where the index has none.
inline const index::CountryEntry& country(const corpus::Corpus& corpus, const index::Index& index,
                                          std::string_view iso2) {
  for (const auto& entry : index.countries) {
    if (corpus.countries.all()[entry.country].iso2 == iso2) return entry;
  }
  throw std::invalid_argument(std::string(iso2));
}

inline const index::SubjectEntry& subject(const corpus::Corpus& corpus, const index::Index& index,
                                          std::string_view id) {
  for (const auto& entry : index.subjects) {
    if (corpus.subjects.all()[entry.subject].id == id) return entry;
  }
  throw std::invalid_argument(std::string(id));
}

}  // namespace ibidem::sample
