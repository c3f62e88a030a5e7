#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// Many byte strings that grow for as long as an index is being made. They lie in pieces in large
/// blocks: nothing is moved, little is wasted, and all of it goes back at once.
class BytePool {
 public:
  /// Makes an empty string and gives its number: 0, 1, 2 …
  std::uint32_t add();

  void append(std::uint32_t string, std::string_view bytes);
  /// Makes a string empty; what it was made of stays behind.
  void clear(std::uint32_t string) { strings_[string] = {}; }
  std::size_t size(std::uint32_t string) const { return strings_[string].size; }
  std::string copy(std::uint32_t string) const;

 private:
  struct Piece;
  struct String {
    Piece* first = nullptr;
    Piece* last = nullptr;
    std::size_t size = 0;
  };
  Piece* make_piece(std::size_t room);

  std::vector<String> strings_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t left_ = 0;  ///< bytes of the last block that no piece has
};

}  // namespace ibidem::search
