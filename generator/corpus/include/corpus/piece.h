#pragma once

#include "base/short_number.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ibidem::corpus {

/// A string of a packed text: where it stands among the others.
struct Piece {
  std::uint32_t at = 0;
};

/// The strings of a packed text, one behind the other, each with its size before it. What comes
/// again is there once.
class PackedStrings {
 public:
  /// `text` has to outlive this.
  Piece keep(std::string_view text);

  const std::string& bytes() const { return bytes_; }

  /// The string that a piece of such bytes is.
  static std::string_view find(std::string_view bytes, Piece piece) {
    std::string_view rest = bytes.substr(piece.at);
    const std::size_t size = take_number(rest);
    return rest.substr(0, size);
  }

 private:
  std::string bytes_;
  std::unordered_map<std::string_view, Piece> known_;
};

}  // namespace ibidem::corpus
