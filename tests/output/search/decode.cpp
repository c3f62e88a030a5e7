#include "decode.h"

#include "search_bits.h"

namespace ibidem::search_test {

std::uint32_t BitReader::bits(unsigned count) {
  std::uint32_t value = 0;
  for (; count > 0; --count, ++at_) {
    const std::size_t group = at_ / 13 * 2;
    const auto high = output::search_alphabet.find(text_.at(group));
    const auto low = output::search_alphabet.find(text_.at(group + 1));
    const auto number = static_cast<std::uint32_t>(high * output::search_alphabet.size() + low);
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

std::vector<output::DocumentHits> decode_postings(std::string_view text) {
  BitReader reader(text);
  std::vector<output::DocumentHits> documents(reader.rice(2) + 1);
  const unsigned k_slots = reader.bits(4);
  const unsigned k_units = reader.bits(4);
  std::uint32_t next_slot = 0;
  for (output::DocumentHits& document : documents) {
    document.slot = next_slot + reader.rice(k_slots);
    next_slot = document.slot + 1;
    document.ranges.resize(reader.rice(0));
    document.hits.resize(reader.rice(1) + (document.ranges.empty() ? 1 : 0));
    for (output::SearchRange& range : document.ranges) {
      range.first = reader.rice(k_units);
      range.count = reader.rice(3);
    }
    std::uint32_t next = 0;
    for (output::SearchHit& hit : document.hits) {
      hit.unit = next + reader.rice(k_units);
      hit.weight = reader.bits(3);
      next = hit.unit + 1;
    }
  }
  return documents;
}

}  // namespace ibidem::search_test
