#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "index/index.h"
#include "pages/site.h"
#include "store/sink.h"
#include "theme/theme.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// Takes a file of the site that may be larger than the memory: `make` writes it to the path that
/// it is given. store::SiteWriter::write_large does it.
using LargeSink = std::function<Result<void>(
    std::string_view path, const std::function<Result<void>(const std::filesystem::path&)>& make)>;

/// Makes the books of a portal in every language, each in the form of EPUB 3.3, and hands them in:
///
/// * LANG/documents/SLUG.epub: a document with the submissions annexed to it;
/// * LANG/countries/ISO3.epub: what a State submitted, what it cites, who cites it, where it is
/// named;
/// * LANG/collection.epub: all documents of the portal, handed to `large`.
///
/// Links between documents that a book holds stay in it, down to the paragraph. Others lead to the
/// site where Options::base_url says where that is, else to the original of a document, else they
/// stay text. A book is dated by the latest of its documents. Texts are read again, one at a time a
/// book; the bytes depend on the arguments alone. The arguments are those of write_site; gives how
/// many books were made, and fails as it does.
Result<std::size_t> write_books(const corpus::Corpus& corpus,
                                const std::vector<index::Index>& indexes, const theme::Theme& theme,
                                const Options& options, const store::Sink& sink,
                                const LargeSink& large);

}  // namespace ibidem::output
