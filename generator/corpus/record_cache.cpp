#include "record_cache.h"

#include "content_file.h"
#include "pack_folder.h"

#include "base/hash.h"
#include "store/pack.h"
#include "store/read.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ibidem::corpus {
namespace {

std::vector<std::string> files_of(const Folder& folder) {
  std::vector<std::string> files;
  if (folder.has_facts) files.push_back(folder.facts());
  for (const auto& [language, file] : folder.texts) files.push_back(file);
  if (folder.has_acceptances) files.push_back(folder.acceptances());
  for (const auto& [language, file] : folder.bases) files.push_back(file);
  return files;
}

std::optional<std::string> hash_of_file(const std::filesystem::path& file) {
  const auto bytes = store::read_file(file, max_file_bytes);
  if (!bytes) return std::nullopt;
  return hash_hex(*bytes);
}

/// The stamp, if it can be trusted.
store::Stamp trusted(const store::Stamp& stamp, std::int64_t time) {
  return store::is_settled(stamp, time) ? stamp : store::Stamp();
}

}  // namespace

LoadedFolder load_and_pack(const Folder& folder, const Corpus& corpus, store::RecordLog& records) {
  return *unpack(records.add(pack(load_folder(folder, corpus)).bytes).bytes);
}

RecordCache::RecordCache(store::RecordLog& records, std::string key, std::size_t folders)
    : records_(records), key_(std::move(key)), now_(folders) {
  std::string old_key;
  std::vector<Entry> entries;
  if (!store::unpack(records_.table(), old_key, entries) || old_key != key_) return;
  entries_ = std::move(entries);
}

/// Tells the bytes of the entry's files.
std::uint64_t RecordCache::hash_of(const Entry& entry) {
  Hasher hash;
  for (const File& file : entry.files) hash.add(file.path).add(file.hash);
  return hash.value();
}

RecordCache::Entry* RecordCache::find(const std::string& slug) {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), slug,
      [](const Entry& entry, const std::string& wanted) { return entry.slug < wanted; });
  return found == entries_.end() || found->slug != slug ? nullptr : &*found;
}

/// Whether the files of a folder are those of the entry. `now`: the entry, with its files, with
/// the stamps of now.
bool RecordCache::is_same(Entry& old, const Folder& folder, const Corpus& corpus, Entry& now) {
  const auto same = [](const File& file, const std::string& path) { return file.path == path; };
  const auto files = files_of(folder);
  if (!std::equal(old.files.begin(), old.files.end(), files.begin(), files.end(), same)) {
    return false;
  }
  // Other threads look for their entries by the slugs.
  now = {old.slug, std::move(old.files), old.offset, old.size, old.hash, old.record};
  for (File& file : now.files) {
    const auto path = corpus.content / file.path;
    const auto time = store::file_time();
    const auto stamp = store::stamp_of(path);
    if (!stamp) return false;
    if (*stamp == file.stamp) continue;
    if (hash_of_file(path) != file.hash) return false;
    file.stamp = store::stamp_of(path) == stamp ? trusted(*stamp, time) : store::Stamp();
    differs_ = true;
  }
  return true;
}

/// What the entry holds, if it is still true and sound.
std::optional<LoadedFolder> RecordCache::recall(Entry& old, const Folder& folder,
                                                const Corpus& corpus, Entry& now) {
  if (!is_same(old, folder, corpus, now)) return std::nullopt;
  const auto bytes = records_.read(now.offset, now.size);
  if (hash64(bytes) != now.hash) return std::nullopt;
  auto loaded = unpack(bytes);
  if (!loaded) return std::nullopt;
  records_.looked_at(bytes.size());
  loaded->files = hash_of(now);
  loaded->record = now.record;
  return loaded;
}

LoadedFolder RecordCache::load_anew(const Folder& folder, const Corpus& corpus, Entry& now) {
  differs_ = true;
  now = {folder.slug, {}, 0, 0, 0, 0};
  const auto time = store::file_time();
  std::vector<store::Stamp> before;
  for (const std::string& path : files_of(folder)) {
    const auto stamp = store::stamp_of(corpus.content / path);
    const auto hash = hash_of_file(corpus.content / path);
    if (!stamp || !hash) now.slug.clear();
    before.push_back(stamp.value_or(store::Stamp()));
    now.files.push_back({path, trusted(before.back(), time), hash.value_or("")});
  }
  const PackedFolder packed = pack(load_folder(folder, corpus));
  // What was hashed is what was read only if nobody wrote meanwhile.
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (store::stamp_of(corpus.content / now.files[i].path) != before[i]) now.slug.clear();
    if (!store::is_settled(before[i], time) &&
        hash_of_file(corpus.content / now.files[i].path) != now.files[i].hash) {
      now.slug.clear();
    }
  }
  const auto added = records_.add(packed.bytes);
  LoadedFolder loaded = *unpack(added.bytes);
  records_.looked_at(added.bytes.size());
  if (!now.slug.empty()) {
    now.offset = added.offset;
    now.size = added.bytes.size();
    now.hash = hash64(packed.bytes);
    now.record = packed.record;
    loaded.files = hash_of(now);
    loaded.record = now.record;
  }
  return loaded;
}

LoadedFolder RecordCache::load(std::size_t i, const Folder& folder, const Corpus& corpus) {
  if (Entry* old = find(folder.slug)) {
    if (auto loaded = recall(*old, folder, corpus, now_[i])) return std::move(*loaded);
  }
  return load_anew(folder, corpus, now_[i]);
}

void RecordCache::keep() {
  if (!differs_ && now_.size() == entries_.size()) return;
  std::vector<Entry> table;
  for (const Entry& entry : now_) {
    if (!entry.slug.empty()) table.push_back(entry);
  }
  take_back_room(table);
  // Without a cache a build only takes longer.
  (void)records_.finish(store::pack(key_, table));
}

void RecordCache::take_back_room(std::vector<Entry>& table) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> records;
  std::uint64_t used = 0;
  for (const Entry& entry : table) {
    records.emplace_back(entry.offset, entry.size);
    used += entry.size;
  }
  if (records_.size() / 2 <= used || !records_.rewrite(records)) return;
  std::uint64_t at = 0;
  for (Entry& entry : table) {
    entry.offset = at;
    at += (entry.size + 7) / 8 * 8;
  }
}

}  // namespace ibidem::corpus
