#include "search_postings.h"

#include "search_bits.h"

#include <algorithm>

namespace ibidem::output {
namespace {

// BM25's usual saturation and a length that stands for a paragraph of these documents. A constant,
// not the mean of the corpus, so that a new document changes no weight elsewhere.
constexpr double saturation = 1.2;
constexpr double length_share = 0.6;
constexpr double usual_length = 50;
constexpr unsigned weight_bits = 3;
constexpr unsigned range_count_bits = 3;
constexpr unsigned parameter_bits = 4;

void put(std::string& bytes, std::uint32_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes += static_cast<char>(value);
}

std::uint32_t take(std::string_view& bytes) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

struct Parameters {
  unsigned slots = 0;
  unsigned units = 0;
};

Parameters parameters(const std::vector<DocumentHits>& documents) {
  std::uint64_t units = 0;
  std::uint64_t hits = 0;
  for (const DocumentHits& document : documents) {
    for (const SearchRange& range : document.ranges) units += range.first;
    hits += document.ranges.size() + document.hits.size();
    if (!document.hits.empty()) units += document.hits.back().unit + 1 - document.hits.size();
  }
  const std::uint64_t slots = documents.back().slot + 1 - documents.size();
  return {rice_parameter(slots, documents.size()), rice_parameter(units, hits)};
}

void write_document(BitWriter& bits, const DocumentHits& document, unsigned k) {
  bits.rice(static_cast<std::uint32_t>(document.ranges.size()), 0);
  const auto count = static_cast<std::uint32_t>(document.hits.size());
  bits.rice(document.ranges.empty() ? count - 1 : count, 1);
  for (const SearchRange& range : document.ranges) {
    bits.rice(range.first, k);
    bits.rice(range.count, range_count_bits);
  }
  std::uint32_t next = 0;
  for (const SearchHit& hit : document.hits) {
    bits.rice(hit.unit - next, k);
    bits.bits(hit.weight, weight_bits);
    next = hit.unit + 1;
  }
}

}  // namespace

std::uint32_t search_weight(std::uint32_t frequency, std::uint32_t length) {
  const double count = frequency / 10.0;
  const double norm = 1 - length_share + length_share * length / usual_length;
  const double share = count / (count + saturation * norm);
  return std::min((1U << weight_bits) - 1, static_cast<std::uint32_t>(share * (1U << weight_bits)));
}

std::string encode_postings(const std::vector<DocumentHits>& documents) {
  BitWriter bits;
  const Parameters k = parameters(documents);
  bits.rice(static_cast<std::uint32_t>(documents.size() - 1), 2);
  bits.bits(k.slots, parameter_bits);
  bits.bits(k.units, parameter_bits);
  std::uint32_t next = 0;
  for (const DocumentHits& document : documents) {
    bits.rice(document.slot - next, k.slots);
    write_document(bits, document, k.units);
    next = document.slot + 1;
  }
  return bits.text();
}

void pack(const DocumentHits& document, std::string& bytes) {
  put(bytes, document.slot);
  put(bytes, static_cast<std::uint32_t>(document.ranges.size()));
  for (const SearchRange& range : document.ranges) {
    put(bytes, range.first);
    put(bytes, range.count);
  }
  put(bytes, static_cast<std::uint32_t>(document.hits.size()));
  std::uint32_t next = 0;
  for (const SearchHit& hit : document.hits) {
    put(bytes, (hit.unit - next) << weight_bits | hit.weight);
    next = hit.unit + 1;
  }
}

DocumentHits unpack(std::string_view& bytes) {
  DocumentHits document;
  document.slot = take(bytes);
  document.ranges.resize(take(bytes));
  for (SearchRange& range : document.ranges) {
    range.first = take(bytes);
    range.count = take(bytes);
  }
  document.hits.resize(take(bytes));
  std::uint32_t next = 0;
  for (SearchHit& hit : document.hits) {
    const std::uint32_t value = take(bytes);
    hit.weight = value & ((1U << weight_bits) - 1);
    hit.unit = next + (value >> weight_bits);
    next = hit.unit + 1;
  }
  return document;
}

}  // namespace ibidem::output
