#pragma once

#include "corpus/corpus.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ibidem::index {

/// Whether document `a` stands before `b` on a page: the newest first, those without a date last,
/// those of one day by slug.
bool newer(const corpus::Corpus& corpus, std::uint32_t a, std::uint32_t b);

/// A run of documents in that order, both ends in it.
struct Stretch {
  std::uint32_t newest = 0;
  std::uint32_t oldest = 0;

  bool operator==(const Stretch&) const = default;
};

/// The page of a year, or of a part of it where one page would be too long. The parts of a year are
/// numbered from its oldest documents, so that a document that is added at its end changes the last
/// one only.
struct Part {
  std::optional<int> year;  ///< none: documents without a date
  std::size_t number = 1;
  Stretch documents;

  bool operator==(const Part&) const = default;
};

/// How much room a document takes in a list.
struct Weight {
  std::uint32_t document = 0;
  std::size_t passages = 0;
};

/// As many of the newest documents as have no more than `bound` passages together, the newest one
/// in any case; nothing of an empty list. `documents`: newest first.
std::optional<Stretch> newest(std::span<const Weight> documents, std::size_t bound);

/// All of them on pages by year of not more than `bound` passages, unless a document alone has
/// more; newest first.
std::vector<Part> by_year(const corpus::Corpus& corpus, std::span<const Weight> documents,
                          std::size_t bound);

/// Those of a list of documents, newest first, that are in the stretch. Logarithmic.
std::span<const std::uint32_t> within(const corpus::Corpus& corpus,
                                      std::span<const std::uint32_t> documents,
                                      const Stretch& stretch);

}  // namespace ibidem::index
