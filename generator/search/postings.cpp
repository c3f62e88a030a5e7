#include "postings.h"

#include "bits.h"

#include "base/short_number.h"

#include <algorithm>
#include <array>

namespace ibidem::search {
namespace {

// BM25's usual saturation and a length that stands for a paragraph of these documents. A constant,
// not the mean of the corpus, so that a new document changes no weight elsewhere.
constexpr double saturation = 1.2;
constexpr double length_share = 0.6;
constexpr double usual_length = 50;

// Shares of the highest frequency between which the weights lie; each weight is about as common.
constexpr std::array<double, 3> weight_limits{0.38, 0.45, 0.52};

/// Takes numbers off until so many have gone.
void skip(std::string_view& bytes, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < bytes.size(); ++at) {
    if ((bytes[at] & 0x80) == 0) --count;
  }
  bytes.remove_prefix(at);
}

}  // namespace

std::uint32_t hit_weight(std::uint32_t frequency, std::uint32_t length) {
  const double count = frequency / 10.0;
  const double norm = 1 - length_share + length_share * length / usual_length;
  const double share = count / (count + saturation * norm);
  return static_cast<std::uint32_t>(
      std::upper_bound(weight_limits.begin(), weight_limits.end(), share) - weight_limits.begin());
}

void pack(const DocumentHits& document, std::string& bytes) {
  const bool ranged = !document.ranges.empty();
  put_number(bytes, static_cast<std::uint32_t>(document.hits.size() << 1 | (ranged ? 1U : 0U)));
  if (ranged) put_number(bytes, static_cast<std::uint32_t>(document.ranges.size()));
  for (const Range& range : document.ranges) {
    put_number(bytes, range.first);
    put_number(bytes, range.count);
  }
  std::uint32_t next = 0;
  for (const Hit& hit : document.hits) {
    put_number(bytes, (hit.unit - next) << weight_bits | hit.weight);
    next = hit.unit + 1;
  }
}

std::string_view take_packed(std::string_view& bytes) {
  const std::string_view all = bytes;
  const std::uint32_t count = take_number(bytes);
  const std::size_t ranges = (count & 1U) != 0 ? take_number(bytes) : 0;
  skip(bytes, 2 * ranges + (count >> 1));
  return all.substr(0, all.size() - bytes.size());
}

DocumentHits unpack(std::string_view& bytes) {
  DocumentHits document;
  const std::uint32_t count = take_number(bytes);
  document.hits.resize(count >> 1);
  if ((count & 1U) != 0) document.ranges.resize(take_number(bytes));
  for (Range& range : document.ranges) {
    range.first = take_number(bytes);
    range.count = take_number(bytes);
  }
  std::uint32_t next = 0;
  for (Hit& hit : document.hits) {
    const std::uint32_t value = take_number(bytes);
    hit.weight = value & ((1U << weight_bits) - 1);
    hit.unit = next + (value >> weight_bits);
    next = hit.unit + 1;
  }
  return document;
}

template <class Item>
void Postings::Column<Item>::add(std::uint32_t slot, const std::vector<Item>& more) {
  if (more.empty()) return;
  slots.push_back(slot);
  items.insert(items.end(), more.begin(), more.end());
  ends.push_back(items.size());
}

/// Makes room for another list and as many documents more, of a few items each.
template <class Item>
void Postings::Column<Item>::reserve(const Column& other, std::size_t more) {
  constexpr std::size_t usual = 16;
  slots.reserve(other.slots.size() + more);
  ends.reserve(other.ends.size() + more);
  items.reserve(other.items.size() + usual * more);
}

/// Adds documents of another list.
template <class Item>
void Postings::Column<Item>::add(const Column& other, std::size_t first, std::size_t last) {
  if (first == last) return;
  const auto place = [](const auto& list, std::size_t at) {
    return list.begin() + static_cast<std::ptrdiff_t>(at);
  };
  const std::size_t before = items.size();
  const std::size_t begin = other.begin(first);
  slots.insert(slots.end(), place(other.slots, first), place(other.slots, last));
  items.insert(items.end(), place(other.items, begin), place(other.items, other.ends[last - 1]));
  for (std::size_t i = first; i < last; ++i) ends.push_back(other.ends[i] - begin + before);
}

template <class Item>
unsigned Postings::Column<Item>::slot_parameter() const {
  return rice_parameter(slots.back() + 1 - slots.size(), slots.size());
}

void Postings::add(std::uint32_t slot, const DocumentHits& document) {
  hits_.add(slot, document.hits);
  ranges_.add(slot, document.ranges);
}

Postings Postings::changed(const std::vector<PostingsChange>& changes) const {
  Postings result;
  result.hits_.reserve(hits_, changes.size());
  result.ranges_.reserve(ranges_, changes.size());
  std::size_t hit = 0;
  std::size_t range = 0;
  const auto keep_up_to = [](auto& column, const auto& old, std::size_t& at, std::uint32_t slot) {
    const auto from = old.slots.begin() + static_cast<std::ptrdiff_t>(at);
    const auto to =
        static_cast<std::size_t>(std::lower_bound(from, old.slots.end(), slot) - old.slots.begin());
    column.add(old, at, to);
    at = to < old.slots.size() && old.slots[to] == slot ? to + 1 : to;
  };
  for (const auto& [slot, packed] : changes) {
    keep_up_to(result.hits_, hits_, hit, slot);
    keep_up_to(result.ranges_, ranges_, range, slot);
    if (packed.empty()) continue;
    std::string_view rest = packed;
    result.add(slot, unpack(rest));
  }
  result.hits_.add(hits_, hit, hits_.slots.size());
  result.ranges_.add(ranges_, range, ranges_.slots.size());
  return result;
}

/// Of the gaps between units and the beginnings of ranges.
unsigned Postings::unit_parameter() const {
  std::uint64_t sum = 0;
  for (const Range& range : ranges_.items) sum += range.first;
  for (std::size_t i = 0; i < hits_.slots.size(); ++i) {
    sum += hits_.items[hits_.ends[i] - 1].unit + 1 - (hits_.ends[i] - hits_.begin(i));
  }
  return rice_parameter(sum, ranges_.items.size() + hits_.items.size());
}

std::string Postings::encoded() const {
  const unsigned k = unit_parameter();
  constexpr std::size_t usual_bits = 8;
  const std::size_t items = hits_.items.size() + ranges_.items.size() + hits_.slots.size();
  BitWriter bits(items * usual_bits / group_bits * 2);
  bits.rice(static_cast<std::uint32_t>(hits_.slots.size()), 2);
  bits.rice(static_cast<std::uint32_t>(ranges_.slots.size()), 0);
  bits.bits(k, parameter_bits);
  const auto write = [&](const auto& column, auto write_item) {
    if (column.slots.empty()) return;
    const unsigned k_slots = column.slot_parameter();
    bits.bits(k_slots, parameter_bits);
    std::uint32_t next_slot = 0;
    for (std::size_t i = 0; i < column.slots.size(); ++i) {
      bits.rice(column.slots[i] - next_slot, k_slots);
      next_slot = column.slots[i] + 1;
      const std::size_t begin = column.begin(i);
      bits.rice(static_cast<std::uint32_t>(column.ends[i] - begin - 1), 0);
      std::uint32_t next_unit = 0;
      for (std::size_t at = begin; at < column.ends[i]; ++at) {
        write_item(column.items[at], next_unit);
      }
    }
  };
  write(hits_, [&](const Hit& hit, std::uint32_t& next) {
    bits.rice(hit.unit - next, k, hit.weight, weight_bits);
    next = hit.unit + 1;
  });
  write(ranges_, [&](const Range& range, std::uint32_t&) {
    bits.rice(range.first, k);
    bits.rice(range.count, range_count_bits);
  });
  return bits.text();
}

Postings Postings::decoded(std::string_view text) {
  Postings result;
  BitReader bits(text);
  const std::uint32_t with_hits = bits.rice(2);
  const std::uint32_t with_ranges = bits.rice(0);
  const unsigned k = bits.bits(parameter_bits);
  // Two characters have 13 bits; a hit has its gap's k, a zero and the weight at least.
  if (with_hits > 0) result.hits_.items.reserve(text.size() * 13 / 2 / (k + 1 + weight_bits));
  const auto read = [&](auto& column, std::uint32_t documents, auto read_item) {
    if (documents == 0) return;
    const unsigned k_slots = bits.bits(parameter_bits);
    column.slots.reserve(documents);
    column.ends.reserve(documents);
    std::uint32_t next_slot = 0;
    for (std::uint32_t i = 0; i < documents; ++i) {
      column.slots.push_back(next_slot + bits.rice(k_slots));
      next_slot = column.slots.back() + 1;
      std::uint32_t next_unit = 0;
      for (std::uint32_t left = bits.rice(0) + 1; left > 0; --left) {
        column.items.push_back(read_item(next_unit));
      }
      column.ends.push_back(column.items.size());
    }
  };
  read(result.hits_, with_hits, [&](std::uint32_t& next) {
    const std::uint32_t unit = next + bits.rice(k);
    next = unit + 1;
    return Hit{unit, bits.bits(weight_bits)};
  });
  read(result.ranges_, with_ranges, [&](std::uint32_t&) {
    const std::uint32_t first = bits.rice(k);
    return Range{first, bits.rice(range_count_bits)};
  });
  return result;
}

}  // namespace ibidem::search
