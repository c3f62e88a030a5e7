#include "decode.h"

#include "bits.h"

namespace ibidem::search_test {

std::uint32_t BitReader::bits(unsigned count) {
  std::uint32_t value = 0;
  for (; count > 0; --count, ++at_) {
    const std::size_t group = at_ / 13 * 2;
    const auto high = search::alphabet.find(text_.at(group));
    const auto low = search::alphabet.find(text_.at(group + 1));
    const auto number = static_cast<std::uint32_t>(high * search::alphabet.size() + low);
    value = value << 1 | ((number >> (12 - at_ % 13)) & 1);
  }
  return value;
}

std::uint32_t BitReader::rice(unsigned k) {
  std::uint32_t quotient = 0;
  while (quotient < 20 && bits(1) == 1) ++quotient;
  if (quotient == 20) return bits(32);
  return quotient << k | bits(k);
}

std::map<std::uint32_t, search::DocumentHits> decode_postings(std::string_view text) {
  BitReader reader(text);
  const std::uint32_t with_hits = reader.rice(2);
  const std::uint32_t with_ranges = reader.rice(0);
  const unsigned k = reader.bits(4);
  std::map<std::uint32_t, search::DocumentHits> documents;

  unsigned k_slots = with_hits > 0 ? reader.bits(4) : 0;
  std::uint32_t slot = 0;
  for (std::uint32_t i = 0; i < with_hits; ++i) {
    slot += reader.rice(k_slots);
    search::DocumentHits& document = documents[slot++];
    document.hits.resize(reader.rice(0) + 1);
    std::uint32_t next = 0;
    for (search::Hit& hit : document.hits) {
      hit.unit = next + reader.rice(k);
      hit.weight = reader.bits(2);
      next = hit.unit + 1;
    }
  }
  k_slots = with_ranges > 0 ? reader.bits(4) : 0;
  slot = 0;
  for (std::uint32_t i = 0; i < with_ranges; ++i) {
    slot += reader.rice(k_slots);
    search::DocumentHits& document = documents[slot++];
    document.ranges.resize(reader.rice(0) + 1);
    for (search::Range& range : document.ranges) {
      range.first = reader.rice(k);
      range.count = reader.rice(3);
    }
  }
  return documents;
}

}  // namespace ibidem::search_test
