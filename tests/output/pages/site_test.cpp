#include "pages/site.h"

#include "../../store/temporary_folder.h"
#include "../elements/visible.h"
#include "base/parallel.h"
#include "corpus/corpus.h"
#include "elements/load_theme.h"
#include "golden/golden.h"
#include "index/index.h"

#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

namespace fs = std::filesystem;

using Pages = std::map<std::string, std::string>;

const std::string theme_folder = PROJECT_FOLDER "/themes/default";
const std::string content_folder = PROJECT_FOLDER "/tests/sites/bilingual";

corpus::Corpus corpus_of(const std::string& folder) {
  Diagnostics problems;
  auto corpus = corpus::load(folder, folder, problems);
  EXPECT_TRUE(corpus) << corpus.error().message;
  return std::move(*corpus);
}

corpus::Corpus small_corpus() {
  return corpus_of(content_folder);
}

/// The default theme with some of its files changed: a child theme as Theme::make gets it.
theme::Theme changed_theme(const Pages& changes) {
  auto files = load_theme(theme_folder, theme_folder)->files();
  for (const auto& [path, bytes] : changes) files[path] = {"mine/" + path, bytes};
  auto theme = theme::Theme::make(std::move(files));
  EXPECT_TRUE(theme) << theme.error().message;
  return std::move(*theme);
}

Result<Pages> site(const corpus::Corpus& corpus, const theme::Theme& theme,
                   const Options& options = {}) {
  std::vector<index::Index> indexes;
  for (const auto& language : corpus.portal.languages) {
    indexes.push_back(index::build(corpus, language));
  }
  Pages pages;
  std::mutex mutex;
  const auto summary = write_site(corpus, indexes, theme, options, {},
                                  [&](std::string_view path, std::string_view bytes) {
                                    const std::lock_guard guard(mutex);
                                    EXPECT_TRUE(pages.emplace(path, bytes).second) << path;
                                    return Result<void>();
                                  });
  if (!summary) return tl::unexpected(summary.error());
  return pages;
}

/// The site of a theme that is well.
Pages pages_of(const corpus::Corpus& corpus, const theme::Theme& theme,
               const Options& options = {}) {
  auto pages = site(corpus, theme, options);
  if (!pages) {
    ADD_FAILURE() << pages.error().message;
    return {};
  }
  return std::move(*pages);
}

Error error_of(const corpus::Corpus& corpus, const theme::Theme& theme) {
  auto pages = site(corpus, theme);
  return pages ? Error{} : pages.error();
}

TEST(Site, HasThePagesOfTheContract) {
  const auto corpus = small_corpus();
  const auto pages = pages_of(corpus, changed_theme({}));
  EXPECT_TRUE(pages.contains("index.html"));
  EXPECT_TRUE(pages.contains("data/portal.json"));
  EXPECT_TRUE(pages.contains("data/documents/a-78-76/aus.json"));
  for (const std::string language : {"fr/", "en/"}) {
    for (const auto* path :
         {"index.html", "documents/a-78-76.html", "documents/a-78-76/aus.html",
          "documents/a-res-76-19.html", "countries/aus.html", "countries/index.html",
          "subjects/international-law.html", "subjects/index.html", "search.html", "report.html"}) {
      EXPECT_TRUE(pages.contains(language + path)) << language << path;
    }
  }
}

/// What stands in a masthead is of the document, its notes too: no line of it is lost. Of
/// "Original: English" and "Rapporteur: …" the label may be the page's own.
TEST(Site, ShowsEveryLineOfAMasthead) {
  const auto corpus = corpus_of(PROJECT_FOLDER "/themes/sheet");
  const auto pages = pages_of(corpus, changed_theme({}));
  std::size_t lines = 0;
  for (const auto& record : corpus.documents) {
    for (const auto& [language, text] : record.texts) {
      auto page = visible(pages.at(language.code + "/documents/" + record.document.slug + ".html"));
      for (char& c : page) {
        if (c == '_' || c == '~') c = ' ';
      }
      for (const auto& [key, line] : text.facts.masthead) {
        const auto colon = line.find(": ");
        const auto words = colon == std::string::npos ? line : line.substr(colon + 2);
        EXPECT_NE(page.find(words), std::string::npos) << key << ": " << words;
        ++lines;
      }
    }
  }
  EXPECT_GE(lines, 28U);
}

/// Whoever reads a document learns of its corrigendum, and the other way round.
TEST(Site, TiesADocumentToItsCorrigendum) {
  const auto pages = pages_of(corpus_of(PROJECT_FOLDER "/themes/sheet"), changed_theme({}));
  const auto has = [&](const std::string& page, const std::string& html) {
    return visible(pages.at(page)).find(html) != std::string::npos;
  };
  EXPECT_TRUE(has("fr/documents/a-99-1.html",
                  "<dt>Rectificatifs</dt>"
                  "<dd><a href=\"a-99-1-corr.1.html\">A/99/1/Corr.1</a></dd>"));
  EXPECT_TRUE(has("en/documents/a-99-1-corr.1.html",
                  "<dt>Corrects</dt><dd><a href=\"a-99-1.html\">A/99/1</a></dd>"));
}

TEST(Site, IsTheSameWithAnyNumberOfThreads) {
  const auto corpus = small_corpus();
  const auto theme = changed_theme({});
  set_threads(1);
  const auto alone = pages_of(corpus, theme);
  set_threads(8);
  const auto together = pages_of(corpus, theme);
  set_threads(0);
  EXPECT_EQ(alone, together);
}

TEST(Site, LinksFilesRelatively) {
  const auto corpus = small_corpus();
  const auto pages = pages_of(corpus, changed_theme({}));
  const auto& page = pages.at("fr/documents/a-78-76.html");
  EXPECT_NE(page.find("href=\"a-res-77-37.html\""), std::string::npos);
  EXPECT_NE(page.find("href=\"../../en/documents/a-78-76.html\""), std::string::npos);
  EXPECT_EQ(page.find("rel=\"canonical\""), std::string::npos);
  const auto with_address = pages_of(corpus, changed_theme({}), {"https://example.org/portal/"});
  EXPECT_NE(
      with_address.at("fr/documents/a-78-76.html")
          .find("rel=\"canonical\" href=\"https://example.org/portal/fr/documents/a-78-76.html\""),
      std::string::npos);
}

TEST(Site, TakesSingleFilesOfAChildTheme) {
  const auto corpus = small_corpus();
  const auto theme = changed_theme({{"templates/home.mustache", "<h1>{{portal}}</h1>"}});
  const auto pages = pages_of(corpus, theme);
  EXPECT_EQ(pages.at("fr/index.html"), "<h1>Un petit portail</h1>");
  EXPECT_NE(pages.at("fr/report.html").find("<main"), std::string::npos);
}

TEST(Site, TellsWhatAThemeLacks) {
  const auto corpus = small_corpus();
  const auto broken = changed_theme({{"templates/home.mustache", "<h1>\n{{titel}}</h1>"}});
  const auto error = error_of(corpus, broken);
  EXPECT_EQ(error.code, "theme-missing-variable");
  EXPECT_EQ(error.message, "mine/templates/home.mustache:2: nothing is called \"titel\" here");
  const auto mute = changed_theme({{"strings/en.yaml", "language-name: English\n"}});
  EXPECT_EQ(error_of(corpus, mute).code, "unknown-message");
  const auto odd = changed_theme({{"strings/en.yaml", "language-name: [English]\n"}});
  EXPECT_EQ(error_of(corpus, odd).code, "theme-strings");
}

TEST(Site, CanHaveAThirdLanguage) {
  auto corpus = small_corpus();
  const Language spanish{"es"};
  corpus.portal.languages.push_back(spanish);
  corpus.portal.title[spanish] = "Un pequeño portal";
  auto strings = golden::read(theme_folder + "/strings/en.yaml");
  strings.replace(strings.find("language-name: English"), 22, "language-name: Español");
  const auto pages = pages_of(corpus, changed_theme({{"strings/es.yaml", strings}}));
  EXPECT_NE(pages.at("es/index.html").find("<html lang=\"es\">"), std::string::npos);
  EXPECT_NE(pages.at("fr/index.html").find("href=\"../es/index.html\" lang=\"es\""),
            std::string::npos);
  // A text that exists in no Spanish is shown in the first language and marked.
  const auto& document = pages.at("es/documents/a-78-76.html");
  EXPECT_NE(document.find(" lang=\"fr\">\n<h2 id=\"sec-i\">"), std::string::npos);
  EXPECT_NE(document.find("class=\"notice\""), std::string::npos);
}

TEST(Site, PutsTheLanguagesOfADocumentSideBySide) {
  const auto corpus = small_corpus();
  const auto pages = pages_of(corpus, changed_theme({}));
  const auto& page = pages.at("fr/parallel/a-78-76.html");
  EXPECT_NE(page.find("<div class=\"row heading\" id=\"sec-i\"><div lang=\"fr\">"),
            std::string::npos);
  EXPECT_NE(pages.at("en/parallel/a-78-76.html")
                .find("<div class=\"row heading\" id=\"sec-i\"><div lang=\"en\">"),
            std::string::npos);
  EXPECT_NE(pages.at("fr/documents/a-78-76.html").find("href=\"../parallel/a-78-76.html\""),
            std::string::npos);
}

TEST(Site, SaysHowADocumentIsCited) {
  const auto corpus = small_corpus();
  const auto pages = pages_of(corpus, changed_theme({}));
  const auto& page = pages.at("fr/documents/a-res-77-37.html");
  EXPECT_NE(page.find("<dd>résolution 77/37 de l’Assemblée générale</dd>"), std::string::npos);
  EXPECT_NE(page.find("<dd>General Assembly resolution 77/37</dd>"), std::string::npos);
  EXPECT_NE(page.find("href=\"data:application/x-bibtex;charset=utf-8,@techreport%7Ba-res-77-37"),
            std::string::npos);
  const auto& submission = pages.at("en/documents/a-78-76/aus.html");
  EXPECT_NE(submission.find("<dd>A/78/76, annex, Australia</dd>"), std::string::npos);
  EXPECT_NE(submission.find("<dd>A/78/76, annexe, Australie</dd>"), std::string::npos);
}

TEST(Site, CitesRepliesInASectionOfTheReportWithoutAnAnnex) {
  const TemporaryFolder content;
  fs::copy(content_folder, content.path(), fs::copy_options::recursive);
  content.put("documents/a-78-76/en.md", "# Programme\n\n## II. Replies received\n");
  const auto corpus = corpus_of(content.path().string());
  const auto pages = pages_of(corpus, changed_theme({}));
  const auto& submission = pages.at("en/documents/a-78-76/aus.html");
  EXPECT_NE(submission.find("<dd>A/78/76, Australia</dd>"), std::string::npos);
  EXPECT_NE(submission.find("<dd>A/78/76, annexe, Australie</dd>"), std::string::npos);
}

TEST(Site, HeadsASubmissionWithWhatItsTitleSaysMore) {
  const TemporaryFolder content;
  fs::copy(content_folder, content.path(), fs::copy_options::recursive);
  content.put("documents/a-78-76/aus/fr.md", "# Australie (au nom du Forum des îles)\n\nTexte.\n");
  const auto corpus = corpus_of(content.path().string());
  const auto pages = pages_of(corpus, changed_theme({}));
  EXPECT_NE(pages.at("fr/documents/a-78-76/aus.html")
                .find("<h1>Australie (au nom du Forum des îles)</h1>"),
            std::string::npos);
  EXPECT_NE(pages.at("en/documents/a-78-76/aus.html").find("<h1>Australia</h1>"),
            std::string::npos);
}

TEST(Site, TellsMachinesWhatAPageIsWhereItsAddressIsKnown) {
  const auto corpus = small_corpus();
  const auto alone = pages_of(corpus, changed_theme({}));
  const auto& page = alone.at("fr/documents/a-res-77-37.html");
  EXPECT_EQ(page.find("ld+json"), std::string::npos);
  EXPECT_EQ(page.find("og:"), std::string::npos);
  EXPECT_NE(page.find("name=\"citation_technical_report_number\" content=\"A/RES/77/37\""),
            std::string::npos);
  EXPECT_FALSE(alone.contains("sitemap.xml"));
  const auto with_address = pages_of(corpus, changed_theme({}), {"https://example.org/"});
  const auto& found = with_address.at("fr/documents/a-res-77-37.html");
  EXPECT_NE(found.find("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
                       "\"@type\":\"Legislation\""),
            std::string::npos);
  EXPECT_NE(found.find("property=\"og:url\" content=\"https://example.org/fr/documents/"),
            std::string::npos);
  EXPECT_NE(with_address.at("sitemap.xml").find("https://example.org/en/parallel/a-78-76.html"),
            std::string::npos);
  EXPECT_TRUE(with_address.contains("robots.txt"));
}

TEST(Site, LeadsTheBoxOfTheHeaderByNamesInEveryLanguage) {
  const auto corpus = small_corpus();
  const auto pages = pages_of(corpus, changed_theme({}));
  EXPECT_NE(
      pages.at("fr/jump.js").find("[\"countries/aus.html\",\"Australie\",\"Australia\",\"AU\"]"),
      std::string::npos);
  EXPECT_NE(pages.at("fr/jump.js").find("\"Royaume des Pays-Bas\""), std::string::npos);
}

TEST(Site, StopsAtTheFirstErrorOfTheSink) {
  const auto corpus = small_corpus();
  const std::vector<index::Index> indexes{index::build(corpus, french),
                                          index::build(corpus, english)};
  const auto result = write_site(corpus, indexes, changed_theme({}), {}, {},
                                 [](std::string_view path, std::string_view) -> Result<void> {
                                   if (path != "fr/countries/aus.html") return {};
                                   return tl::unexpected(Error{"cannot-write", "full"});
                                 });
  EXPECT_EQ(result.error().code, "cannot-write");
}

/// The small corpus with so many passages in two documents that they do not fit on a page.
corpus::Corpus long_corpus() {
  static std::set<std::string, std::less<>> strings;  // records own neither words nor hits
  static std::deque<std::vector<corpus::Hit>> hits;
  auto corpus = small_corpus();
  const auto australia = corpus.countries.by_iso2("AU").value();
  for (auto& record : corpus.documents) {
    const auto& slug = record.document.slug;
    if (slug != "a-78-76" && slug != "a-res-77-37") continue;
    for (auto& [language, text] : record.texts) {
      const std::string words = "Words of " + slug;
      const auto at = static_cast<std::uint32_t>(text.words.size());
      const auto size = static_cast<std::uint16_t>(words.size());
      text.words = *strings.insert(std::string(text.words) + words).first;
      std::vector<corpus::Place> places(text.places.begin(), text.places.end());
      auto& countries = hits.emplace_back(text.countries.begin(), text.countries.end());
      auto& subjects = hits.emplace_back(text.subjects.begin(), text.subjects.end());
      for (int i = 0; i < 150; ++i) {
        const auto place = static_cast<std::uint32_t>(places.size());
        const auto& id = *strings.insert("long-" + std::to_string(i)).first;
        places.push_back({id, corpus::Place::Kind::paragraph, {}, {}, place});
        countries.push_back({place, australia, at, 0, size, 0, 0});
        subjects.push_back({place, 0, at, 0, size, 0, 0});
      }
      text.places = places;
      text.countries = countries;
      text.subjects = subjects;
    }
  }
  return corpus;
}

TEST(Site, HasPagesByYearWhereOnePageIsNotEnough) {
  const auto theme = changed_theme({});
  EXPECT_FALSE(pages_of(small_corpus(), theme).contains("en/countries/aus/2022.html"));

  const auto corpus = long_corpus();
  const auto pages = pages_of(corpus, theme);
  const auto has = [&](const std::string& path, std::string_view words) {
    const auto page = pages.find(path);
    if (page == pages.end()) {
      ADD_FAILURE() << path;
      return false;
    }
    return page->second.find(words) != std::string::npos;
  };
  const auto subject = "en/subjects/" + corpus.subjects.all()[0].id;
  for (const auto& first : {std::string("en/countries/aus"), subject}) {
    EXPECT_TRUE(has(first + ".html", "Words of a-78-76"));
    EXPECT_FALSE(has(first + ".html", "Words of a-res-77-37"));
    EXPECT_TRUE(has(first + "/2023.html", "Words of a-78-76"));
    EXPECT_TRUE(has(first + "/2022.html", "Words of a-res-77-37"));
    EXPECT_FALSE(has(first + "/2022.html", "Words of a-78-76"));
    EXPECT_TRUE(has(first + "/2022.html", "../" + first.substr(first.rfind('/') + 1) + ".html"));
  }
}

TEST(Site, TellsWhatIsNewOnlyOfReleases) {
  const auto theme = changed_theme({});
  const auto corpus = small_corpus();
  const auto none = pages_of(corpus, theme);
  EXPECT_TRUE(none.contains("en/news.html"));
  EXPECT_FALSE(none.contains("en/news.atom"));
}

}  // namespace
}  // namespace ibidem::output

void register_golden_tests() {}
