#include "jump_script.h"

#include "elements/names.h"
#include "json/writer.h"

#include <algorithm>

namespace ibidem::output {
namespace {

void write_entry(json::Writer& json, std::string_view path, const std::vector<std::string>& names) {
  json.StartArray();
  json::write_string(json, path);
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) == name) json::write_string(json, *name);
  }
  json.EndArray();
}

/// What one thing is called in the edition, then in the others.
template <class Name>
std::vector<std::string> all_names(const std::vector<Edition>& editions, const Edition& edition,
                                   Name name) {
  std::vector<std::string> names{name(edition)};
  for (const auto& other : editions) names.push_back(name(other));
  return names;
}

}  // namespace

std::string jump_script(const std::vector<Edition>& editions, const Edition& edition) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartArray();
  for (const auto& entry : edition.index.countries) {
    auto names = all_names(editions, edition,
                           [&](const Edition& of) { return country_name(of, entry.country); });
    const Country& country = edition.corpus.countries.all()[entry.country];
    for (std::string& name : names_of(country)) names.push_back(std::move(name));
    names.push_back(country.iso2);
    write_entry(json, country_path(edition, entry.country), names);
  }
  for (const auto& entry : edition.index.subjects) {
    write_entry(json, subject_path(edition, entry.subject),
                all_names(editions, edition,
                          [&](const Edition& of) { return subject_label(of, entry.subject); }));
  }
  json.EndArray();
  return "ibidem.addNames(" + std::string(buffer.GetString(), buffer.GetSize()) + ");\n";
}

}  // namespace ibidem::output
