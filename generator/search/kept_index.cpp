#include "kept_index.h"

#include "text.h"

#include "base/hash.h"
#include "store/pack.h"

#include <algorithm>

namespace ibidem::search {

std::vector<std::string> KeptDocument::shards() const {
  std::vector<std::string> names;
  for (const std::string& language : languages) {
    const auto own = text_shards(Language{language}, slot, units);
    names.insert(names.end(), own.begin(), own.end());
  }
  return names;
}

KeptIndex::KeptIndex(const LastIndex& last, const corpus::Corpus& corpus,
                     std::vector<std::uint64_t> inputs)
    : corpus_(corpus),
      inputs_(std::move(inputs)),
      keep_(last.keep),
      last_(last.version.empty() ? std::nullopt : store::RecordFile::open(last.file)),
      next_(last.file),
      entries_(inputs_.size()) {
  if (last_ && hash_hex(last_->table()) != last.version) last_.reset();
}

std::optional<std::string> KeptIndex::read(const Entry& entry) const {
  auto bytes = last_->read(entry.offset, entry.size);
  if (hash64(bytes) != entry.hash) return std::nullopt;
  return bytes;
}

KeptIndex::Entry KeptIndex::write(std::string name, std::uint64_t input, std::string_view bytes) {
  return {std::move(name), input, next_.add(bytes), bytes.size(), hash64(bytes)};
}

bool KeptIndex::restore_terms(const std::map<std::string, Terms*>& terms) {
  if (past_.terms.size() != terms.size()) return false;
  std::vector<std::string> packed;
  for (const Entry& entry : past_.terms) {
    auto bytes = read(entry);
    if (!bytes || !terms.contains(entry.name)) return false;
    packed.push_back(std::move(*bytes));
  }
  for (std::size_t i = 0; i < packed.size(); ++i) {
    // The hash is that of what was packed by this very program.
    if (!terms.at(past_.terms[i].name)->unpack(packed[i])) return false;
  }
  return true;
}

/// Keeps a document of the last build that is as it was.
bool KeptIndex::recall(std::uint32_t document, const Entry& old, ShardWriter& writer,
                       std::vector<std::uint32_t>& units) {
  const auto bytes = read(old);
  KeptDocument kept;
  if (!bytes || !store::unpack(*bytes, kept) || !writer.keep(kept.shards(), kept.sum)) return false;
  units[document] = kept.units;
  entries_[document] = write(old.name, old.input, *bytes);
  return true;
}

/// Takes a document of the last build out of the terms.
void KeptIndex::forget(const Entry& old, const std::map<std::string, Terms*>& terms) const {
  const auto bytes = read(old);
  KeptDocument kept;
  if (!bytes || !store::unpack(*bytes, kept)) return;
  for (const auto& [name, added] : kept.added) {
    if (const auto found = terms.find(name); found != terms.end()) {
      found->second->remove(kept.slot, added);
    }
  }
}

void KeptIndex::restore(const std::map<std::string, Terms*>& terms,
                        std::vector<std::uint32_t>& units, ShardWriter& writer) {
  const auto give_up = [&] {
    last_.reset();
    past_ = {};
  };
  if (!last_ || !store::unpack(last_->table(), past_)) return give_up();
  const bool sound = std::all_of(past_.documents.begin(), past_.documents.end(),
                                 [&](const Entry& entry) { return read(entry).has_value(); });
  if (!sound || !restore_terms(terms)) return give_up();
  writer.stand(std::move(past_.shards), keep_);
  for (const Entry& old : past_.documents) {
    const auto document = corpus_.by_slug(old.name);
    const bool same = document && inputs_[*document] == old.input;
    if (!same || !recall(*document, old, writer, units)) forget(old, terms);
  }
}

std::optional<unsigned> KeptIndex::bits(const std::string& terms) const {
  const auto found = std::find_if(past_.terms.begin(), past_.terms.end(),
                                  [&](const Entry& entry) { return entry.name == terms; });
  if (found == past_.terms.end()) return std::nullopt;
  return static_cast<unsigned>(found->input);
}

void KeptIndex::add(std::uint32_t document, const KeptDocument& kept) {
  entries_[document] = write(kept.slug, inputs_[document], store::pack(kept));
}

void KeptIndex::keep_terms(const std::string& name, unsigned bits, const Terms& terms) {
  terms_.push_back(write(name, bits, terms.packed()));
}

void KeptIndex::finish(const std::map<std::string, std::uint64_t, std::less<>>& shards) {
  const auto table = store::pack(Table{entries_, terms_, shards});
  if (next_.finish(table)) version_ = hash_hex(table);
}

}  // namespace ibidem::search
