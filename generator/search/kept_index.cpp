#include "kept_index.h"

#include "text_terms.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "base/short_number.h"
#include "store/pack.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_map>

namespace ibidem::search {
namespace {

/// A string off the front of others, each with its size before it.
std::string_view take_string(std::string_view& bytes) {
  const std::size_t size = take_number(bytes);
  const std::string_view found = bytes.substr(0, size);
  bytes.remove_prefix(found.size());
  return found;
}

}  // namespace

void DocumentRecord::add(std::string_view vocabulary, std::string_view terms) {
  for (const std::string_view part : {vocabulary, terms}) {
    put_number(bytes_, static_cast<std::uint32_t>(part.size()));
    bytes_ += part;
  }
}

std::string_view DocumentRecord::terms(std::string_view record, std::string_view vocabulary) {
  while (!record.empty()) {
    const std::string_view name = take_string(record);
    const std::string_view found = take_string(record);
    if (name == vocabulary) return found;
  }
  return {};
}

KeptIndex::KeptIndex(std::size_t documents) : documents_(documents) {
  log_.emplace();
}

KeptIndex::KeptIndex(const LastIndex& last, const corpus::Corpus& corpus,
                     std::vector<std::uint64_t> inputs,
                     const std::map<std::string, Vocabulary*>& vocabularies,
                     std::vector<std::uint32_t>& units, ShardWriter& writer)
    : inputs_(std::move(inputs)), documents_(inputs_.size()) {
  if (!last.version.empty()) {
    log_.emplace(last.file);
    stands_ = restore(last, corpus, vocabularies, units, writer);
  }
  if (stands_) return;
  std::error_code error;
  std::filesystem::remove(last.file, error);
  log_.emplace(last.file);
  writer.stand({}, {}, {});
  gone_.clear();
  symbols_.clear();
  for (Document& document : documents_) document = {};
  for (const auto& [name, vocabulary] : vocabularies) vocabulary->clear();
}

/// The terms of a document; empty where they are damaged.
std::string_view KeptIndex::read(const KeptDocument& kept) const {
  const std::string_view bytes = log_->read(kept.offset, kept.size);
  return hash64(bytes) == kept.hash ? bytes : std::string_view();
}

void KeptIndex::forget(const KeptDocument& old, std::string_view record,
                       const std::map<std::string, Vocabulary*>& vocabularies) {
  gone_.push_back({old.slot, record});
  for (const auto& [name, vocabulary] : vocabularies) {
    const auto terms = DocumentRecord::terms(record, name);
    if (!terms.empty()) vocabulary->remove(old.slot, TextTerms(terms));
  }
}

bool KeptIndex::restore(const LastIndex& last, const corpus::Corpus& corpus,
                        const std::map<std::string, Vocabulary*>& vocabularies,
                        std::vector<std::uint32_t>& units, ShardWriter& writer) {
  Table past;
  const store::HashedFile table = log_->take_table();
  if (hash_hex(table.bytes()) != last.version || !store::unpack(table.bytes(), past)) return false;
  if (past.vocabularies.size() != vocabularies.size()) return false;
  std::vector<std::pair<Vocabulary*, const std::string*>> packed;
  for (const auto& [name, vocabulary] : vocabularies) {
    const auto found = past.vocabularies.find(name);
    if (found == past.vocabularies.end()) return false;
    packed.emplace_back(vocabulary, &found->second);
  }
  std::vector<char> is_sound(packed.size());
  parallel_for(packed.size(),
               [&](std::size_t i) { is_sound[i] = packed[i].first->unpack(*packed[i].second); });
  if (std::count(is_sound.begin(), is_sound.end(), 0) > 0) return false;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;  // by slug
  for (const corpus::Record& record : corpus.documents.untracked()) {
    numbers.emplace(hash64(record.document.slug), static_cast<std::uint32_t>(numbers.size()));
  }
  std::vector<std::uint64_t> paths;
  std::uint64_t sum = 0;
  for (KeptDocument& old : past.documents) {
    const auto number = numbers.find(old.slug);
    if (number != numbers.end() && inputs_[number->second] == old.input) {
      units[number->second] = old.units;
      paths.insert(paths.end(), old.paths.begin(), old.paths.end());
      sum += old.sum;
      documents_[number->second] = {std::move(old), {}, false};
      continue;
    }
    const std::string_view record = read(old);
    if (record.empty()) return false;
    forget(old, record, vocabularies);
  }
  writer.stand(std::move(past.shards), last.keep, last.read);
  symbols_ = std::move(past.symbols);
  return writer.keep(paths, sum);
}

void KeptIndex::add(std::uint32_t document, KeptDocument kept, std::string_view record) {
  const auto [offset, bytes] = log_->add(record);
  if (!inputs_.empty()) kept.input = inputs_[document];
  kept.offset = offset;
  kept.size = record.size();
  kept.hash = hash64(record);
  documents_[document] = {std::move(kept), bytes, true};
}

std::vector<KeptIndex::Record> KeptIndex::come() const {
  std::vector<Record> records;
  for (const Document& document : documents_) {
    if (document.is_new) records.push_back({document.kept.slot, document.record});
  }
  return records;
}

void KeptIndex::each(const std::function<void(const Record&)>& see) const {
  std::vector<const Document*> by_slot;
  for (const Document& document : documents_) by_slot.push_back(&document);
  std::sort(by_slot.begin(), by_slot.end(),
            [](const auto* a, const auto* b) { return a->kept.slot < b->kept.slot; });
  for (const Document* document : by_slot) {
    see({document->kept.slot, document->record});
    log_->looked_at(document->record);
  }
}

/// Leaves behind in the file what no document has any more, where that is much.
void KeptIndex::compact() {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> records;
  std::vector<std::uint64_t> offsets;
  std::uint64_t size = 0;
  for (const Document& document : documents_) {
    records.emplace_back(document.kept.offset, document.kept.size);
    offsets.push_back(size);
    size += (document.kept.size + 7) / 8 * 8;
  }
  if (log_->size() <= 2 * size || !log_->rewrite(records)) return;
  for (std::size_t i = 0; i < documents_.size(); ++i) documents_[i].kept.offset = offsets[i];
}

std::string KeptIndex::finish(const std::map<std::string, Vocabulary*>& vocabularies,
                              const ShardWriter::Shards& shards) {
  compact();
  Table table;
  for (Document& document : documents_) table.documents.push_back(std::move(document.kept));
  std::vector<std::pair<Vocabulary*, std::string*>> packed;
  for (const auto& [name, vocabulary] : vocabularies) {
    packed.emplace_back(vocabulary, &table.vocabularies[name]);
  }
  parallel_for(packed.size(),
               [&](std::size_t i) { *packed[i].second = packed[i].first->packed(); });
  table.shards = shards;
  table.symbols = std::move(symbols_);
  std::string bytes = store::pack(table);
  std::string version = hash_hex(bytes);
  return log_->finish(std::move(bytes)) ? version : std::string();
}

}  // namespace ibidem::search
