#include "lists.h"

#include "postings.h"

#include "base/parallel.h"
#include "base/short_number.h"
#include "json/writer.h"

#include <algorithm>
#include <mutex>
#include <span>
#include <tuple>

namespace ibidem::search {
namespace {

constexpr std::uint64_t long_list = 6000;
/// Bytes of lists that are in memory at a time.
constexpr std::uint64_t most_bytes = std::uint64_t{12} << 20;

struct List {
  std::uint32_t shard = 0;
  std::uint32_t hash = 0;
  std::string_view term;
  std::uint32_t stem = 0;
};

/// All lists by their shards.
std::vector<List> lists_of(const Vocabulary& vocabulary, unsigned bits) {
  const auto& sizes = vocabulary.counts().lists;
  std::vector<List> lists;
  for (std::uint32_t stem = 0; stem < sizes.size(); ++stem) {
    if (sizes[stem] == 0) continue;
    const std::string_view term = vocabulary.stems()[stem];
    const std::uint32_t hash = shard_hash(term);
    lists.push_back({hash & ((1U << bits) - 1), hash, term, stem});
  }
  std::sort(lists.begin(), lists.end(), [](const List& a, const List& b) {
    return std::tie(a.shard, a.term) < std::tie(b.shard, b.term);
  });
  return lists;
}

/// The bytes of some lists, brought together from all documents.
class Gathered {
 public:
  explicit Gathered(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void gather(std::span<const List> lists, const EachDocument& each_document) {
    const auto& sizes = vocabulary_.counts().lists;
    ends_.assign(sizes.size(), nowhere);
    std::uint64_t size = 0;
    for (const List& list : lists) {
      ends_[list.stem] = size;
      size += sizes[list.stem];
    }
    bytes_.resize(size);
    each_document([this](std::uint32_t slot, const TextTerms& terms) { add(slot, terms); });
  }

  Postings postings(std::uint32_t stem) const {
    const std::uint64_t size = vocabulary_.counts().lists[stem];
    std::string_view rest = std::string_view(bytes_).substr(ends_[stem] - size, size);
    Postings result;
    while (!rest.empty()) {
      const std::uint32_t slot = take_number(rest);
      result.add(slot, unpack(rest));
    }
    return result;
  }

 private:
  static constexpr std::uint64_t nowhere = ~std::uint64_t{0};

  void add(std::uint32_t slot, const TextTerms& terms) {
    std::string number;
    put_number(number, slot);
    terms.each_stem([&](std::uint32_t stem, std::string_view packed) {
      if (stem >= ends_.size() || ends_[stem] == nowhere) return;
      for (const std::string_view part : {std::string_view(number), packed}) {
        if (part.size() > bytes_.size() - ends_[stem]) return;
        part.copy(bytes_.data() + ends_[stem], part.size());
        ends_[stem] += part.size();
      }
    });
  }

  const Vocabulary& vocabulary_;
  std::vector<std::uint64_t> ends_;  ///< by stem, of what there is of its list
  std::string bytes_;
};

/// Writes a shard of short lists and the long ones whose terms stand in it.
Result<void> write_shard(const Gathered& gathered, std::span<const List> lists, std::uint32_t shard,
                         const std::vector<std::uint64_t>& sizes, const std::string& folder,
                         ShardWriter& writer) {
  ListText text;
  std::map<std::string, ListText> long_ones;  // terms may share a hash
  for (const List& list : lists) {
    const std::string encoded = gathered.postings(list.stem).encoded();
    if (is_long_list(sizes[list.stem])) {
      long_ones[folder + "/b" + hex(list.hash)].add(list.term, encoded);
      text.add(list.term, {});
    } else {
      text.add(list.term, encoded);
    }
  }
  for (const auto& [name, long_text] : long_ones) {
    if (auto written = writer.write(name, long_text.json()); !written) return written;
  }
  return writer.write(folder + "/l" + hex(shard), text.json());
}

/// Where the lists of each shard begin, those of all bits of a hash, and where the last one ends.
std::vector<std::size_t> shard_begins(const std::vector<List>& lists, unsigned bits) {
  std::vector<std::size_t> begins{0};
  for (std::uint32_t shard = 0; shard < 1U << bits; ++shard) {
    std::size_t end = begins.back();
    while (end < lists.size() && lists[end].shard == shard) ++end;
    begins.push_back(end);
  }
  return begins;
}

}  // namespace

bool is_long_list(std::uint64_t size) {
  return size > long_list;
}

unsigned list_bits(const std::vector<std::uint64_t>& lists) {
  std::uint64_t bytes = 0;
  for (const std::uint64_t size : lists) bytes += is_long_list(size) ? 0 : size;
  return shard_bits(bytes);
}

void ListText::add(std::string_view term, std::string_view list) {
  text_ += term;
  text_ += '<';
  text_ += list;
  text_ += '<';
}

std::string ListText::json() const {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json::write_string(json, text_);
  return std::string(buffer.GetString(), buffer.GetSize());
}

Result<void> write_lists(const Vocabulary& vocabulary, const EachDocument& each_document,
                         std::string_view folder, ShardWriter& writer) {
  const auto& sizes = vocabulary.counts().lists;
  const unsigned bits = list_bits(sizes);
  const std::vector<List> lists = lists_of(vocabulary, bits);
  const std::vector<std::size_t> begins = shard_begins(lists, bits);
  Gathered gathered(vocabulary);
  std::mutex guard;
  Result<void> result;
  for (std::size_t first = 0, last = 0; first + 1 < begins.size() && result; first = last) {
    std::uint64_t bytes = 0;
    do {
      for (std::size_t i = begins[last]; i < begins[last + 1]; ++i) bytes += sizes[lists[i].stem];
      ++last;
    } while (last + 1 < begins.size() && bytes < most_bytes);
    const std::span all(lists);
    gathered.gather(all.subspan(begins[first], begins[last] - begins[first]), each_document);
    parallel_for(last - first, [&](std::size_t i) {
      const std::size_t shard = first + i;
      const auto own = all.subspan(begins[shard], begins[shard + 1] - begins[shard]);
      auto written = write_shard(gathered, own, static_cast<std::uint32_t>(shard), sizes,
                                 std::string(folder), writer);
      if (written) return;
      const std::lock_guard lock(guard);
      result = std::move(written);
    });
  }
  return result;
}

}  // namespace ibidem::search
