#include "check/anchors.h"

#include "base/parallel.h"
#include "check/codes.h"
#include "json/reader.h"
#include "store/read.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <fmt/core.h>

namespace ibidem::check {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30U;
constexpr std::string_view data_suffix = ".json";

// The ids that a data file gives to the elements of each text, in its order.
std::map<Language, std::vector<std::string>> ids_of(std::string_view data) {
  std::map<Language, std::vector<std::string>> ids;
  json::for_each_string(data, [&](const std::vector<std::string>& keys, std::string_view value) {
    const bool id = keys.size() >= 4 && keys.front() == "texts" && keys.back() == "id";
    if (id) ids[Language{keys[1]}].emplace_back(value);
  });
  return ids;
}

std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
    text += (i > 0 ? ", " : "") + ids[i];
  }
  if (ids.size() > most) text += fmt::format(" and {} more", ids.size() - most);
  return text;
}

void compare(const corpus::Corpus& corpus, const corpus::TextRecord& text,
             const std::vector<std::string>& before, Diagnostics& diagnostics) {
  std::unordered_set<std::string_view> now;
  for (const corpus::Place place : text.places) now.insert(place.id);
  std::vector<std::string> gone;
  for (const std::string& id : before) {
    if (!now.contains(id)) gone.push_back(id);
  }
  if (gone.empty()) return;
  diagnostics.add(
      codes::anchor_vanished, {(corpus.content / text.file).generic_string(), 0, 0},
      fmt::format("links to {} led here when the site was last built, and would lead to "
                  "no element now",
                  listed(gone)));
}

void compare_document(const corpus::Corpus& corpus, const std::filesystem::path& file,
                      std::string_view slug, Diagnostics& diagnostics) {
  const auto data = store::read_file(file, most_bytes);
  if (!data) return;
  const auto document = corpus.by_slug(slug);
  for (const auto& [language, ids] : ids_of(*data)) {
    const auto* texts = document ? &corpus.documents[*document].texts : nullptr;
    const bool held = texts != nullptr && texts->contains(language);
    if (held) {
      compare(corpus, texts->at(language), ids, diagnostics);
    } else {
      diagnostics.add(codes::anchor_vanished, {file.generic_string(), 0, 0},
                      fmt::format("the site last built has the text of {} in \"{}\", which the "
                                  "content no longer holds",
                                  slug, language.code));
    }
  }
}

}  // namespace

void check_anchors(const corpus::Corpus& corpus, const std::filesystem::path& site,
                   Diagnostics& diagnostics) {
  const std::filesystem::path folder = site / "data" / "documents";
  if (!std::filesystem::is_directory(folder)) return;
  const auto files = store::list_files(folder);
  if (!files) return;
  std::vector<Diagnostics> found(files->size());
  parallel_for(files->size(), [&](std::size_t i) {
    const std::string_view file = (*files)[i];
    if (!file.ends_with(data_suffix)) return;
    compare_document(corpus, folder / file, file.substr(0, file.size() - data_suffix.size()),
                     found[i]);
  });
  for (Diagnostics& problems : found) diagnostics.merge(std::move(problems));
}

}  // namespace ibidem::check
