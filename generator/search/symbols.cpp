#include "symbols.h"

#include "json/writer.h"

#include <algorithm>
#include <map>
#include <string>

namespace ibidem::search {
namespace {

struct Meaning {
  std::string_view symbol;
  std::vector<std::uint32_t> slots;
  std::uint32_t units = 0;
  std::size_t citations = 0;
};

std::string lower(std::string_view symbol) {
  std::string result(symbol);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// By symbol. Submissions annexed to a report share its symbol and are left to it.
std::map<std::string_view, Meaning> meanings(const corpus::Corpus& corpus,
                                             const std::vector<std::uint32_t>& slots,
                                             const std::vector<std::uint32_t>& units) {
  std::map<std::string_view, Meaning> result;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    const corpus::Record& record = corpus.documents[i];
    if (record.parent) continue;
    const std::string& symbol = record.document.facts.symbol;
    Meaning& meaning = result[symbol];
    meaning = {symbol, {slots[i]}, units[i], 0};
    for (const std::uint32_t annexed : record.submissions) {
      meaning.slots.push_back(slots[annexed]);
    }
  }
  for (const corpus::Cited& cited : corpus.cited) {
    Meaning& meaning = result[cited.symbol];
    meaning.symbol = cited.symbol;
    meaning.citations = cited.by.size();
  }
  return result;
}

/// The symbol and its ends of two parts and more.
std::vector<std::string> keys(std::string_view symbol) {
  const std::string all = lower(symbol);
  std::vector<std::string> result{all};
  std::size_t from = 0;
  for (;;) {
    from = all.find('/', from);
    if (from == std::string::npos) return result;
    ++from;
    if (all.find('/', from) == std::string::npos) return result;
    result.push_back(all.substr(from));
  }
}

using Entries = std::map<std::string, std::vector<Meaning>>;

std::string shard(const std::vector<const Entries::value_type*>& entries) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  for (const auto* entry : entries) {
    json::write_key(json, entry->first);
    json.StartArray();
    for (const Meaning& meaning : entry->second) {
      json.StartArray();
      json::write_string(json, meaning.symbol);
      json.StartArray();
      for (const std::uint32_t slot : meaning.slots) json.Uint(slot);
      json.EndArray();
      json.Uint(meaning.units);
      json.Uint64(meaning.citations);
      json.EndArray();
    }
    json.EndArray();
  }
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace

Result<unsigned> write_symbols(const corpus::Corpus& corpus,
                               const std::vector<std::uint32_t>& slots,
                               const std::vector<std::uint32_t>& units, ShardWriter& writer) {
  Entries entries;
  std::uint64_t bytes = 0;
  for (const auto& [symbol, meaning] : meanings(corpus, slots, units)) {
    for (std::string& key : keys(symbol)) {
      bytes += key.size() + symbol.size() + 20;
      entries[std::move(key)].push_back(meaning);
    }
  }
  const unsigned bits = shard_bits(bytes);
  std::vector<std::vector<const Entries::value_type*>> shards(std::size_t{1} << bits);
  for (const auto& entry : entries) {
    shards[shard_hash(entry.first) & (shards.size() - 1)].push_back(&entry);
  }
  for (std::size_t number = 0; number < shards.size(); ++number) {
    const auto written = writer.write("symbols/s" + hex(number), shard(shards[number]));
    if (!written) return tl::unexpected(written.error());
  }
  return bits;
}

}  // namespace ibidem::search
