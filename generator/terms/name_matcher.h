#pragma once

#include "phrase_trie.h"

#include "terms/countries.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::terms {

/// Finds the names of one language in texts: whole words, accents and blanks forgiven, capitals not
/// (a turkey is no State), the longest name first. Immutable once all names are added.
class NameMatcher {
 public:
  /// Adds a name of `which`, which is `nothing` for a name that only hides those inside it. Returns
  /// who has the same name already, if another.
  std::optional<std::uint32_t> add(std::string_view name, std::uint32_t which);

  std::vector<Mention> find(const Words& text) const;

  /// Whose name the whole of `text` is, but for an article before it; else `nothing`.
  std::uint32_t whole(std::string_view text) const;

 private:
  struct Form {
    std::uint32_t which = nothing;
    std::vector<std::uint8_t> capital;  ///< for each token: 1 must begin with a capital letter, 2
                                        ///< must be all capitals, 0 as it likes
  };
  struct Match {
    std::size_t tokens = 0;
    std::uint32_t which = nothing;
  };

  Match longest(const Words& words, std::size_t start) const;
  bool written_as(const Words& words, std::size_t start, const Form& form) const;

  Vocabulary known_;
  PhraseTrie trie_;
  std::vector<std::vector<Form>> forms_;  ///< by node
  using Starts = std::bitset<4096>;
  Starts starts_;             ///< hashes of the words that begin a name
  Starts lower_case_starts_;  ///< of those that begin one in lower case
};

}  // namespace ibidem::terms
