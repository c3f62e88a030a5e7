#include "pages/site.h"

#include "assets.h"
#include "index_pages.h"
#include "jump_script.h"
#include "offline_page.h"
#include "sitemap.h"

#include "base/parallel.h"
#include "data/data.h"
#include "elements/edition.h"
#include "elements/names.h"
#include "pages/pages.h"
#include "search/search.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <utility>

namespace ibidem::output {
namespace {

/// Renders the files of a site in tasks that do not depend on one another.
class SiteWriting {
 public:
  SiteWriting(const corpus::Corpus& corpus, const std::vector<Edition>& editions,
              const Options& options, const Diagnostics& problems, const store::Sink& sink,
              Progress* progress)
      : corpus_(corpus),
        editions_(editions),
        options_(options),
        problems_(problems),
        sink_(sink),
        progress_(progress),
        search_(corpus, sink) {}

  Result<Summary> run() {
    add_documents();
    for (const auto& edition : editions_) add_pages(edition);
    add_site_files();
    run_tasks();
    if (failed_at_ < tasks_.size()) return tl::unexpected(error_);
    if (options_.search) {
      if (auto done = search_.write(); !done) return tl::unexpected(done.error());
    }
    return Summary{pages_, cards_, assets_, data_};
  }

 private:
  using Task = std::function<Result<void>()>;

  /// A document is read once for the pages of all languages, its data and the search.
  void add_documents() {
    if (progress_ != nullptr) progress_->expect(corpus_.documents.size());
    for (std::uint32_t i = 0; i < corpus_.documents.size(); ++i) {
      const auto& record = corpus_.documents[i];
      paths_.push_back(document_path(record.document.slug));
      if (options_.parallel && record.texts.size() > 1)
        paths_.push_back(parallel_path(record.document.slug));
      tasks_.emplace_back([this, i] {
        auto done = write_document(i);
        if (progress_ != nullptr) progress_->advance();
        return done;
      });
    }
  }

  Result<void> write_document(std::uint32_t document) {
    const auto& record = corpus_.documents[document];
    std::vector<Text> texts;
    for (const auto& [language, facts] : record.texts) {
      auto text = corpus::read_text(corpus_, record, language);
      if (!text) return tl::unexpected(text.error());
      texts.push_back(std::move(*text));
    }
    for (const auto& edition : editions_) {
      const auto shown = index::shown_language(corpus_, record, edition.language);
      for (const auto& text : texts) {
        if (text.language != shown) continue;
        if (auto done = write_texts(edition, document, text); !done) return done;
      }
    }
    if (auto done = write_parallel(document, texts); !done) return done;
    if (options_.search) {
      if (auto done = search_.add(document, texts); !done) return done;
    }
    if (!options_.data) return {};
    const auto data = data::document_data(corpus_, document, texts);
    ++data_;
    return sink_(data.path, data.bytes);
  }

  Result<void> write_texts(const Edition& edition, std::uint32_t document, const Text& text) {
    const auto& record = corpus_.documents[document];
    auto done = write_page(edition, document_path(record.document.slug),
                           document_page(editions_, edition, document, text));
    if (!done) return done;
    ++cards_;
    return sink_(edition.language.code + "/" + cards_path(record.document.slug),
                 cards_script(edition, record, text));
  }

  /// The cells of the page are the same in every edition.
  Result<void> write_parallel(std::uint32_t document, const std::vector<Text>& texts) {
    if (!options_.parallel || texts.size() < 2) return {};
    const auto& record = corpus_.documents[document];
    const auto path = parallel_path(record.document.slug);
    const auto rows = parallel_rows(record, texts, path);
    for (const auto& edition : editions_) {
      auto done = write_page(edition, path, parallel_page(edition, document, texts, rows));
      if (!done) return done;
    }
    return {};
  }

  Result<void> write_page(const Edition& edition, const std::string& path,
                          const Result<std::string>& page) {
    if (!page) return tl::unexpected(page.error());
    ++(path.ends_with(".html") ? pages_ : cards_);
    return sink_(edition.language.code + "/" + path, *page);
  }

  template <class Render>
  void add_page(const Edition& edition, std::string path, Render render) {
    if (&edition == &editions_.front() && path.ends_with(".html")) paths_.push_back(path);
    tasks_.emplace_back([this, &edition, path = std::move(path), render] {
      return write_page(edition, path, render(edition));
    });
  }

  void add_pages(const Edition& edition) {
    const auto& index = edition.index;
    add_page(edition, "index.html", home_page);
    add_page(edition, "documents/index.html", documents_page);
    add_page(edition, "countries/index.html", countries_page);
    add_page(edition, "subjects/index.html", subjects_page);
    add_page(edition, "citations.html", citations_page);
    add_page(edition, "search.html", search_page);
    add_page(edition, "offline.html", offline_page);
    add_page(edition, "manifest.webmanifest", web_manifest);
    add_page(edition, "jump.js", [this](const Edition& of) -> Result<std::string> {
      return jump_script(editions_, of);
    });
    add_page(edition, "report.html",
             [this](const Edition& of) { return report_page(of, problems_); });
    for (const auto cited : index.cited_only) {
      add_page(edition, document_path(corpus_.cited[cited].slug),
               [cited](const Edition& of) { return cited_page(of, cited); });
    }
    for (auto& page : index_pages(edition)) {
      add_page(edition, std::move(page.path), std::move(page.render));
    }
  }

  void add_site_files() {
    tasks_.emplace_back([this]() -> Result<void> {
      const auto page = chooser_page(editions_);
      if (!page) return tl::unexpected(page.error());
      ++pages_;
      return sink_("index.html", *page);
    });
    tasks_.emplace_back([this]() -> Result<void> {
      if (!options_.data) return {};
      const auto data = data::portal_data(corpus_, editions_.front().index);
      ++data_;
      return sink_(data.path, data.bytes);
    });
    tasks_.emplace_back([this] { return write_sitemap(); });
    tasks_.emplace_back([this]() -> Result<void> {
      for (const auto& asset : assets(editions_.front().theme)) {
        ++assets_;
        if (auto done = sink_(asset.path, asset.bytes); !done) return done;
      }
      return {};
    });
  }

  Result<void> write_sitemap() {
    std::sort(paths_.begin(), paths_.end());
    std::vector<std::string> languages;
    for (const auto& edition : editions_) languages.push_back(edition.language.code);
    for (const auto& file : sitemap(editions_.front().options.base_url, languages, paths_)) {
      ++data_;
      if (auto done = sink_(file.path, file.bytes); !done) return done;
    }
    return {};
  }

  void run_tasks() {
    failed_at_ = tasks_.size();
    parallel_for(tasks_.size(), [this](std::size_t i) {
      if (i > failed_at_) return;
      auto done = run_task(tasks_[i]);
      if (done) return;
      const std::lock_guard guard(mutex_);
      if (i >= failed_at_) return;
      failed_at_ = i;
      error_ = std::move(done.error());
    });
  }

  static Result<void> run_task(const Task& task) {
    try {
      return task();
    } catch (const StringsError& error) {
      return tl::unexpected(error.error);
    }
  }

  const corpus::Corpus& corpus_;
  const std::vector<Edition>& editions_;
  const Options& options_;
  const Diagnostics& problems_;
  const store::Sink& sink_;
  Progress* progress_;
  search::Index search_;
  std::vector<Task> tasks_;
  std::vector<std::string> paths_;  ///< of the pages that every language has, below its folder
  std::atomic<std::size_t> pages_ = 0;
  std::atomic<std::size_t> cards_ = 0;
  std::atomic<std::size_t> assets_ = 0;
  std::atomic<std::size_t> data_ = 0;
  std::atomic<std::size_t> failed_at_ = 0;
  std::mutex mutex_;  ///< guards error_
  Error error_;
};

}  // namespace

Result<Summary> write_site(const corpus::Corpus& corpus, const std::vector<index::Index>& indexes,
                           const theme::Theme& theme, const Options& options,
                           const Diagnostics& problems, const store::Sink& sink,
                           Progress* progress) {
  try {
    const auto editions = editions_of(corpus, indexes, theme, options);
    if (!editions) return tl::unexpected(editions.error());
    return SiteWriting(corpus, *editions, options, problems, sink, progress).run();
  } catch (const StringsError& error) {
    return tl::unexpected(error.error);
  }
}

}  // namespace ibidem::output
