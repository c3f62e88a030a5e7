#include "changed_list.h"

#include "bits.h"

#include <algorithm>
#include <utility>

namespace ibidem::search {
namespace {

/// A change with its document unpacked; of one that has left the list it is empty.
struct Change {
  std::uint32_t slot = 0;
  DocumentHits document;
};

std::vector<Change> unpacked(const std::vector<PostingsChange>& changes) {
  std::vector<Change> result;
  for (const auto& [slot, packed] : changes) {
    std::string_view rest = packed;
    result.push_back({slot, packed.empty() ? DocumentHits() : unpack(rest)});
  }
  return result;
}

/// What the parameter of units depends on.
struct Sums {
  std::uint64_t units = 0;
  std::uint64_t items = 0;

  void add(std::uint64_t more_units, std::uint64_t more_items) {
    units += more_units;
    items += more_items;
  }
};

/// Goes over the items of a document.
void pass(BitReader& bits, unsigned k, std::uint32_t count, Sums& sums, const Hit&) {
  std::uint32_t next = 0;
  for (std::uint32_t left = count; left > 0; --left) {
    next += bits.rice(k) + 1;
    bits.bits(weight_bits);
  }
  sums.add(next - count, count);
}

void pass(BitReader& bits, unsigned k, std::uint32_t count, Sums& sums, const Range&) {
  std::uint64_t units = 0;
  for (std::uint32_t left = count; left > 0; --left) {
    units += bits.rice(k);
    bits.rice(range_count_bits);
  }
  sums.add(units, count);
}

void write(BitWriter& bits, unsigned k, const std::vector<Hit>& hits, Sums& sums) {
  std::uint32_t next = 0;
  for (const Hit& hit : hits) {
    bits.rice(hit.unit - next, k, hit.weight, weight_bits);
    next = hit.unit + 1;
  }
  sums.add(next - hits.size(), hits.size());
}

void write(BitWriter& bits, unsigned k, const std::vector<Range>& ranges, Sums& sums) {
  for (const Range& range : ranges) {
    bits.rice(range.first, k);
    bits.rice(range.count, range_count_bits);
    sums.add(range.first, 1);
  }
}

/// The documents that have hits, or ranges, on their way from the old text to a new one.
template <class Item>
class Column {
 public:
  Column(std::string_view text, std::vector<Item> DocumentHits::*items)
      : text_(text), items_(items), bits_(text.size()) {}

  /// Goes over so many documents, `k` the parameter of units. False where the parameter of slots
  /// would be another one.
  bool run(BitReader& old, std::uint32_t documents, const std::vector<Change>& changes, unsigned k,
           Sums& sums) {
    auto change = changes.begin();
    if (documents > 0) k_slots_ = old.bits(parameter_bits);
    copied_ = old.position();
    std::uint32_t next_slot = 0;
    for (; documents > 0; --documents) {
      const std::size_t begin = old.position();
      const std::uint32_t slot = next_slot + old.rice(k_slots_);
      const std::size_t items = old.position();
      const std::uint32_t count = old.rice(0) + 1;
      for (; change != changes.end() && change->slot < slot; ++change) {
        add(*change, begin, k, sums);
      }
      if (change != changes.end() && change->slot == slot) {
        Sums gone;
        pass(old, k, count, gone, Item());
        add(*change++, begin, k, sums);
        copied_ = old.position();
      } else {
        pass(old, k, count, sums, Item());
        if (next_slot != next_slot_) {
          copy_up_to(begin);
          bits_.rice(slot - next_slot_, k_slots_);
          copied_ = items;
        }
        next_slot_ = slot + 1;
        ++documents_;
      }
      next_slot = slot + 1;
    }
    for (; change != changes.end(); ++change) add(*change, old.position(), k, sums);
    copy_up_to(old.position());
    return documents_ == 0 || rice_parameter(next_slot_ - documents_, documents_) == k_slots_;
  }

  std::uint32_t documents() const { return documents_; }

  void write_to(BitWriter& bits) {
    if (documents_ == 0) return;
    bits.bits(k_slots_, parameter_bits);
    const std::size_t size = bits_.size();
    copy(bits_.text(), 0, size, bits);
  }

 private:
  /// Adds the document of a change behind all that stands before `at` in the old text.
  void add(const Change& change, std::size_t at, unsigned k, Sums& sums) {
    copy_up_to(at);
    const std::vector<Item>& items = change.document.*items_;
    if (items.empty()) return;
    bits_.rice(change.slot - next_slot_, k_slots_);
    bits_.rice(static_cast<std::uint32_t>(items.size() - 1), 0);
    write(bits_, k, items, sums);
    next_slot_ = change.slot + 1;
    ++documents_;
  }

  void copy_up_to(std::size_t at) {
    copy(text_, copied_, at, bits_);
    copied_ = at;
  }

  std::string_view text_;
  std::vector<Item> DocumentHits::*items_;
  BitWriter bits_;
  std::size_t copied_ = 0;  ///< up to where of the old text
  unsigned k_slots_ = 0;
  std::uint32_t next_slot_ = 0;
  std::uint32_t documents_ = 0;
};

}  // namespace

std::string changed_list(std::string_view text, const std::vector<PostingsChange>& changes) {
  const std::vector<Change> all = unpacked(changes);
  BitReader old(text);
  const std::uint32_t with_hits = old.rice(2);
  const std::uint32_t with_ranges = old.rice(0);
  const unsigned k = old.bits(parameter_bits);
  Sums sums;
  Column hits(text, &DocumentHits::hits);
  Column ranges(text, &DocumentHits::ranges);
  if (!hits.run(old, with_hits, all, k, sums) || !ranges.run(old, with_ranges, all, k, sums) ||
      rice_parameter(sums.units, sums.items) != k) {
    return Postings::decoded(text).changed(changes).encoded();
  }
  BitWriter bits(text.size());
  bits.rice(hits.documents(), 2);
  bits.rice(ranges.documents(), 0);
  bits.bits(k, parameter_bits);
  hits.write_to(bits);
  ranges.write_to(bits);
  return bits.text();
}

}  // namespace ibidem::search
