#include "corpus/piece.h"

namespace ibidem::corpus {

Piece PackedStrings::keep(std::string_view text) {
  const auto [at, added] =
      known_.try_emplace(text, Piece{static_cast<std::uint32_t>(bytes_.size())});
  if (!added) return at->second;
  put_number(bytes_, static_cast<std::uint32_t>(text.size()));
  bytes_ += text;
  return at->second;
}

}  // namespace ibidem::corpus
