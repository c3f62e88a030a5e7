#include "record_cache.h"

#include "content_file.h"
#include "pack_folder.h"

#include "base/hash.h"
#include "store/pack.h"
#include "store/read.h"
#include "store/replace.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace ibidem::corpus {
namespace {

constexpr std::size_t max_cache_bytes = std::size_t{8} << 30;
constexpr std::size_t hash_size = 32;

std::vector<std::string> files_of(const Folder& folder) {
  std::vector<std::string> files;
  if (folder.has_facts) files.push_back(folder.facts());
  for (const auto& [language, file] : folder.texts) files.push_back(file);
  if (folder.has_acceptances) files.push_back(folder.acceptances());
  for (const auto& [language, file] : folder.bases) files.push_back(file);
  return files;
}

std::optional<std::string> hash_of(const std::filesystem::path& file) {
  const auto bytes = store::read_file(file, max_file_bytes);
  if (!bytes) return std::nullopt;
  return hash_hex(*bytes);
}

/// The stamp, if it can be trusted.
store::Stamp trusted(const store::Stamp& stamp, std::int64_t time) {
  return store::is_settled(stamp, time) ? stamp : store::Stamp();
}

}  // namespace

RecordCache::RecordCache(std::filesystem::path file, std::string key, std::size_t folders)
    : file_(std::move(file)), key_(std::move(key)), now_(folders) {
  read();
}

// The file: the hash of the table, the size of the table, the table, what was packed.
void RecordCache::read() {
  auto bytes = store::read_file(file_, max_cache_bytes);
  std::uint64_t size = 0;
  constexpr std::size_t head = hash_size + sizeof size;
  if (!bytes || bytes->size() < head) return;
  std::memcpy(&size, bytes->data() + hash_size, sizeof size);
  if (size > bytes->size() - head) return;
  const auto table = std::string_view(*bytes).substr(head, size);
  if (hash_hex(table) != std::string_view(*bytes).substr(0, hash_size)) return;
  std::string key;
  std::vector<Entry> entries;
  if (!store::unpack(table, key, entries) || key != key_) return;
  entries_ = std::move(entries);
  begin_ = head + size;
  bytes_ = std::move(*bytes);
}

const RecordCache::Entry* RecordCache::find(const std::string& slug) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), slug,
      [](const Entry& entry, const std::string& wanted) { return entry.slug < wanted; });
  return found == entries_.end() || found->slug != slug ? nullptr : &*found;
}

std::string_view RecordCache::packed(const Entry& entry) const {
  if (!entry.fresh.empty()) return entry.fresh;
  const auto all = std::string_view(bytes_).substr(begin_);
  if (entry.offset > all.size() || entry.size > all.size() - entry.offset) return {};
  return all.substr(entry.offset, entry.size);
}

/// Whether the files are still those of the entry and what it holds is sound.
bool RecordCache::recall(const Entry& old, const Corpus& corpus, Entry& now, LoadedFolder& loaded) {
  now = old;
  for (File& file : now.files) {
    const auto path = corpus.content / file.path;
    const auto time = store::file_time();
    const auto stamp = store::stamp_of(path);
    if (!stamp) return false;
    if (*stamp == file.stamp) continue;
    if (hash_of(path) != file.hash) return false;
    file.stamp = store::stamp_of(path) == stamp ? trusted(*stamp, time) : store::Stamp();
    differs_ = true;
  }
  const auto bytes = packed(old);
  if (hash64(bytes) != old.hash) return false;
  auto unpacked = unpack(bytes);
  if (!unpacked) return false;
  loaded = std::move(*unpacked);
  return true;
}

LoadedFolder RecordCache::load_anew(const Folder& folder, const Corpus& corpus, Entry& now) {
  differs_ = true;
  now = {folder.slug, {}, 0, 0, 0, {}};
  const auto time = store::file_time();
  std::vector<store::Stamp> before;
  for (const std::string& path : files_of(folder)) {
    const auto stamp = store::stamp_of(corpus.content / path);
    const auto hash = hash_of(corpus.content / path);
    if (!stamp || !hash) now.slug.clear();
    before.push_back(stamp.value_or(store::Stamp()));
    now.files.push_back({path, trusted(before.back(), time), hash.value_or("")});
  }
  LoadedFolder loaded = load_folder(folder, corpus);
  // What was hashed is what was read only if nobody wrote meanwhile.
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (store::stamp_of(corpus.content / now.files[i].path) != before[i]) now.slug.clear();
    if (!store::is_settled(before[i], time) &&
        hash_of(corpus.content / now.files[i].path) != now.files[i].hash) {
      now.slug.clear();
    }
  }
  if (!now.slug.empty()) {
    now.fresh = pack(loaded);
    now.hash = hash64(now.fresh);
  }
  return loaded;
}

LoadedFolder RecordCache::load(std::size_t i, const Folder& folder, const Corpus& corpus) {
  const Entry* old = find(folder.slug);
  if (old != nullptr) {
    const auto same = [](const File& file, const std::string& path) { return file.path == path; };
    const auto files = files_of(folder);
    LoadedFolder loaded;
    if (std::equal(old->files.begin(), old->files.end(), files.begin(), files.end(), same) &&
        recall(*old, corpus, now_[i], loaded)) {
      return loaded;
    }
  }
  return load_anew(folder, corpus, now_[i]);
}

void RecordCache::keep() const {
  if (!differs_ && now_.size() == entries_.size()) return;
  std::vector<Entry> table;
  std::string blobs;
  for (const Entry& entry : now_) {
    if (entry.slug.empty()) continue;
    const auto bytes = packed(entry);
    table.push_back({entry.slug, entry.files, blobs.size(), bytes.size(), entry.hash, {}});
    blobs += bytes;
  }
  const std::string packed_table = store::pack(key_, table);
  const std::uint64_t size = packed_table.size();
  std::string file = hash_hex(packed_table);
  file.append(reinterpret_cast<const char*>(&size), sizeof size);
  file += packed_table;
  file += blobs;
  // Without a cache a build only takes longer.
  (void)store::replace_files(file_.parent_path(), {{file_.filename().string(), std::move(file)}});
}

}  // namespace ibidem::corpus
