#include "postings.h"

#include "bits.h"

#include <algorithm>
#include <array>

namespace ibidem::search {
namespace {

// BM25's usual saturation and a length that stands for a paragraph of these documents. A constant,
// not the mean of the corpus, so that a new document changes no weight elsewhere.
constexpr double saturation = 1.2;
constexpr double length_share = 0.6;
constexpr double usual_length = 50;
constexpr unsigned weight_bits = 2;
constexpr unsigned range_count_bits = 3;
constexpr unsigned parameter_bits = 4;

// Shares of the highest frequency between which the weights lie; each weight is about as common.
constexpr std::array<double, 3> weight_limits{0.38, 0.45, 0.52};

unsigned slot_parameter(const std::vector<const DocumentHits*>& documents) {
  return rice_parameter(documents.back()->slot + 1 - documents.size(), documents.size());
}

/// Of the gaps between units and the beginnings of ranges.
unsigned unit_parameter(const std::vector<DocumentHits>& documents) {
  std::uint64_t sum = 0;
  std::uint64_t count = 0;
  for (const DocumentHits& document : documents) {
    for (const Range& range : document.ranges) sum += range.first;
    count += document.ranges.size() + document.hits.size();
    if (!document.hits.empty()) sum += document.hits.back().unit + 1 - document.hits.size();
  }
  return rice_parameter(sum, count);
}

void write_hits(BitWriter& bits, const std::vector<Hit>& hits, unsigned k) {
  std::uint32_t next = 0;
  for (const Hit& hit : hits) {
    bits.rice(hit.unit - next, k);
    bits.bits(hit.weight, weight_bits);
    next = hit.unit + 1;
  }
}

void write_ranges(BitWriter& bits, const std::vector<Range>& ranges, unsigned k) {
  for (const Range& range : ranges) {
    bits.rice(range.first, k);
    bits.rice(range.count, range_count_bits);
  }
}

/// The documents with their hits or with their ranges: `write` writes what one of them has.
template <class Item>
void write_documents(BitWriter& bits, const std::vector<const DocumentHits*>& documents,
                     std::vector<Item> DocumentHits::*items, unsigned k,
                     void (*write)(BitWriter&, const std::vector<Item>&, unsigned)) {
  if (documents.empty()) return;
  const unsigned k_slots = slot_parameter(documents);
  bits.bits(k_slots, parameter_bits);
  std::uint32_t next_slot = 0;
  for (const DocumentHits* document : documents) {
    bits.rice(document->slot - next_slot, k_slots);
    next_slot = document->slot + 1;
    bits.rice(static_cast<std::uint32_t>((document->*items).size() - 1), 0);
    write(bits, document->*items, k);
  }
}

}  // namespace

void put(std::string& bytes, std::uint32_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes += static_cast<char>(value);
}

std::uint32_t take(std::string_view& bytes) {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 32 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

std::uint32_t hit_weight(std::uint32_t frequency, std::uint32_t length) {
  const double count = frequency / 10.0;
  const double norm = 1 - length_share + length_share * length / usual_length;
  const double share = count / (count + saturation * norm);
  return static_cast<std::uint32_t>(
      std::upper_bound(weight_limits.begin(), weight_limits.end(), share) - weight_limits.begin());
}

std::string encode_postings(const std::vector<DocumentHits>& documents) {
  std::vector<const DocumentHits*> with_hits;
  std::vector<const DocumentHits*> with_ranges;
  for (const DocumentHits& document : documents) {
    if (!document.hits.empty()) with_hits.push_back(&document);
    if (!document.ranges.empty()) with_ranges.push_back(&document);
  }
  const unsigned k = unit_parameter(documents);
  BitWriter bits;
  bits.rice(static_cast<std::uint32_t>(with_hits.size()), 2);
  bits.rice(static_cast<std::uint32_t>(with_ranges.size()), 0);
  bits.bits(k, parameter_bits);
  write_documents(bits, with_hits, &DocumentHits::hits, k, write_hits);
  write_documents(bits, with_ranges, &DocumentHits::ranges, k, write_ranges);
  return bits.text();
}

void pack(const DocumentHits& document, std::string& bytes) {
  put(bytes, document.slot);
  const bool ranged = !document.ranges.empty();
  put(bytes, static_cast<std::uint32_t>(document.hits.size() << 1 | (ranged ? 1U : 0U)));
  if (ranged) put(bytes, static_cast<std::uint32_t>(document.ranges.size()));
  for (const Range& range : document.ranges) {
    put(bytes, range.first);
    put(bytes, range.count);
  }
  std::uint32_t next = 0;
  for (const Hit& hit : document.hits) {
    put(bytes, (hit.unit - next) << weight_bits | hit.weight);
    next = hit.unit + 1;
  }
}

DocumentHits unpack(std::string_view& bytes) {
  DocumentHits document;
  document.slot = take(bytes);
  const std::uint32_t count = take(bytes);
  document.hits.resize(count >> 1);
  if ((count & 1U) != 0) document.ranges.resize(take(bytes));
  for (Range& range : document.ranges) {
    range.first = take(bytes);
    range.count = take(bytes);
  }
  std::uint32_t next = 0;
  for (Hit& hit : document.hits) {
    const std::uint32_t value = take(bytes);
    hit.weight = value & ((1U << weight_bits) - 1);
    hit.unit = next + (value >> weight_bits);
    next = hit.unit + 1;
  }
  return document;
}

}  // namespace ibidem::search
