#include "lists.h"

#include "postings.h"

#include "base/parallel.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace ibidem::search {
namespace {

constexpr std::size_t long_list = 6000;

std::string encoded(const Terms& terms, const Lists::List& list) {
  std::vector<DocumentHits> documents;
  const std::string packed = terms.packed(list.stem);
  std::string_view rest = packed;
  while (!rest.empty()) documents.push_back(unpack(rest));
  std::sort(documents.begin(), documents.end(),
            [](const DocumentHits& a, const DocumentHits& b) { return a.slot < b.slot; });
  return encode_postings(documents);
}

using Shards = std::map<std::string, std::vector<const Lists::List*>>;

/// Where each list is written: a long one by itself, with its name left among the short ones.
Shards shards(const Lists& lists) {
  const std::uint32_t mask = (1U << lists.bits) - 1;
  Shards result;
  for (std::uint32_t number = 0; number <= mask; ++number) result["l" + hex(number)];
  for (const Lists::List& list : lists.lists) {
    const std::uint32_t hash = shard_hash(list.term);
    result["l" + hex(hash & mask)].push_back(&list);
    if (list.size > long_list) result["b" + hex(hash)].push_back(&list);
  }
  return result;
}

/// The separator is no letter of a term, and alphabet does without it.
std::string shard(const Terms& terms, const std::vector<const Lists::List*>& lists,
                  bool with_long) {
  std::string text;
  for (const Lists::List* list : lists) {
    text += list->term;
    text += '<';
    if (with_long || list->size <= long_list) text += encoded(terms, *list);
    text += '<';
  }
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json::write_string(json, text);
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace

bool Lists::is_long(std::string_view term) const {
  const auto found = std::lower_bound(
      lists.begin(), lists.end(), term,
      [](const List& list, std::string_view wanted) { return list.term < wanted; });
  return found != lists.end() && found->term == term && found->size > long_list;
}

Lists gather_lists(const Terms& terms) {
  Lists result;
  result.terms = &terms;
  auto& lists = result.lists;
  lists.reserve(terms.stems().size());
  for (const auto& [stem, number] : terms.stems()) {
    if (terms.packed_size(number) == 0) continue;  // no document has it any more
    lists.push_back({stem, number, terms.packed_size(number)});
  }
  std::sort(lists.begin(), lists.end(),
            [](const auto& a, const auto& b) { return a.term < b.term; });
  std::uint64_t bytes = 0;
  for (const Lists::List& list : lists) bytes += list.size <= long_list ? list.size : 0;
  result.bits = shard_bits(bytes);
  return result;
}

Result<void> write_lists(const Lists& lists, std::string_view folder, std::optional<unsigned> bits,
                         ShardWriter& writer) {
  const Shards all = shards(lists);
  std::set<std::string> changed;
  for (const std::string_view term : lists.terms->changed()) {
    const std::uint32_t hash = shard_hash(term);
    changed.insert("l" + hex(hash & ((1U << lists.bits) - 1)));
    changed.insert("b" + hex(hash));
  }
  std::vector<const Shards::value_type*> order;
  for (const auto& entry : all) {
    const bool stands = bits == lists.bits && !changed.contains(entry.first) &&
                        writer.keep(std::string(folder) + "/" + entry.first);
    if (!stands) order.push_back(&entry);
  }
  std::mutex guard;
  Result<void> result;
  parallel_for(order.size(), [&](std::size_t i) {
    const std::string name = std::string(folder) + "/" + order[i]->first;
    const Result<void> written =
        writer.write(name, shard(*lists.terms, order[i]->second, order[i]->first.starts_with('b')));
    if (written) return;
    const std::lock_guard lock(guard);
    result = written;
  });
  return result;
}

}  // namespace ibidem::search
