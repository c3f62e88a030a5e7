#include "cites.h"
#include "links.h"
#include "mentions.h"
#include "names.h"
#include "pages.h"

#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view countries_index = "countries/index.html";
/// Enough to see what a State relies on; its submissions tell the rest.
constexpr std::size_t most_documents_cited = 12;

std::size_t passages(const corpus::Corpus& corpus, const index::CountryEntry& entry) {
  std::size_t count = 0;
  for (const auto& mentions : entry.mentions) {
    const auto& hits = corpus.documents[mentions.document].texts.at(mentions.language).countries;
    for (std::size_t i = 0; i < mentions.hits.size(); ++i) {
      if (i == 0 || hits[mentions.hits[i]].place != hits[mentions.hits[i - 1]].place) ++count;
    }
  }
  return count;
}

theme::Value counted(const Edition& edition, std::string_view key, std::size_t count) {
  return edition.strings(key, {{"count", static_cast<std::int64_t>(count)}});
}

theme::Object country_in_list(const Edition& edition, const index::CountryEntry& entry) {
  return {
      {"name", country_name(edition, entry.country)},
      {"href", relative_link(countries_index, country_path(edition, entry.country))},
      {"submissions", entry.submissions.empty()
                          ? theme::Value("")
                          : counted(edition, "count-submissions", entry.submissions.size())},
      {"passages", counted(edition, "count-passages", passages(edition.corpus, entry))},
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

Result<std::string> country_page(const Edition& edition, std::size_t index) {
  const auto& entry = edition.index.countries[index];
  const auto& country = edition.corpus.countries.all()[entry.country];
  const auto name = country_name(edition, entry.country);
  const auto path = country_path(edition, entry.country);
  auto values = frame(
      edition, {path, name, edition.strings("country-description", {{"name", name}}), "countries"});
  theme::List submissions;
  for (const auto submission : entry.submissions) {
    auto document = document_entry(edition, path, submission);
    const auto& parent = edition.corpus.documents[submission].parent;
    document.emplace("report", parent ? theme::Value(document_entry(edition, path, *parent))
                                      : theme::Value(false));
    submissions.push_back(std::move(document));
  }
  theme::List mentions;
  for (const auto& document : entry.mentions) {
    mentions.push_back(mentions_of_document(edition, path, document, HitsOf::countries));
  }
  values.emplace("heading", name);
  values.emplace("code", country.iso3);
  values.emplace("group", edition.strings.named("group-", country.group));
  values.emplace(
      "membership",
      edition.strings(country.membership == Country::Membership::member     ? "member-state"
                      : country.membership == Country::Membership::observer ? "observer-state"
                                                                            : "organization"));
  values.emplace("countries_page", relative_link(path, countries_index));
  values.emplace("submissions_count",
                 counted(edition, "count-submissions", entry.submissions.size()));
  values.emplace("passages_count",
                 counted(edition, "count-passages", passages(edition.corpus, entry)));
  values.emplace("submissions", std::move(submissions));
  values.emplace("cites", most_cited(edition, path, entry.submissions, most_documents_cited));
  values.emplace("mentions", std::move(mentions));
  return edition.theme.render("country", std::move(values));
}

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
