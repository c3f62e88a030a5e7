#include "content_file.h"
#include "load_folder.h"

#include "corpus/codes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

std::string lowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

class FolderChecker {
 public:
  FolderChecker(const std::vector<Folder>& folders, const std::vector<LoadedFolder>& loaded,
                const Corpus& corpus, Diagnostics& diagnostics)
      : folders_(folders), loaded_(loaded), corpus_(corpus), diagnostics_(diagnostics) {}

  void run();

 private:
  void check_languages(const Folder& folder);
  void check_symbol(const Folder& folder, const Facts& facts);
  void check_country(const Folder& folder, const Facts& facts);
  void check_submission(const Folder& folder, const Facts& facts);
  bool is_held(const std::string& slug) const;
  Position at(const Folder& folder) const {
    return {shown_path(corpus_.content, folder.facts()), 1, 1};
  }

  const std::vector<Folder>& folders_;
  const std::vector<LoadedFolder>& loaded_;
  const Corpus& corpus_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::string> folder_of_;  // a symbol's slug to its first folder
};

void FolderChecker::check_languages(const Folder& folder) {
  const auto& known = corpus_.portal.languages;
  if (known.empty()) return;  // the portal's own file is broken, and that has been said
  for (const auto& [language, file] : folder.texts) {
    if (std::find(known.begin(), known.end(), language) != known.end()) continue;
    diagnostics_.add(codes::unknown_language, {shown_path(corpus_.content, file), 0, 0},
                     fmt::format("\"{}\" is no language of the portal", language.code));
  }
}

void FolderChecker::check_symbol(const Folder& folder, const Facts& facts) {
  if (!is_symbol(facts.symbol)) {
    diagnostics_.add(codes::invalid_symbol, at(folder),
                     facts.symbol.empty()
                         ? std::string("the document has no symbol")
                         : fmt::format("\"{}\" is not the symbol of a document", facts.symbol));
    return;
  }
  const std::string wanted = slug(facts.symbol);
  const auto [first, fresh] = folder_of_.emplace(wanted, folder.path());
  if (!fresh) {
    diagnostics_.add(codes::duplicate_symbol, at(folder),
                     fmt::format("{} is the symbol of {} too", facts.symbol, first->second));
  } else if (folder.slug != wanted) {
    diagnostics_.add(codes::folder_name, at(folder),
                     fmt::format("the folder of {} must be documents/{}", facts.symbol, wanted));
  }
}

void FolderChecker::check_country(const Folder& folder, const Facts& facts) {
  if (!facts.country || corpus_.countries.all().empty()) return;
  if (corpus_.countries.by_iso2(*facts.country)) return;
  diagnostics_.add(codes::unknown_country, at(folder),
                   fmt::format("no State of countries.yaml has the code \"{}\"", *facts.country));
}

void FolderChecker::check_submission(const Folder& folder, const Facts& facts) {
  if (!facts.parent) {
    diagnostics_.add(codes::unknown_parent, at(folder),
                     "a document in another's folder must name it as its parent");
    return;
  }
  const std::size_t slash = folder.slug.find('/');
  const std::string parent = slug(*facts.parent);
  if (!is_held(parent)) {
    diagnostics_.add(codes::unknown_parent, at(folder),
                     fmt::format("the portal has no document {}", *facts.parent));
  } else if (folder.slug.substr(0, slash) != parent) {
    diagnostics_.add(
        codes::folder_name, at(folder),
        fmt::format("a submission annexed to {} belongs into documents/{}", *facts.parent, parent));
  }
  if (!facts.symbol.empty() && facts.symbol != *facts.parent) {
    diagnostics_.add(
        codes::invalid_symbol, at(folder),
        fmt::format("an annexed submission has the symbol of its parent, {}", *facts.parent));
  }
  if (!facts.country) {
    diagnostics_.add(codes::unknown_country, at(folder),
                     "an annexed submission must name its State");
    return;
  }
  const auto which = corpus_.countries.by_iso2(*facts.country);
  if (!which) return;
  const std::string code = lowered(corpus_.countries.all()[*which].iso3);
  if (folder.slug.substr(slash + 1) != code) {
    diagnostics_.add(codes::folder_name, at(folder),
                     fmt::format("the folder of this State's submission must be named {}", code));
  }
}

bool FolderChecker::is_held(const std::string& slug) const {
  const auto found = std::lower_bound(
      folders_.begin(), folders_.end(), slug,
      [](const Folder& folder, const std::string& wanted) { return folder.slug < wanted; });
  return found != folders_.end() && found->slug == slug;
}

void FolderChecker::run() {
  for (std::size_t i = 0; i < folders_.size(); ++i) {
    const Folder& folder = folders_[i];
    check_languages(folder);
    if (!loaded_[i].facts) continue;
    const Facts& facts = *loaded_[i].facts;
    check_country(folder, facts);
    if (folder.slug.find('/') != std::string::npos) {
      check_submission(folder, facts);
    } else if (facts.parent) {
      diagnostics_.add(codes::folder_name, at(folder),
                       fmt::format("a submission annexed to {} belongs into documents/{}",
                                   *facts.parent, slug(*facts.parent)));
    } else {
      check_symbol(folder, facts);
    }
  }
}

}  // namespace

bool is_symbol(std::string_view text) {
  if (text.empty() || text.front() < 'A' || text.front() > 'Z' || text.size() > 80) return false;
  bool slash = false;
  bool digit = false;
  char before = 0;
  for (const char c : text) {
    const bool number = c >= '0' && c <= '9';
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool sign = c == '.' || c == '-' || c == '(' || c == ')' || c == ' ';
    if (!number && !letter && !sign && c != '/') return false;
    if (c == '/' && before == '/') return false;
    slash = slash || c == '/';
    digit = digit || number;
    before = c;
  }
  return slash && digit && before != '/' && before != ' ';
}

void check_folders(const std::vector<Folder>& folders, const std::vector<LoadedFolder>& loaded,
                   const Corpus& corpus, Diagnostics& diagnostics) {
  FolderChecker(folders, loaded, corpus, diagnostics).run();
}

}  // namespace ibidem::corpus
