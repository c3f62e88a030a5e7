#pragma once

#include "phrase_trie.h"

#include "model/language.h"
#include "terms/countries.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// Finds the phrases of one language in texts by the stems of their words, so that "mesure de
/// confiance" is found in "des mesures de confiance". Articles, possessives and the like between
/// the words of a phrase are forgiven. Immutable once all phrases are added.
class PhraseMatcher {
 public:
  explicit PhraseMatcher(const Language& language);

  void add(std::string_view phrase, std::uint32_t which);

  /// By place; of one `which`, the longest phrase at a place and none that overlaps the one before.
  std::vector<Mention> find(const Words& text) const;

 private:
  bool forgives(std::string_view word) const;

  Language language_;
  std::uint64_t serial_;  ///< its own in the whole process: names what threads remember for it
  Vocabulary stems_;
  PhraseTrie trie_;
  std::vector<std::vector<std::uint32_t>> ends_;  ///< by node: whose phrases end there
  std::uint32_t subjects_ = 0;                    ///< one more than the highest `which`
};

}  // namespace ibidem::terms
