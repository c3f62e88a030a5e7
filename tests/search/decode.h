#pragma once

#include "postings.h"

#include <cstdint>
#include <map>
#include <string_view>

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

/// The documents of a list, by slot, read off what Postings::encoded gave.
std::map<std::uint32_t, search::DocumentHits> decode_postings(std::string_view text);

}  // namespace ibidem::search_test
