#include "corpus/piece.h"

namespace ibidem::corpus {

Piece PackedStrings::keep(std::string_view text) {
  const auto [at, added] =
      known_.try_emplace(text, Piece{static_cast<std::uint32_t>(bytes_.size())});
  if (!added) return at->second;
  std::size_t size = text.size();
  for (; size >= 0x80U; size >>= 7U) bytes_ += static_cast<char>(0x80U | (size & 0x7FU));
  bytes_ += static_cast<char>(size);
  bytes_ += text;
  return at->second;
}

}  // namespace ibidem::corpus
