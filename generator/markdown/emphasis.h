#pragma once

#include "rich_tokens.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::markdown {

/// How emphasis is written so that it is read as emphasis: CommonMark looks at the characters on
/// both sides of a mark.
struct Marks {
  std::vector<std::string_view> marks;  ///< by token: "*", "_", "**", or empty
  /// Offsets of characters of the plain text that are written as entities: that makes them
  /// punctuation, beside which a mark can open or close anywhere. Only needed where emphasis ends
  /// in punctuation within a word: "*l'*État".
  std::set<std::uint32_t> entities;
};

Marks choose_marks(std::string_view text, const std::vector<Token>& tokens);

}  // namespace ibidem::markdown
