#include "pages/site.h"

#include "assets.h"
#include "index_pages.h"
#include "jump_script.h"
#include "offline_page.h"
#include "seen_lists.h"
#include "sitemap.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "data/data.h"
#include "elements/edition.h"
#include "elements/names.h"
#include "pages/pages.h"
#include "search/search.h"
#include "store/read.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace ibidem::output {
namespace {

/// Renders the files of a site in tasks that do not depend on one another.
class SiteWriting {
 public:
  SiteWriting(const corpus::Corpus& corpus, const std::vector<Edition>& editions,
              const Options& options, const Diagnostics& problems, const store::Sink& sink,
              Progress* progress, const LastSite* last)
      : corpus_(corpus),
        editions_(editions),
        options_(options),
        problems_(problems),
        sink_(sink),
        progress_(progress),
        last_(last),
        search_sink_([this](std::string_view path, std::string_view bytes) {
          return write_search(path, bytes);
        }),
        search_(corpus, search_sink_) {}

  Result<Summary> run() {
    // What looks at all documents takes long and comes first, so that no thread waits for it at the
    // end.
    add_site_files();
    for (const auto& edition : editions_) add_pages(edition);
    add_documents();
    if (last_ != nullptr) begin_ledger();
    run_tasks();
    if (failed_at_ < tasks_.size()) return tl::unexpected(error_);
    // The lists of the search and the ledger need the room.
    corpus_.give_back();
    if (auto done = finish_search(); !done) return tl::unexpected(done.error());
    return summary_;
  }

 private:
  struct Task {
    std::string name;
    std::function<Result<void>(TaskFiles&)> run;
    std::function<Result<void>()> run_kept;  ///< what is to be done all the same; may be empty
  };
  static constexpr std::string_view search_task = "search";
  static constexpr std::size_t most_search_bytes = std::size_t{1} << 30;  ///< of one file

  /// A document is read once for the pages of all languages, its data and the search.
  void add_documents() {
    if (progress_ != nullptr) progress_->expect(corpus_.documents.size());
    for (std::uint32_t i = 0; i < corpus_.documents.size(); ++i) {
      const auto& record = corpus_.documents[i];
      paths_.push_back(document_path(record.document.slug));
      if (options_.parallel && record.texts.size() > 1)
        paths_.push_back(parallel_path(record.document.slug));
      tasks_.push_back({"documents/" + record.document.slug,
                        [this, i](TaskFiles& files) { return write_document(i, files); },
                        [this, i] { return index_document(i); }});
    }
  }

  Result<std::vector<Text>> read_texts(std::uint32_t document) const {
    const auto& record = corpus_.documents[document];
    std::vector<Text> texts;
    for (const auto& [language, facts] : record.texts) {
      auto text = corpus::read_text(corpus_, record, language);
      if (!text) return tl::unexpected(text.error());
      texts.push_back(std::move(*text));
    }
    return texts;
  }

  Result<void> write_document(std::uint32_t document, TaskFiles& files) {
    const auto& record = corpus_.documents[document];
    const auto texts = read_texts(document);
    if (!texts) return tl::unexpected(texts.error());
    for (const auto& edition : editions_) {
      const auto shown = index::shown_language(corpus_, record, edition.language);
      for (const auto& text : *texts) {
        if (text.language != shown) continue;
        if (auto done = write_texts(edition, document, text, files); !done) return done;
      }
    }
    if (auto done = write_parallel(document, *texts, files); !done) return done;
    if (is_search_new_ && search_.is_new(document)) {
      if (auto done = search_.add(document, *texts); !done) return done;
    }
    if (progress_ != nullptr) progress_->advance();
    if (!options_.data) return {};
    const auto data = data::document_data(corpus_, document, *texts);
    return hand_in(data.path, data.bytes, files, files.data);
  }

  /// All that is to be done for a document whose pages are kept.
  Result<void> index_document(std::uint32_t document) {
    if (progress_ != nullptr) progress_->advance();
    if (!is_search_new_ || !search_.is_new(document)) return {};
    const auto texts = read_texts(document);
    return texts ? search_.add(document, *texts) : tl::unexpected(texts.error());
  }

  Result<void> hand_in(std::string_view path, std::string_view bytes, TaskFiles& files,
                       std::uint32_t& count) const {
    ++count;
    files.paths.push_back(hash64(path));
    return sink_(path, bytes);
  }

  Result<void> write_texts(const Edition& edition, std::uint32_t document, const Text& text,
                           TaskFiles& files) const {
    const auto& record = corpus_.documents[document];
    auto done = write_page(edition, document_path(record.document.slug),
                           document_page(editions_, edition, document, text), files);
    if (!done) return done;
    return hand_in(edition.language.code + "/" + cards_path(record.document.slug),
                   cards_script(edition, record, text), files, files.cards);
  }

  /// The cells of the page are the same in every edition.
  Result<void> write_parallel(std::uint32_t document, const std::vector<Text>& texts,
                              TaskFiles& files) const {
    if (!options_.parallel || texts.size() < 2) return {};
    const auto& record = corpus_.documents[document];
    const auto path = parallel_path(record.document.slug);
    const auto rows = parallel_rows(record, texts, path);
    for (const auto& edition : editions_) {
      auto done = write_page(edition, path, parallel_page(edition, document, texts, rows), files);
      if (!done) return done;
    }
    return {};
  }

  Result<void> write_page(const Edition& edition, const std::string& path,
                          const Result<std::string>& page, TaskFiles& files) const {
    if (!page) return tl::unexpected(page.error());
    return hand_in(edition.language.code + "/" + path, *page, files,
                   path.ends_with(".html") ? files.pages : files.cards);
  }

  template <class Render>
  void add_page(const Edition& edition, std::string path, Render render) {
    if (&edition == &editions_.front() && path.ends_with(".html")) paths_.push_back(path);
    auto name = edition.language.code + "/" + path;
    tasks_.push_back({std::move(name),
                      [this, &edition, path = std::move(path), render](TaskFiles& files) {
                        return write_page(edition, path, render(edition), files);
                      },
                      {}});
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
    add_page(edition, "report.html", [this](const Edition& of) {
      wholes_.problems.note_key(Wholes::key);
      return report_page(of, problems_);
    });
    for (const auto cited : index.cited_only) {
      add_page(edition, document_path(corpus_.cited[cited].slug),
               [cited](const Edition& of) { return cited_page(of, cited); });
    }
    for (auto& page : index_pages(edition)) {
      add_page(edition, std::move(page.path), std::move(page.render));
    }
  }

  void add_site_files() {
    tasks_.push_back({"index.html",
                      [this](TaskFiles& files) -> Result<void> {
                        const auto page = chooser_page(editions_);
                        if (!page) return tl::unexpected(page.error());
                        return hand_in("index.html", *page, files, files.pages);
                      },
                      {}});
    tasks_.push_back({"data",
                      [this](TaskFiles& files) -> Result<void> {
                        if (!options_.data) return {};
                        const auto data = data::portal_data(corpus_, editions_.front().index);
                        return hand_in(data.path, data.bytes, files, files.data);
                      },
                      {}});
    tasks_.push_back({"site map", [this](TaskFiles& files) { return write_sitemap(files); }, {}});
    tasks_.push_back({"assets", [this](TaskFiles& files) { return write_assets(files); }, {}});
  }

  Result<void> write_sitemap(TaskFiles& files) const {
    wholes_.paths.note_key(Wholes::key);
    auto paths = paths_;
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> languages;
    for (const auto& edition : editions_) languages.push_back(edition.language.code);
    for (const auto& file : sitemap(editions_.front().options.base_url, languages, paths)) {
      if (auto done = hand_in(file.path, file.bytes, files, files.data); !done) return done;
    }
    return {};
  }

  Result<void> write_assets(TaskFiles& files) const {
    wholes_.assets.note_key(Wholes::key);
    for (const auto& asset : assets(editions_.front().theme)) {
      if (auto done = hand_in(asset.path, asset.bytes, files, files.assets); !done) return done;
    }
    return {};
  }

  /// The search has the last number among the tasks. It looks at all documents.
  void begin_ledger() {
    Ledger& ledger = *last_->ledger;
    auto documents = see_lists(editions_, problems_, paths_, wholes_, ledger);
    ledger.begin(tasks_.size() + 1);
    // Where most pages are kept nobody looks at most documents again.
    corpus_.give_back();
    is_search_new_ = options_.search && !keep(tasks_.size(), search_task);
    if (!is_search_new_) return;
    search_.begin({last_->cache / "search", ledger.last_search(), std::move(documents),
                   [this](std::span<const std::uint64_t> paths) { return keep_search(paths); },
                   [this](std::string_view path) { return read_search(path); }});
  }

  std::optional<std::string> read_search(std::string_view path) const {
    auto bytes = store::read_file(last_->site / path, most_search_bytes);
    return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
  }

  bool keep_search(std::span<const std::uint64_t> paths) {
    if (!last_->keep(paths)) return false;
    const std::lock_guard guard(mutex_);
    search_files_.paths.insert(search_files_.paths.end(), paths.begin(), paths.end());
    return true;
  }

  Result<void> write_search(std::string_view path, std::string_view bytes) {
    {
      const std::lock_guard guard(mutex_);
      search_files_.paths.push_back(hash64(path));
    }
    return sink_(path, bytes);
  }

  Result<void> finish_search() {
    if (!is_search_new_) return {};
    const std::size_t number = tasks_.size();
    std::vector<Task>().swap(tasks_);
    if (auto done = search_.write(); !done) return done;
    if (last_ == nullptr) return {};
    const std::vector<ReadLog::Read> reads{{&corpus_.documents, ReadLog::whole, 0},
                                           {&corpus_.cited, ReadLog::whole, 0},
                                           {&corpus_.texts, ReadLog::whole, 0}};
    last_->ledger->set_search(search_.kept_as());
    last_->ledger->note(number, search_task, reads, std::move(search_files_));
    return {};
  }

  /// Those whose files do not stand as they are, and what is to be done for those whose files do.
  void run_tasks() {
    std::vector<char> stands(tasks_.size());
    parallel_for(tasks_.size(), [&](std::size_t i) {
      stands[i] = keep(i, tasks_[i].name);
      if (stands[i] != 0 && !tasks_[i].run_kept) tasks_[i] = {};
    });
    std::vector<std::size_t> to_do;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (stands[i] == 0 || tasks_[i].run_kept) to_do.push_back(i);
    }
    failed_at_ = tasks_.size();
    parallel_for(to_do.size(), [&](std::size_t next) {
      const std::size_t i = to_do[next];
      if (i > failed_at_) return;
      auto done = stands[i] != 0 ? tasks_[i].run_kept() : run_task(i);
      if (done) return;
      const std::lock_guard guard(mutex_);
      if (i >= failed_at_) return;
      failed_at_ = i;
      error_ = std::move(done.error());
    });
  }

  /// Whether the files of a task stand as they are.
  bool keep(std::size_t number, std::string_view task) {
    if (last_ == nullptr) return false;
    Ledger& ledger = *last_->ledger;
    const auto past = ledger.find(task);
    if (!past || !last_->keep(ledger.paths_of(*past))) return false;
    ledger.keep(number, *past);
    add(ledger.counts_of(*past));
    return true;
  }

  void add(const TaskFiles& files) {
    const std::lock_guard guard(mutex_);
    summary_.pages += files.pages;
    summary_.cards += files.cards;
    summary_.assets += files.assets;
    summary_.data += files.data;
  }

  Result<void> run_task(std::size_t number) {
    // What the files of a task are remembered by takes the room that the task had.
    const Task task = std::move(tasks_[number]);
    TaskFiles files;
    ReadLog reads;
    auto done = run(task, files);
    if (!done) return done;
    add(files);
    if (last_ != nullptr) last_->ledger->note(number, task.name, reads.take(), std::move(files));
    return {};
  }

  static Result<void> run(const Task& task, TaskFiles& files) {
    try {
      return task.run(files);
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
  const LastSite* last_;
  store::Sink search_sink_;
  search::Index search_;
  bool is_search_new_ = options_.search;
  Wholes wholes_;
  std::vector<Task> tasks_;
  std::vector<std::string> paths_;  ///< of the pages that every language has, below its folder
  std::atomic<std::size_t> failed_at_ = 0;
  std::mutex mutex_;  ///< guards what follows
  Error error_;
  Summary summary_;
  TaskFiles search_files_;
};

}  // namespace

std::string ledger_key(const theme::Theme& theme, const Options& options) {
  return key_of(theme, options);
}

Result<Summary> write_site(const corpus::Corpus& corpus, const std::vector<index::Index>& indexes,
                           const theme::Theme& theme, const Options& options,
                           const Diagnostics& problems, const store::Sink& sink, Progress* progress,
                           const LastSite* last) {
  try {
    const auto editions = editions_of(corpus, indexes, theme, options);
    if (!editions) return tl::unexpected(editions.error());
    return SiteWriting(corpus, *editions, options, problems, sink, progress, last).run();
  } catch (const StringsError& error) {
    return tl::unexpected(error.error);
  }
}

}  // namespace ibidem::output
