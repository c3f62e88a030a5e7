#include "data/offline.h"

#include "base/hash.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>

namespace ibidem::data {
namespace {

constexpr std::size_t chunk_files = 400;

using Files = std::vector<const SiteFile*>;

bool is_read(std::string_view path) {
  return !path.starts_with("data/") && !path.starts_with("offline/") && !path.ends_with(".epub") &&
         !path.ends_with(".zip") && path != "worker.js";
}

/// What pages of every language need: the search finds what stands in another one too.
bool is_shared(std::string_view path) {
  return path == "index.html" || path.starts_with("assets/") || path.starts_with("search/");
}

bool is_core(std::string_view path, const std::vector<Language>& languages) {
  if (path == "index.html" || path == "search/index.js" || path.starts_with("assets/")) return true;
  return std::any_of(languages.begin(), languages.end(), [&](const Language& language) {
    if (!path.starts_with(language.code + "/")) return false;
    const auto rest = path.substr(language.code.size() + 1);
    return rest == "index.html" || rest == "search.html" || rest == "offline.html" ||
           rest == "manifest.webmanifest";
  });
}

void write_file(json::Writer& json, const SiteFile& file) {
  json::write_key(json, file.path);
  json.StartArray();
  json::write_string(json, file.hash);
  json.Uint64(file.size);
  json.EndArray();
}

DataFile list(std::string path, const Files& files) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  for (const SiteFile* file : files) write_file(json, *file);
  json.EndObject();
  return {std::move(path), json::finished(buffer)};
}

void write_languages(json::Writer& json, const Files& files,
                     const std::vector<Language>& languages) {
  json::write_key(json, "languages");
  json.StartObject();
  auto sorted = languages;
  std::sort(sorted.begin(), sorted.end());
  for (const Language& language : sorted) {
    std::uint64_t bytes = 0;
    std::uint64_t count = 0;
    for (const SiteFile* file : files) {
      if (!is_shared(file->path) && !file->path.starts_with(language.code + "/")) continue;
      bytes += file->size;
      ++count;
    }
    json::write_key(json, language.code);
    json.StartObject();
    json::write_key(json, "bytes");
    json.Uint64(bytes);
    json::write_key(json, "files");
    json.Uint64(count);
    json.EndObject();
  }
  json.EndObject();
}

std::string version(const Files& files) {
  std::string all;
  for (const SiteFile* file : files) all += file->path + '\n' + file->hash + '\n';
  return hash_hex(all);
}

DataFile index(const Files& files, std::size_t chunks, const std::vector<Language>& languages) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_key(json, "chunks");
  json.Uint64(chunks);
  json::write_key(json, "core");
  json.StartObject();
  for (const SiteFile* file : files) {
    if (is_core(file->path, languages)) write_file(json, *file);
  }
  json.EndObject();
  write_languages(json, files, languages);
  json::write_member(json, "version", version(files));
  json.EndObject();
  return {"offline/index.json", json::finished(buffer)};
}

}  // namespace

std::vector<DataFile> offline_lists(const std::vector<SiteFile>& files,
                                    const std::vector<Language>& languages) {
  Files sorted;
  for (const SiteFile& file : files) {
    if (is_read(file.path)) sorted.push_back(&file);
  }
  std::sort(sorted.begin(), sorted.end(), [](auto a, auto b) { return a->path < b->path; });
  const std::size_t count = std::bit_ceil(std::max<std::size_t>(1, sorted.size() / chunk_files));
  std::vector<Files> chunks(count);
  for (const SiteFile* file : sorted) chunks[hash64(file->path) % count].push_back(file);
  std::vector<DataFile> lists{index(sorted, count, languages)};
  for (std::size_t i = 0; i < count; ++i) {
    lists.push_back(list("offline/files-" + std::to_string(i) + ".json", chunks[i]));
  }
  return lists;
}

}  // namespace ibidem::data
