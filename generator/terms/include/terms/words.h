#pragma once

#include "language/fold.h"
#include "language/words.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// A text cut into its words, once for all that looks for something in it. Views the text.
struct Words {
  explicit Words(std::string_view original)
      : text(original), folded(language::fold(original)), tokens(language::tokens(folded.text)) {}

  /// A word folded, and as it is written.
  std::string_view operator[](std::size_t token) const {
    return std::string_view(folded.text)
        .substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
  }
  std::string_view written(std::size_t token) const {
    return text.substr(begin(token), end(token) - begin(token));
  }

  /// Where it stands in the text.
  std::uint32_t begin(std::size_t token) const { return folded.origin[tokens[token].begin]; }
  std::uint32_t end(std::size_t token) const { return folded.origin[tokens[token].end]; }

  std::string_view text;
  language::Folded folded;
  std::vector<language::Token> tokens;
};

}  // namespace ibidem::terms
