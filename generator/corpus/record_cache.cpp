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

LoadedFolder load_and_pack(const Folder& folder, const Corpus& corpus, Records& records) {
  const PackedFolder packed = pack(load_folder(folder, corpus));
  return *unpack(records.outlines.add(packed.outline).bytes, records.words.add(packed.words).bytes);
}

RecordCache::RecordCache(Records& records, std::string key, std::size_t folders, std::int64_t time)
    : records_(records), key_(std::move(key)), time_(time), now_(folders) {
  std::string old_key;
  std::vector<Entry> entries;
  const store::HashedFile table = records_.outlines.take_table();
  if (!store::unpack(table.bytes(), old_key, entries) || old_key != key_) return;
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
  const auto same = [](const File& file, const store::StampedFile& found) {
    return file.path == found.path;
  };
  const auto& files = folder.files;
  if (!std::equal(old.files.begin(), old.files.end(), files.begin(), files.end(), same)) {
    return false;
  }
  // Other threads look for their entries by the slugs.
  now = {old.slug, std::move(old.files), old.outline, old.words, old.record};
  for (std::size_t i = 0; i < files.size(); ++i) {
    const store::Stamp& stamp = files[i].stamp;
    File& file = now.files[i];
    if (stamp == file.stamp) continue;
    const auto path = corpus.content / file.path;
    if (hash_of_file(path) != file.hash) return false;
    file.stamp = store::stamp_of(path) == stamp ? trusted(stamp, time_) : store::Stamp();
    differs_ = true;
  }
  return true;
}

/// What the entry holds, if it is still true and sound.
std::optional<LoadedFolder> RecordCache::recall(Entry& old, const Folder& folder,
                                                const Corpus& corpus, Entry& now) {
  if (!is_same(old, folder, corpus, now)) return std::nullopt;
  const auto outline = read(records_.outlines, now.outline);
  const auto words = read(records_.words, now.words);
  if (!outline || !words) return std::nullopt;
  auto loaded = unpack(*outline, *words);
  if (!loaded) return std::nullopt;
  loaded->files = hash_of(now);
  loaded->record = now.record;
  return loaded;
}

LoadedFolder RecordCache::load_anew(const Folder& folder, const Corpus& corpus, Entry& now) {
  differs_ = true;
  now = {folder.slug, {}, {}, {}, 0};
  const MadeFolder made = load_folder(folder, corpus);
  for (const auto& [name, before] : folder.files) {
    now.files.push_back({name, trusted(before, time_), {}});
    File& file = now.files.back();
    const auto path = corpus.content / name;
    // A file that says nothing, as the texts of a document without facts, was not read.
    const auto read = made.files.find(file.path);
    const auto hash = read != made.files.end() ? std::optional(read->second) : hash_of_file(path);
    file.hash = hash.value_or("");
    // What was read is what stands there only if nobody wrote meanwhile.
    const bool stands = store::stamp_of(path) == before &&
                        (store::is_settled(before, time_) || hash_of_file(path) == hash);
    if (!hash || !stands) now.slug.clear();
  }
  const PackedFolder packed = pack(made);
  std::string_view outline;
  std::string_view words;
  now.outline = add(records_.outlines, packed.outline, outline);
  now.words = add(records_.words, packed.words, words);
  records_.outlines.looked_at(outline);
  LoadedFolder loaded = *unpack(outline, words);
  if (!now.slug.empty()) {
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
  std::erase_if(now_, [](const Entry& entry) { return entry.slug.empty(); });
  std::vector<KeptRecord*> outlines;
  std::vector<KeptRecord*> words;
  for (Entry& entry : now_) {
    outlines.push_back(&entry.outline);
    words.push_back(&entry.words);
  }
  take_back_room(records_.outlines, outlines);
  take_back_room(records_.words, words);
  // Without a cache a build only takes longer.
  if (records_.words.keeps()) (void)records_.outlines.finish(store::pack(key_, now_));
}

}  // namespace ibidem::corpus
