#include "tokens.h"

#include "language/fold.h"
#include "language/words.h"

#include <algorithm>

namespace ibidem::search {
namespace {

constexpr std::size_t longest_word = 32;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_indexed(std::string_view word) {
  return word.size() <= longest_word && (word.size() > 1 || is_digit(word[0]));
}

/// "par-ci": parts that a hyphen alone holds together. Numbers do not compound (2021-2025).
bool is_compound(std::string_view folded, const language::Token& left,
                 const language::Token& right) {
  return left.kind == language::Token::Kind::word && right.kind == language::Token::Kind::word &&
         right.begin == left.end + 1 && folded[left.end] == '-' && !is_digit(folded[left.begin]) &&
         !is_digit(folded[right.begin]) && right.end - left.begin <= longest_word;
}

}  // namespace

Tokens::Tokens(std::string_view text) : folded_(language::folded(text)) {
  const std::vector<language::Token> tokens = language::tokens(folded_);
  const std::string_view folded = folded_;
  // Every joined word takes less than the compound in the text, so the views stay valid.
  joined_.reserve(folded.size() * 2);
  words_.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const language::Token& token = tokens[i];
    if (token.kind != language::Token::Kind::word) continue;
    const std::string_view word = folded.substr(token.begin, token.end - token.begin);
    if (is_indexed(word)) words_.push_back(word);
    if (i + 1 == tokens.size() || !is_compound(folded, token, tokens[i + 1])) continue;
    const std::size_t begin = joined_.size();
    joined_.append(word).append(
        folded.substr(tokens[i + 1].begin, tokens[i + 1].end - tokens[i + 1].begin));
    words_.push_back(std::string_view(joined_).substr(begin));
  }
}

bool is_stop_word(std::string_view word, const Language& language) {
  const auto& words = stop_words(language);
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace ibidem::search
