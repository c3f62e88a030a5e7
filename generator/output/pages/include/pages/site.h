#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "base/progress.h"
#include "corpus/corpus.h"
#include "elements/options.h"
#include "index/index.h"
#include "pages/ledger.h"
#include "store/sink.h"
#include "theme/theme.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ibidem::output {

/// How many files of which sort a site has.
struct Summary {
  std::size_t pages = 0;   ///< HTML pages
  std::size_t cards = 0;   ///< scripts with the words of cited paragraphs
  std::size_t assets = 0;  ///< files of the theme: style, scripts, fonts
  std::size_t data = 0;    ///< JSON files
};

/// What is known of the site that stands in the folder.
struct LastSite {
  Ledger* ledger = nullptr;  ///< is brought up to date
  /// Hands in files of that site as they are, by hash64 of their paths; false where it cannot.
  std::function<bool(std::span<const std::uint64_t>)> keep;
  std::filesystem::path cache;  ///< folder for what the next build can use again
  std::filesystem::path site;   ///< its folder
};

/// What all pages depend on beside the corpus and the templates.
std::string ledger_key(const theme::Theme& theme, const Options& options);

/// Renders every page of the contract in every language of the portal and hands it to `sink`, with
/// the cards, the data and the files of the theme. `indexes` has one index a language, in the order
/// of Portal::languages; `problems` is shown on the report page. Texts are read one after the other
/// and put away again. The pages and their bytes depend on the arguments alone, never on threads or
/// clock. Fails on an error of the theme or of the sink, and where a text cannot be read again.
/// `last`: to leave out what would be as it is there.
Result<Summary> write_site(const corpus::Corpus& corpus, const std::vector<index::Index>& indexes,
                           const theme::Theme& theme, const Options& options,
                           const Diagnostics& problems, const store::Sink& sink,
                           Progress* progress = nullptr, const LastSite* last = nullptr);

}  // namespace ibidem::output
