#include "lead_cache.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "model/symbol.h"
#include "store/pack.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace ibidem::corpus {
namespace {

using Hashes = std::unordered_set<std::uint64_t>;

/// Whether one of the documents that a text of the record cites has one of these symbols.
bool cites(const Corpus& corpus, const Record& record, const Hashes& symbols) {
  for (const auto& [language, text] : record.texts) {
    corpus.look_at(text);
    for (std::size_t i = 0; i < text.citations.size(); ++i) {
      const std::string_view target = text.citations.target(i);
      if (!target.empty() && symbols.contains(hash64(target))) return true;
    }
  }
  return false;
}

/// The next bytes of a record, behind their number.
std::optional<std::string_view> next(std::string_view& record) {
  std::uint64_t size = 0;
  if (record.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, record.data(), sizeof size);
  record.remove_prefix(sizeof size);
  if (size > record.size()) return std::nullopt;
  const std::string_view bytes = record.substr(0, size);
  record.remove_prefix(size);
  return bytes;
}

}  // namespace

LeadCache::LeadCache(store::RecordLog& log, std::string key) : log_(log), key_(std::move(key)) {
  std::string old_key;
  std::vector<Entry> entries;
  const store::HashedFile table = log_.take_table();
  if (!store::unpack(table.bytes(), old_key, entries) || old_key != key_) return;
  past_ = std::move(entries);
}

LeadCache::Entry LeadCache::entry_of(const Record& record) {
  const Facts& facts = record.document.facts;
  const std::string& slug = record.document.slug;
  return {slug,
          record.loaded,
          hash64(facts.symbol),
          hash64(facts.parent ? ibidem::slug(*facts.parent) : slug),
          {}};
}

/// False, and nothing counts, where what was kept is damaged.
bool LeadCache::lead_as_kept(Record& record, const KeptRecord& kept) const {
  auto bytes = read(log_, kept);
  if (!bytes) return false;
  for (auto& [language, text] : record.texts) {
    const auto leads = next(*bytes);
    if (!leads || !text.citations.lead(*leads)) return false;
  }
  return bytes->empty();
}

std::vector<char> LeadCache::recall(Corpus& corpus) {
  const std::vector<Record>& documents = corpus.documents.untracked();
  std::vector<char> led(documents.size());
  Hashes symbols;
  Hashes families;
  const auto is_other = [&](const Entry& entry) {
    symbols.insert(entry.symbol);
    families.insert(entry.family);
    differs_ = true;
  };
  auto old = past_.begin();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    now_.push_back(entry_of(documents[i]));
    for (; old != past_.end() && old->slug < now_[i].slug; ++old) is_other(*old);
    if (old != past_.end() && old->slug == now_[i].slug) {
      now_[i].leads = old->leads;
      // Nothing tells what a document was that changed while it was read.
      led[i] = old->loaded == now_[i].loaded && old->loaded != 0 ? 1 : 0;
      if (led[i] == 0) is_other(*old);
      ++old;
    }
    if (led[i] == 0) is_other(now_[i]);
  }
  std::for_each(old, past_.end(), is_other);
  parallel_for(documents.size(), [&](std::size_t i) {
    const bool is_same = led[i] != 0 && !families.contains(now_[i].family) &&
                         !cites(corpus, documents[i], symbols) &&
                         lead_as_kept(corpus.documents[i], now_[i].leads);
    led[i] = is_same ? 1 : 0;
  });
  return led;
}

void LeadCache::add(std::uint32_t document, Record& record, const std::vector<std::string>& leads) {
  std::string bytes;
  for (const std::string& of_text : leads) {
    const std::uint64_t size = of_text.size();
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size).append(of_text);
  }
  differs_ = true;
  KeptRecord& kept = now_[document].leads;
  const bool is_there = kept.size == bytes.size() && kept.hash == hash64(bytes);
  auto where = is_there ? read(log_, kept) : std::nullopt;
  if (!where) kept = corpus::add(log_, bytes, where.emplace());
  log_.looked_at(*where);
  for (auto& [language, text] : record.texts) text.citations.lead(*next(*where));
}

void LeadCache::keep() {
  if (!differs_) return;
  std::vector<KeptRecord*> used;
  for (Entry& entry : now_) used.push_back(&entry.leads);
  take_back_room(log_, used);
  // Without a cache a build only takes longer.
  if (log_.keeps()) (void)log_.finish(store::pack(key_, now_));
}

}  // namespace ibidem::corpus
