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

/// `title` and `items` tell what the feed has when it is made, so that it is known what they read.
template <class Title, class Items>
void add_feed(const Edition& edition, const std::string& page, Title title, Items items,
              std::vector<IndexPage>& pages) {
  if (items(edition).empty()) return;
  pages.push_back({feed_path(page), [page, title, items](const Edition& of) -> Result<std::string> {
                     return atom_feed(of, {feed_path(page), title(of), page}, items(of));
                   }});
}

std::string portal_feed_title(const Edition& edition) {
  const auto portal = in_language(edition.corpus.portal.title, edition);
  return edition.strings("feed-portal", {{"portal", portal}});
}

void add_country_feed(const Edition& edition, std::size_t entry, std::vector<IndexPage>& pages) {
  const auto country = edition.index.countries[entry].country;
  const auto title = [country](const Edition& of) {
    return of.strings("feed-country", {{"name", country_name(of, country)}});
  };
  const auto items = [entry](const Edition& of) -> const auto& {
    return of.index.countries[entry].news;
  };
  add_feed(edition, country_path(edition, country), title, items, pages);
}

void add_subject_feed(const Edition& edition, std::size_t entry, std::vector<IndexPage>& pages) {
  const auto subject = edition.index.subjects[entry].subject;
  const auto title = [subject](const Edition& of) {
    return of.strings("feed-subject", {{"name", subject_label(of, subject)}});
  };
  const auto items = [entry](const Edition& of) -> const auto& {
    return of.index.subjects[entry].news;
  };
  add_feed(edition, subject_path(edition, subject), title, items, pages);
}

void add_feeds(const Edition& edition, std::vector<IndexPage>& pages) {
  const auto news = [](const Edition& of) -> const auto& {
    return of.index.news.all();
  };
  add_feed(edition, "news.html", portal_feed_title, news, pages);
  for (std::size_t i = 0; i < edition.index.countries.size(); ++i) {
    add_country_feed(edition, i, pages);
  }
  for (std::size_t i = 0; i < edition.index.subjects.size(); ++i) {
    add_subject_feed(edition, i, pages);
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
