#include "elements/links.h"
#include "elements/names.h"
#include "elements/positions.h"
#include "pages/pages.h"

#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view countries_index = "countries/index.html";

theme::Object country_in_list(const Edition& edition, const index::CountryEntry& entry) {
  return {
      {"name", country_name(edition, entry.country)},
      {"href", relative_link(countries_index, country_path(edition, entry.country))},
      {"submissions", entry.submissions.empty() ? theme::Value("")
                                                : theme::Value(counted(edition, "count-submissions",
                                                                       entry.submissions.size()))},
      {"passages", counted(edition, "count-passages", entry.named)},
  };
}

/// Groups of the index; `heading` names a group by its label.
template <class Heading>
theme::List groups(const Edition& edition, const std::vector<index::Group>& groups,
                   std::string_view prefix, const Heading& heading) {
  theme::List list;
  for (const auto& group : groups) {
    theme::List countries;
    for (const auto entry : group.entries) {
      countries.push_back(country_in_list(edition, edition.index.countries[entry]));
    }
    list.push_back(theme::Object{{"heading", heading(group.label)},
                                 {"id", std::string(prefix) + group.label},
                                 {"countries", std::move(countries)}});
  }
  return list;
}

}  // namespace

Result<std::string> countries_page(const Edition& edition) {
  const auto title = edition.strings("nav-countries");
  auto values = frame(edition, {countries_index, title, {}, "countries"});
  values.emplace("heading", title);
  values.emplace("count", counted(edition, "count-countries", edition.index.countries.size()));
  values.emplace("initials", groups(edition, edition.index.by_initial, "initial-",
                                    [](const std::string& label) { return label; }));
  values.emplace("regions",
                 groups(edition, edition.index.by_region, "group-", [&](const std::string& label) {
                   return edition.strings.named("group-", label);
                 }));
  return edition.theme.render("countries", std::move(values));
}

}  // namespace ibidem::output
