#include "symbols.h"

#include "base/hash.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>
#include <string>
#include <string_view>
#include <utility>

namespace ibidem::search {
namespace {

struct Meaning {
  std::string_view symbol;
  std::vector<std::uint32_t> slots;
  std::uint32_t units = 0;
  std::size_t citations = 0;
};

bool is_before(const Meaning& a, const Meaning& b) {
  return a.symbol < b.symbol;
}

/// Of the documents that the portal holds, by symbol. Submissions annexed to a report share its
/// symbol and are left to it.
std::vector<Meaning> held_meanings(const corpus::Corpus& corpus,
                                   const std::vector<std::uint32_t>& slots,
                                   const std::vector<std::uint32_t>& units) {
  std::vector<Meaning> result;
  const auto& documents = corpus.documents.untracked();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].parent) continue;
    result.push_back({documents[i].document.facts.symbol, {slots[i]}, units[i], 0});
    for (const std::uint32_t annexed : documents[i].submissions) {
      result.back().slots.push_back(slots[annexed]);
    }
  }
  std::stable_sort(result.begin(), result.end(), is_before);
  // Of several with one symbol the last.
  const auto last = std::unique(result.rbegin(), result.rend(),
                                [](const auto& a, const auto& b) { return a.symbol == b.symbol; });
  result.erase(result.begin(), last.base());
  return result;
}

/// Of these and of those that are cited, by symbol.
std::vector<Meaning> meanings(const corpus::Corpus& corpus, const std::vector<std::uint32_t>& slots,
                              const std::vector<std::uint32_t>& units) {
  std::vector<Meaning> held = held_meanings(corpus, slots, units);
  std::vector<Meaning> result;
  auto next = held.begin();
  for (const corpus::Cited& cited : corpus.cited.untracked()) {
    while (next != held.end() && next->symbol < cited.symbol) result.push_back(std::move(*next++));
    if (next != held.end() && next->symbol == cited.symbol) {
      result.push_back(std::move(*next++));
    } else {
      result.push_back({cited.symbol, {}, 0, 0});
    }
    result.back().citations = cited.by.size();
  }
  std::move(next, held.end(), std::back_inserter(result));
  return result;
}

std::uint64_t hash_of(const Meaning& meaning) {
  Hasher hash;
  hash.add(meaning.symbol).add(meaning.units).add(meaning.citations);
  for (const std::uint32_t slot : meaning.slots) hash.add(slot);
  return hash.value();
}

/// What a reader may type for a symbol.
struct Key {
  std::string_view text;
  std::uint32_t meaning = 0;
  std::uint32_t hash = 0;
};

/// All symbols in lower case, one behind the other.
std::string lower_symbols(const std::vector<Meaning>& meanings) {
  std::string letters;
  for (const Meaning& meaning : meanings) letters += meaning.symbol;
  for (char& c : letters) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

/// Of each symbol itself and its ends of two parts and more. Views of `letters`.
std::vector<Key> keys(const std::vector<Meaning>& meanings, std::string_view letters) {
  std::vector<Key> result;
  for (std::uint32_t i = 0; i < meanings.size(); ++i) {
    std::string_view rest = letters.substr(0, meanings[i].symbol.size());
    letters.remove_prefix(rest.size());
    result.push_back({rest, i, shard_hash(rest)});
    for (std::size_t slash = rest.find('/'); slash != std::string_view::npos;
         slash = rest.find('/')) {
      rest.remove_prefix(slash + 1);
      if (rest.find('/') == std::string_view::npos) break;
      result.push_back({rest, i, shard_hash(rest)});
    }
  }
  return result;
}

void write_meaning(json::Writer& json, const Meaning& meaning) {
  json.StartArray();
  json::write_string(json, meaning.symbol);
  json.StartArray();
  for (const std::uint32_t slot : meaning.slots) json.Uint(slot);
  json.EndArray();
  json.Uint(meaning.units);
  json.Uint64(meaning.citations);
  json.EndArray();
}

/// `keys`: of one shard, in the order of their meanings.
std::string shard(std::vector<Key> keys, const std::vector<Meaning>& meanings) {
  std::stable_sort(keys.begin(), keys.end(),
                   [](const Key& a, const Key& b) { return a.text < b.text; });
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  for (auto key = keys.begin(); key != keys.end();) {
    const std::string_view text = key->text;
    json::write_key(json, text);
    json.StartArray();
    for (; key != keys.end() && key->text == text; ++key)
      write_meaning(json, meanings[key->meaning]);
    json.EndArray();
  }
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

/// What tells the content of each shard: a sum, which does not care for the order of its parts.
std::vector<std::uint64_t> contents_of(const std::vector<Key>& keys,
                                       const std::vector<Meaning>& meanings, unsigned bits) {
  std::vector<std::uint64_t> hashes;
  for (const Meaning& meaning : meanings) hashes.push_back(hash_of(meaning));
  std::vector<std::uint64_t> contents(std::size_t{1} << bits);
  for (const Key& key : keys) {
    contents[key.hash & (contents.size() - 1)] +=
        Hasher().add(hashes[key.meaning]).add(key.text.size()).value();
  }
  return contents;
}

}  // namespace

Result<unsigned> write_symbols(const corpus::Corpus& corpus,
                               const std::vector<std::uint32_t>& slots,
                               const std::vector<std::uint32_t>& units,
                               std::vector<std::uint64_t>& contents, ShardWriter& writer) {
  const std::vector<Meaning> all = meanings(corpus, slots, units);
  const std::string letters = lower_symbols(all);
  const std::vector<Key> all_keys = keys(all, letters);
  std::uint64_t bytes = 0;
  for (const Key& key : all_keys) bytes += key.text.size() + all[key.meaning].symbol.size() + 20;
  const unsigned bits = shard_bits(bytes);
  const auto last = std::exchange(contents, contents_of(all_keys, all, bits));
  const std::size_t count = contents.size();
  std::vector<char> stands(count);
  for (std::size_t number = 0; number < count; ++number) {
    stands[number] = last.size() == count && last[number] == contents[number] &&
                     writer.keep("symbols/s" + hex(number));
  }
  std::vector<std::vector<Key>> shards(count);
  for (const Key& key : all_keys) {
    const std::size_t number = key.hash & (count - 1);
    if (!stands[number]) shards[number].push_back(key);
  }
  for (std::size_t number = 0; number < count; ++number) {
    if (stands[number]) continue;
    const auto written =
        writer.write("symbols/s" + hex(number), shard(std::move(shards[number]), all));
    if (!written) return tl::unexpected(written.error());
  }
  return bits;
}

}  // namespace ibidem::search
