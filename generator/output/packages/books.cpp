#include "packages/books.h"

#include "book_kinds.h"

#include "base/parallel.h"
#include "book/epub.h"
#include "book/zip.h"
#include "elements/book_paths.h"
#include "elements/edition.h"

#include <string>
#include <utility>

namespace ibidem::output {
namespace {

using Task = std::function<Result<void>()>;

/// The books of one edition as tasks that do not depend on one another.
class Bindery {
 public:
  Bindery(const Shelf& shelf, const store::Sink& sink, const LargeSink& large)
      : shelf_(shelf), edition_(shelf.edition), sink_(sink), large_(large) {}

  void add_tasks(std::vector<Task>& tasks) const {
    tasks.emplace_back([this] { return bind_collection(); });  // the longest first
    for (std::size_t i = 0; i < edition_.index.countries.size(); ++i) {
      if (edition_.index.countries[i].submissions.empty()) continue;
      tasks.emplace_back([this, i] { return bind_country(i); });
    }
    for (const auto document : edition_.index.chronology.all()) {
      tasks.emplace_back([this, document] { return bind_document(document); });
    }
  }

 private:
  Result<void> bind_document(std::uint32_t document) const {
    Composition book(shelf_);
    const auto epub = document_book(book, document);
    if (!epub) return tl::unexpected(epub.error());
    return hand_in(document_book_path(edition_.corpus.documents[document].document.slug), *epub);
  }

  Result<void> bind_country(std::size_t entry) const {
    Composition book(shelf_);
    const auto epub = country_book(book, entry);
    return hand_in(country_book_path(edition_, edition_.index.countries[entry].country), epub);
  }

  Result<void> bind_collection() const {
    Composition book(shelf_);
    const auto epub = collection_book(book);
    return large_(in_site(collection_book_path()), [&](const std::filesystem::path& path) {
      return book::zip_file(book::entries(epub), path);
    });
  }

  Result<void> hand_in(const std::string& path, const book::Epub& epub) const {
    const auto bytes = book::zip(book::entries(epub));
    return bytes ? sink_(in_site(path), *bytes) : tl::unexpected(bytes.error());
  }

  std::string in_site(const std::string& path) const { return edition_.language.code + "/" + path; }

  const Shelf& shelf_;
  const Edition& edition_;
  const store::Sink& sink_;
  const LargeSink& large_;
};

Result<void> run(const Task& task) {
  try {
    return task();
  } catch (const StringsError& error) {
    return tl::unexpected(error.error);
  }
}

}  // namespace

Result<std::size_t> write_books(const corpus::Corpus& corpus,
                                const std::vector<index::Index>& indexes, const theme::Theme& theme,
                                const Options& options, const store::Sink& sink,
                                const LargeSink& large) {
  const auto editions = editions_of(corpus, indexes, theme, options);
  if (!editions) return tl::unexpected(editions.error());
  const std::vector<Shelf> shelves(editions->begin(), editions->end());
  std::vector<Bindery> binderies;
  for (const auto& shelf : shelves) binderies.emplace_back(shelf, sink, large);
  std::vector<Task> tasks;
  for (const auto& bindery : binderies) bindery.add_tasks(tasks);
  std::vector<Result<void>> results(tasks.size());
  parallel_for(tasks.size(), [&](std::size_t i) { results[i] = run(tasks[i]); });
  for (auto& result : results) {
    if (!result) return tl::unexpected(std::move(result.error()));
  }
  return tasks.size();
}

}  // namespace ibidem::output
