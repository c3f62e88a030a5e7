#include "packages/books.h"

#include "book_links.h"

#include "base/parallel.h"
#include "corpus/corpus.h"
#include "elements/load_theme.h"
#include "golden/golden.h"
#include "index/index.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

using Books = std::map<std::string, std::string>;

const std::string theme_folder = PROJECT_FOLDER "/themes/default";
const std::string content_folder = PROJECT_FOLDER "/tests/sites/bilingual";

/// The books of a small portal made with a theme; large ones go over a file of their own.
Result<Books> books_of(const theme::Theme& theme) {
  Diagnostics problems;
  const auto corpus = corpus::load(content_folder, content_folder, problems);
  std::vector<index::Index> indexes;
  for (const auto& language : corpus->portal.languages) {
    indexes.push_back(index::build(*corpus, language));
  }
  auto pattern = (std::filesystem::temp_directory_path() / "ibidem-XXXXXX").string();
  const std::filesystem::path folder = ::mkdtemp(pattern.data());
  Books books;
  std::mutex mutex;
  const auto keep = [&](std::string_view path, std::string_view bytes) {
    const std::lock_guard guard(mutex);
    EXPECT_TRUE(books.emplace(path, bytes).second) << path;
    return Result<void>();
  };
  const auto made =
      write_books(*corpus, indexes, theme, {}, keep, [&](std::string_view path, const auto& make) {
        const auto file = folder / (std::string(path.substr(0, 2)) + ".epub");
        const Result<void> done = make(file);
        return done ? keep(path, golden::read(file.string())) : done;
      });
  std::filesystem::remove_all(folder);
  if (!made) return tl::unexpected(made.error());
  EXPECT_EQ(*made, books.size());
  return books;
}

TEST(Books, AreTheSameWithAnyNumberOfThreads) {
  const auto theme = load_theme(theme_folder, theme_folder);
  set_threads(1);
  const auto alone = books_of(*theme);
  set_threads(8);
  const auto together = books_of(*theme);
  set_threads(0);
  ASSERT_TRUE(alone && together);
  EXPECT_EQ(*alone, *together);
  for (const auto* path : {"fr/collection.epub", "en/countries/aus.epub",
                           "fr/documents/a-78-76.epub", "en/documents/a-res-77-37.epub"}) {
    EXPECT_TRUE(alone->contains(path)) << path;
  }
  EXPECT_FALSE(alone->contains("fr/documents/a-78-76/aus.epub")) << "it is in its report's book";
}

TEST(Books, FailWhereATemplateDoes) {
  auto files = load_theme(theme_folder, theme_folder)->files();
  files["templates/book-document.mustache"] = {"mine/book-document.mustache", "{{nothing}}"};
  const auto books = books_of(*theme::Theme::make(std::move(files)));
  ASSERT_FALSE(books);
  EXPECT_EQ(books.error().code, "theme-missing-variable");
}

TEST(Books, FindThePageThatALinkLeadsTo) {
  EXPECT_EQ(resolved("documents/a.html", "b.html#p-1"), "documents/b.html#p-1");
  EXPECT_EQ(resolved("documents/a/aus.html", "../b.html"), "documents/b.html");
  EXPECT_EQ(resolved("documents/a/aus.html", "../../countries/aus.html"), "countries/aus.html");
  EXPECT_EQ(resolved("index.html", "documents/a.html"), "documents/a.html");
  EXPECT_EQ(resolved("documents/a.html", "../../en/documents/a.html"), "") << "another language";
  EXPECT_EQ(chapter_path("documents/a-1.2.html"), "documents/a-1.2.xhtml");
}

}  // namespace
}  // namespace ibidem::output

void register_golden_tests() {}
