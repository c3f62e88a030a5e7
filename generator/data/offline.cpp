#include "data/offline.h"

#include "base/hash.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include <fmt/core.h>

namespace ibidem::data {
namespace {

constexpr std::size_t list_files = 400;

bool is_read(std::string_view path) {
  return !path.starts_with("data/") && !path.starts_with("offline/") && !path.ends_with(".epub") &&
         !path.ends_with(".zip") && path != "worker.js";
}

/// The part of a path before the first "/".
std::string_view top_of(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// The folder of a file, no deeper than two names.
std::string_view folder_of(std::string_view path) {
  const auto first = path.find('/');
  if (first == std::string_view::npos) return {};
  const auto second = path.find('/', first + 1);
  return path.substr(0, second == std::string_view::npos ? first : second);
}

/// What pages of every language need: the search finds what stands in another one too.
bool is_shared(std::string_view path) {
  return path == "index.html" || path.starts_with("assets/") || path.starts_with("search/");
}

bool is_core(std::string_view path, const std::vector<Language>& languages) {
  if (path == "index.html" || path == "search/index.js" || path.starts_with("assets/")) return true;
  const auto top = top_of(path);
  const auto rest = path.substr(std::min(path.size(), top.size() + 1));
  if (rest != "index.html" && rest != "search.html" && rest != "offline.html" &&
      rest != "manifest.webmanifest")
    return false;
  return std::any_of(languages.begin(), languages.end(),
                     [&](const Language& language) { return language.code == top; });
}

void write_file(json::Writer& json, const SiteFile& file) {
  json::write_key(json, file.path);
  json.StartArray();
  json::write_string(json, file.hash);
  json.Uint64(file.size);
  json.EndArray();
}

void write_languages(json::Writer& json, const std::vector<SiteFile>& files,
                     const std::vector<Language>& languages) {
  json::write_key(json, "languages");
  json.StartObject();
  auto sorted = languages;
  std::sort(sorted.begin(), sorted.end());
  for (const Language& language : sorted) {
    std::uint64_t bytes = 0;
    std::uint64_t count = 0;
    for (const SiteFile& file : files) {
      if (top_of(file.path) != language.code && !is_shared(file.path)) continue;
      bytes += file.size;
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

std::string version(const std::vector<SiteFile>& files) {
  std::string all;
  constexpr std::size_t usual_line = 90;
  all.reserve(usual_line * files.size());
  for (const SiteFile& file : files) {
    all.append(file.path).append(1, '\n').append(file.hash).append(1, '\n');
  }
  return hash_hex(all);
}

}  // namespace

OfflineLists::OfflineLists(const std::vector<SiteFile>& files,
                           const std::vector<std::string_view>& gone,
                           const std::vector<Language>& languages)
    : languages_(languages) {
  files_.reserve(files.size());
  for (const SiteFile& file : files) {
    if (is_read(file.path)) files_.push_back(file);
  }
  std::map<std::string_view, std::vector<const SiteFile*>> folders;
  for (const SiteFile& file : files_) folders[folder_of(file.path)].push_back(&file);
  for (const auto& [folder, own] : folders) {
    const std::size_t first = lists_.size();
    const std::size_t count = std::bit_ceil(std::max<std::size_t>(1, own.size() / list_files));
    for (std::size_t i = 0; i < count; ++i) lists_.push_back({folder, i, count, {}, false});
    for (const SiteFile* file : own) {
      List& list = lists_[first + hash64(file->path) % count];
      list.files.push_back(file);
      list.is_new = list.is_new || file->is_new;
    }
  }
  for (const std::string_view path : gone) {
    const auto first = std::find_if(lists_.begin(), lists_.end(), [&](const List& list) {
      return list.folder == folder_of(path);
    });
    if (first == lists_.end() || !is_read(path)) continue;
    (first + static_cast<std::ptrdiff_t>(hash64(path) % first->of))->is_new = true;
  }
}

std::string OfflineLists::path(std::size_t number) const {
  const List& list = lists_[number];
  return fmt::format("offline/{}{}{}-of-{}.json", list.folder, list.folder.empty() ? "" : "/",
                     list.part, list.of);
}

DataFile OfflineLists::list(std::size_t number) const {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  for (const SiteFile* file : lists_[number].files) write_file(json, *file);
  json.EndObject();
  return {path(number), json::finished(buffer)};
}

DataFile OfflineLists::index() const {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_key(json, "core");
  json.StartObject();
  for (const SiteFile& file : files_) {
    if (is_core(file.path, languages_)) write_file(json, file);
  }
  json.EndObject();
  write_languages(json, files_, languages_);
  json::write_key(json, "lists");
  json.StartObject();
  for (const List& list : lists_) {
    if (list.part != 0) continue;
    json::write_key(json, list.folder);
    json.Uint64(list.of);
  }
  json.EndObject();
  json::write_member(json, "version", version(files_));
  json.EndObject();
  return {"offline/index.json", json::finished(buffer)};
}

}  // namespace ibidem::data
