#pragma once

#include "postings.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::search_test {

/// Takes numbers off what BitWriter wrote, as the search page does.
class BitReader {
 public:
  explicit BitReader(std::string_view text) : text_(text) {}
  std::uint32_t bits(unsigned count);
  std::uint32_t rice(unsigned k);

 private:
  std::string_view text_;
  std::size_t at_ = 0;  ///< in bits
};

/// What encode_postings was given.
std::vector<search::DocumentHits> decode_postings(std::string_view text);

}  // namespace ibidem::search_test
