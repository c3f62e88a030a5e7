#include "index_pages.h"

#include "feed.h"
#include "news.h"
#include "translation_pages.h"

#include "elements/names.h"
#include "pages/pages.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace ibidem::output {
namespace {

void add_country(const Edition& edition, std::size_t entry, std::vector<IndexPage>& pages) {
  const auto& country = edition.index.countries[entry];
  const auto path = country_path(edition, country.country);
  pages.push_back({path, [entry](const Edition& of) { return country_page(of, entry); }});
  if (!country.submissions.empty()) {
    pages.push_back({pack_path(edition, country.country),
                     [entry](const Edition& of) { return pack_page(of, entry); }});
  }
  for (std::size_t part = 0; part < country.parts.size(); ++part) {
    pages.push_back({part_path(path, country.parts[part]), [entry, part](const Edition& of) {
                       return country_part_page(of, entry, part);
                     }});
  }
}

void add_positions(const Edition& edition, std::size_t entry, std::vector<IndexPage>& pages) {
  const auto& country = edition.index.countries[entry];
  if (country.positions.empty()) return;
  pages.push_back(
      {positions_path(edition, country.country), [entry](const Edition& of) -> Result<std::string> {
         return positions_script(of, of.index.countries[entry]);
       }});
}

void add_subject(const Edition& edition, std::size_t entry, std::vector<IndexPage>& pages) {
  const auto& subject = edition.index.subjects[entry];
  const auto path = subject_path(edition, subject.subject);
  pages.push_back({path, [entry](const Edition& of) { return subject_page(of, entry); }});
  for (std::size_t part = 0; part < subject.parts.size(); ++part) {
    pages.push_back({part_path(path, subject.parts[part]), [entry, part](const Edition& of) {
                       return subject_part_page(of, entry, part);
                     }});
  }
}

/// The feed beside a page: "countries/aus.atom".
std::string feed_path(std::string_view page) {
  return std::string(page.substr(0, page.rfind('.'))) + ".atom";
}

void add_feed(const std::string& page, std::string title, std::vector<index::NewsItem> items,
              std::vector<IndexPage>& pages) {
  if (items.empty()) return;
  pages.push_back({feed_path(page),
                   [page, title = std::move(title),
                    items = std::move(items)](const Edition& of) -> Result<std::string> {
                     return atom_feed(of, {feed_path(page), title, page}, items);
                   }});
}

void add_feeds(const Edition& edition, std::vector<IndexPage>& pages) {
  const auto portal = in_language(edition.corpus.portal.title, edition);
  add_feed("news.html", edition.strings("feed-portal", {{"portal", portal}}), edition.index.news,
           pages);
  for (const auto& country : edition.index.countries) {
    const auto name = country_name(edition, country.country);
    add_feed(country_path(edition, country.country),
             edition.strings("feed-country", {{"name", name}}), country.news, pages);
  }
  for (const auto& subject : edition.index.subjects) {
    const auto label = subject_label(edition, subject.subject);
    add_feed(subject_path(edition, subject.subject),
             edition.strings("feed-subject", {{"name", label}}), subject.news, pages);
  }
}

void add_news(const Edition& edition, std::vector<IndexPage>& pages) {
  pages.push_back({"news.html", news_page});
  for (const auto& part : news_parts(edition)) {
    pages.push_back({news_part_path(edition, part),
                     [part](const Edition& of) { return news_part_page(of, part); }});
  }
  add_feeds(edition, pages);
}

}  // namespace

std::vector<IndexPage> index_pages(const Edition& edition) {
  std::vector<IndexPage> pages{{"matrix.html", matrix_page},
                               {"compare.html", compare_page},
                               {"map.html", map_page},
                               {"chronology.html", chronology_page},
                               {"glossary.html", glossary_page}};
  for (std::size_t i = 0; i < edition.index.chronology_parts.size(); ++i) {
    pages.push_back({part_path("chronology.html", edition.index.chronology_parts[i]),
                     [i](const Edition& of) { return chronology_part_page(of, i); }});
  }
  for (std::size_t i = 0; i < edition.index.countries.size(); ++i) {
    add_country(edition, i, pages);
    add_positions(edition, i, pages);
  }
  for (std::size_t i = 0; i < edition.index.subjects.size(); ++i) add_subject(edition, i, pages);
  add_news(edition, pages);
  for (std::uint32_t i = 0; i < edition.corpus.documents.size(); ++i) {
    const auto& record = edition.corpus.documents[i];
    if (!has_findings_page(record)) continue;
    pages.push_back({findings_path(record.document.slug),
                     [i](const Edition& of) { return findings_page(of, i); }});
  }
  return pages;
}

}  // namespace ibidem::output
