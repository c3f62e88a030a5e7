#include "folders.h"

#include "content_file.h"

#include "corpus/codes.h"

#include <algorithm>

namespace ibidem::corpus {
namespace {

std::vector<std::string_view> parts(std::string_view path) {
  std::vector<std::string_view> result;
  while (true) {
    const std::size_t slash = path.find('/');
    result.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return result;
    path.remove_prefix(slash + 1);
  }
}

bool passed_over(const std::vector<std::string_view>& path) {
  return std::any_of(path.begin(), path.end(),
                     [](std::string_view part) { return part.starts_with('.'); }) ||
         std::find(path.begin(), path.end() - 1, "sources") != path.end() - 1;
}

// The language of "fr.md"; empty for a name that does not end so.
std::string language_of(std::string_view name, std::string_view ending) {
  if (!name.ends_with(ending)) return {};
  const std::string_view code = name.substr(0, name.size() - ending.size());
  const bool fits =
      (code.size() == 2 || code.size() == 3) &&
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return fits ? std::string(code) : std::string();
}

}  // namespace

std::vector<Folder> find_folders(const std::vector<store::StampedFile>& files,
                                 const std::filesystem::path& content, Diagnostics& diagnostics) {
  std::map<std::string, Folder> folders;
  auto at = folders.end();  // most files belong to the folder of the one before
  for (const auto& [file, stamp] : files) {
    const std::vector<std::string_view> path = parts(file);
    if (passed_over(path)) continue;
    const std::string_view name = path.back();
    const std::string language = language_of(name, ".md");
    const std::string basis = language_of(name, ".basis.txt");
    const bool facts = name == "document.yaml";
    const bool acceptances = name == "accepted.yaml";
    const bool known = facts || acceptances || !language.empty() || !basis.empty();
    if (path.size() < 2 || path.size() > 3 || !known) {
      diagnostics.add(codes::stray_file, {shown_path(content, "documents/" + file), 0, 0},
                      "the file belongs to no document and is not read",
                      "a document's folder holds document.yaml and a file like fr.md a language");
      continue;
    }
    const auto slug = std::string_view(file).substr(0, file.size() - name.size() - 1);
    if (at == folders.end() || at->first != slug) at = folders.try_emplace(std::string(slug)).first;
    Folder& folder = at->second;
    folder.slug = slug;
    folder.files.push_back({"documents/" + file, stamp});
    if (facts) {
      folder.has_facts = true;
    } else if (acceptances) {
      folder.has_acceptances = true;
    } else if (!basis.empty()) {
      folder.bases[Language{basis}] = "documents/" + file;
    } else {
      folder.texts[Language{language}] = "documents/" + file;
    }
  }
  std::vector<Folder> result;
  result.reserve(folders.size());
  for (auto& [slug, folder] : folders) result.push_back(std::move(folder));
  return result;
}

}  // namespace ibidem::corpus
