#include "country_file.h"

#include "terms/codes.h"
#include "yaml/node.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

namespace ibidem::terms {
namespace {

using yaml::Node;

/// Where entries are read from, and where their problems go.
struct Reader {
  const std::string& file;
  Diagnostics& diagnostics;

  void refuse(const Node& node, std::string message, std::string hint = {}) const {
    diagnostics.add(broken_country, {file, node.line, node.column}, std::move(message),
                    std::move(hint));
  }
};

bool is_code(std::string_view text, std::size_t size, char first, char last) {
  return text.size() == size &&
         std::all_of(text.begin(), text.end(), [=](char c) { return c >= first && c <= last; });
}

std::string code(const Node& entry, std::string_view key, std::size_t size, const Reader& reader) {
  const Node* value = entry.find(key);
  if (value != nullptr && is_code(value->scalar, size, 'A', 'Z')) return value->scalar;
  reader.refuse(value == nullptr ? entry : *value,
                fmt::format("a State needs {}: {} capital letters", key, size));
  return {};
}

void check_keys(const Node& map, std::initializer_list<std::string_view> known,
                const Reader& reader) {
  for (const auto& [key, value] : map.map) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      reader.refuse(value, fmt::format("\"{}\" is no key of this entry", key));
    }
  }
}

std::vector<std::string> texts(const Node& list, const Reader& reader) {
  std::vector<std::string> result;
  if (list.kind != Node::Kind::list) reader.refuse(list, "a list of names is expected here");
  for (const Node& item : list.list) {
    if (item.kind == Node::Kind::scalar && !item.scalar.empty()) {
      result.push_back(item.scalar);
    } else {
      reader.refuse(item, "a name is expected here");
    }
  }
  return result;
}

CountryNames names_in(const Node& node, const Reader& reader) {
  CountryNames names;
  check_keys(node, {"name", "sort", "forms"}, reader);
  if (const Node* name = node.find("name")) names.name = name->scalar;
  if (names.name.empty()) reader.refuse(node, "a State needs a name in each language it has");
  if (const Node* sort = node.find("sort")) names.sort = sort->scalar;
  if (const Node* forms = node.find("forms")) names.forms = texts(*forms, reader);
  return names;
}

std::map<Language, CountryNames> all_names(const Node& entry, const Reader& reader) {
  std::map<Language, CountryNames> result;
  const Node* names = entry.find("names");
  if (names == nullptr || names->map.empty()) {
    reader.refuse(entry, "a State needs names in at least one language");
    return result;
  }
  for (const auto& [language, node] : names->map) {
    if (!is_code(language, 2, 'a', 'z')) {
      reader.refuse(node, fmt::format("\"{}\" is no language code", language));
    }
    result[Language{language}] = names_in(node, reader);
  }
  return result;
}

std::string group(const Node& entry, const Reader& reader) {
  constexpr std::array<std::string_view, 6> known = {"african", "asia-pacific", "eastern-european",
                                                     "grulac",  "weog",         "none"};
  const Node* value = entry.find("group");
  if (value != nullptr && std::find(known.begin(), known.end(), value->scalar) != known.end()) {
    return value->scalar;
  }
  reader.refuse(value == nullptr ? entry : *value, "a State needs a regional group",
                "one of african, asia-pacific, eastern-european, grulac, weog, none");
  return {};
}

Country::Membership membership(const Node& entry, const Reader& reader) {
  const Node* value = entry.find("membership");
  if (value == nullptr || value->scalar == "member") return Country::Membership::member;
  if (value->scalar == "observer") return Country::Membership::observer;
  if (value->scalar == "organization") return Country::Membership::organization;
  reader.refuse(*value, fmt::format("\"{}\" is no membership", value->scalar),
                "one of member, observer, organization");
  return Country::Membership::member;
}

Country country(const Node& entry, const Reader& reader) {
  check_keys(entry, {"iso2", "iso3", "group", "membership", "names"}, reader);
  Country result;
  result.iso2 = code(entry, "iso2", 2, reader);
  result.iso3 = code(entry, "iso3", 3, reader);
  result.group = group(entry, reader);
  result.membership = membership(entry, reader);
  result.names = all_names(entry, reader);
  return result;
}

std::vector<Country> states(const Node& list, const Reader& reader) {
  std::vector<Country> result;
  std::set<std::string> codes;
  for (const Node& entry : list.list) {
    result.push_back(country(entry, reader));
    for (const std::string& code : {result.back().iso2, result.back().iso3}) {
      if (code.empty() || codes.insert(code).second) continue;
      reader.diagnostics.add(duplicate_country, {reader.file, entry.line, entry.column},
                             fmt::format("{} stands for another entry already", code));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Country& a, const Country& b) { return a.iso2 < b.iso2; });
  return result;
}

}  // namespace

std::optional<CountryFile> read_countries(std::string_view text, const std::string& file,
                                          Diagnostics& diagnostics) {
  Diagnostics found;
  const Reader reader{file, found};
  CountryFile result;
  if (const auto root = yaml::parse(text, file, 1, found)) {
    check_keys(*root, {"states", "not-states"}, reader);
    const Node* list = root->find("states");
    if (list == nullptr || list->list.empty()) reader.refuse(*root, "there are no States here");
    if (list != nullptr) result.states = states(*list, reader);
    if (const Node* others = root->find("not-states")) {
      for (const auto& [language, names] : others->map) {
        result.not_states[Language{language}] = texts(names, reader);
      }
    }
  }
  const bool usable = !found.has_errors();
  diagnostics.merge(std::move(found));
  if (!usable) return std::nullopt;
  return result;
}

}  // namespace ibidem::terms
