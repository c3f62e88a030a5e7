#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "index/index.h"
#include "packages/books.h"
#include "pages/site.h"
#include "store/site_writer.h"
#include "theme/theme.h"

#include <vector>

namespace ibidem::output {

/// Packs a site as site.zip, in a folder "site", and hands it to `large`. `files`: all that was
/// handed in, pages and books; they are read one after the other. The home pages in it do not lead
/// to the archive itself. The rest of the arguments are those of write_site; fails as it does, and
/// where a file cannot be read.
Result<void> write_archive(const corpus::Corpus& corpus, const std::vector<index::Index>& indexes,
                           const theme::Theme& theme, const Options& options,
                           const std::vector<store::HandedIn>& files, const LargeSink& large);

}  // namespace ibidem::output
