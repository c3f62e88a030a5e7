#include "tile_map.h"

#include "elements/names.h"
#include "pages/pages.h"

#include <optional>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "map.html";

struct Years {
  std::string first;
  std::string last;
};

/// Submissions come newest first, those without a date last.
Years years_of(const Edition& edition, const index::CountryEntry& entry) {
  Years years;
  for (const auto submission : entry.submissions) {
    const auto& date = edition.corpus.named(submission).document.facts.date;
    if (!date) break;
    years.first = std::to_string(date->year);
    if (years.last.empty()) years.last = years.first;
  }
  return years;
}

theme::List rows_of(const Edition& edition) {
  theme::List rows;
  for (const auto& entry : edition.index.countries) {
    if (entry.submissions.empty()) continue;
    const auto& country = edition.corpus.countries.all()[entry.country];
    const auto years = years_of(edition, entry);
    rows.push_back(theme::Object{
        {"name", country_name(edition, entry.country)},
        {"href", country_path(edition, entry.country)},
        {"group", country.group},
        {"group_name", edition.strings.named("group-", country.group)},
        {"submissions", written_number(edition, entry.submissions.size())},
        {"first", years.first},
        {"last", years.last},
    });
  }
  return rows;
}

std::size_t submissions(const Edition& edition) {
  std::size_t count = 0;
  for (const auto& entry : edition.index.countries) count += entry.submissions.size();
  return count;
}

}  // namespace

Result<std::string> map_page(const Edition& edition) {
  const auto places = tiles(edition.theme);
  if (!places) return tl::unexpected(places.error());
  const auto title = edition.strings("map-title");
  auto rows = rows_of(edition);
  auto values = frame(edition, {path, title, edition.strings("map-explained"), "countries"});
  values.emplace("heading", title);
  values.emplace(
      "count",
      edition.strings("map-count", {{"states", static_cast<std::int64_t>(rows.size())},
                                    {"count", static_cast<std::int64_t>(submissions(edition))}}));
  values.emplace("groups", groups_to_choose(edition));
  values.emplace("picture", tile_map(edition, *places));
  values.emplace("rows", std::move(rows));
  return edition.theme.render("map", std::move(values));
}

}  // namespace ibidem::output
