#include "pool.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace ibidem::search {
namespace {

constexpr std::size_t block_size = 1U << 20;
constexpr std::size_t least_room = 24;
constexpr std::size_t most_room = 2048;

}  // namespace

/// The head of a piece; its bytes lie behind it.
struct BytePool::Piece {
  Piece* next = nullptr;
  std::uint32_t room = 0;
  std::uint32_t used = 0;

  char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

BytePool::Piece* BytePool::make_piece(std::size_t room) {
  // A multiple of the head's alignment, so that the next head is aligned as well.
  const std::size_t size = (sizeof(Piece) + room + alignof(Piece) - 1) & ~(alignof(Piece) - 1);
  if (left_ < size) {
    blocks_.push_back(std::make_unique<char[]>(block_size));
    left_ = block_size;
  }
  char* const place = blocks_.back().get() + (block_size - left_);
  left_ -= size;
  auto* piece = new (place) Piece;
  piece->room = static_cast<std::uint32_t>(size - sizeof(Piece));
  return piece;
}

std::uint32_t BytePool::add() {
  strings_.emplace_back();
  return static_cast<std::uint32_t>(strings_.size() - 1);
}

void BytePool::append(std::uint32_t string, std::string_view bytes) {
  String& target = strings_[string];
  while (!bytes.empty()) {
    if (!target.last || target.last->used == target.last->room) {
      Piece* const piece = make_piece(std::clamp(target.size / 2, least_room, most_room));
      (target.last ? target.last->next : target.first) = piece;
      target.last = piece;
    }
    Piece& piece = *target.last;
    const std::size_t fits = std::min<std::size_t>(bytes.size(), piece.room - piece.used);
    std::memcpy(piece.bytes() + piece.used, bytes.data(), fits);
    piece.used += static_cast<std::uint32_t>(fits);
    target.size += fits;
    bytes.remove_prefix(fits);
  }
}

std::string BytePool::copy(std::uint32_t string) const {
  std::string result;
  result.reserve(strings_[string].size);
  for (Piece* piece = strings_[string].first; piece; piece = piece->next) {
    result.append(piece->bytes(), piece->used);
  }
  return result;
}

}  // namespace ibidem::search
