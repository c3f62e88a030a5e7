#include "news.h"

#include "elements/links.h"
#include "elements/names.h"
#include "pages/pages.h"

#include <algorithm>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "news.html";
/// Changes of the newest release that the page itself tells; the rest is on the release's page.
constexpr std::size_t newest = 60;

std::string counts_of(const Edition& edition, const Release& release) {
  const auto count = [&](Change what) {
    return static_cast<std::int64_t>(
        std::count_if(release.changes.begin(), release.changes.end(),
                      [&](const DocumentChange& change) { return change.is == what; }));
  };
  return edition.strings("news-counts", {{"added", count(Change::added)},
                                         {"changed", count(Change::changed)},
                                         {"removed", count(Change::removed)}});
}

/// A release by its day; the second of a day has a number.
std::string release_name(const Edition& edition, const Release& release) {
  auto name = written_date(edition, release.date);
  if (release.number > 1) name += " (" + std::to_string(release.number) + ")";
  return name;
}

theme::List changes_of(const Edition& edition, std::string_view page, const Release& release,
                       std::size_t begin, std::size_t end) {
  theme::List list;
  for (std::size_t i = begin; i < end; ++i) {
    list.push_back(changed_document_value(edition, page, release.changes[i]));
  }
  return list;
}

theme::List releases_of(const Edition& edition) {
  theme::List list;
  for (const auto& part : news_parts(edition)) {
    if (part.number > 1) continue;
    const auto& release = edition.index.releases[part.release];
    list.push_back(theme::Object{{"name", release_name(edition, release)},
                                 {"iso_date", iso(release.date)},
                                 {"href", relative_link(path, news_part_path(edition, part))},
                                 {"counts", counts_of(edition, release)}});
  }
  return list;
}

}  // namespace

Result<std::string> news_page(const Edition& edition) {
  const auto title = edition.strings("news-title");
  auto values = frame(edition, {path, title, edition.strings("news-explained"), "news"});
  values.emplace("heading", title);
  if (!edition.index.news.empty()) values.insert_or_assign("feed", "news.atom");
  values.emplace("releases", releases_of(edition));
  theme::List changes;
  std::size_t more = 0;
  std::string latest;
  if (!edition.index.releases.empty()) {
    const auto& release = edition.index.releases[0];
    const auto count = std::min(newest, release.changes.size());
    changes = changes_of(edition, path, release, 0, count);
    more = release.changes.size() - count;
    latest = release_name(edition, release);
  }
  values.emplace("latest", latest);
  values.emplace("changes", std::move(changes));
  values.emplace("more", more == 0 ? std::string() : counted(edition, "news-more", more));
  return edition.theme.render("news", std::move(values));
}

Result<std::string> news_part_page(const Edition& edition, const NewsPart& part) {
  const auto& release = edition.index.releases[part.release];
  const auto page = news_part_path(edition, part);
  const auto title = edition.strings("news-title");
  auto heading = release_name(edition, release);
  if (part.number > 1) {
    heading +=
        ", " + edition.strings("news-part", {{"number", static_cast<std::int64_t>(part.number)}});
  }
  auto values =
      frame(edition, {page, title + ", " + heading, edition.strings("news-explained"), "news"});
  const bool is_last = part.end == release.changes.size();
  const NewsPart next{part.release, part.number + 1, part.end, part.end};
  values.emplace("heading", heading);
  values.emplace("news_page", relative_link(page, path));
  values.emplace("counts", counts_of(edition, release));
  values.emplace("changes", changes_of(edition, page, release, part.begin, part.end));
  values.emplace("next",
                 is_last ? std::string() : relative_link(page, news_part_path(edition, next)));
  return edition.theme.render("news-release", std::move(values));
}

}  // namespace ibidem::output
