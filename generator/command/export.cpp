#include "commands.h"
#include "documents.h"

#include "exchange/tmx.h"
#include "exchange/xliff.h"
#include "store/replace.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

Result<void> print(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size()) return {};
  return tl::unexpected(Error{"cannot-write", "cannot write to the standard output"});
}

Result<void> write_out(const ExportOptions& options, std::string bytes) {
  if (options.output.empty()) return print(bytes);
  const auto file = std::filesystem::absolute(options.output);
  return store::replace_files(file.parent_path(),
                              {{file.filename().generic_string(), std::move(bytes)}});
}

// The language that most of the documents were translated from; those of another are left out.
Result<Language> common_source(const corpus::Corpus& corpus,
                               const std::vector<std::uint32_t>& documents,
                               const Language& translation) {
  std::map<Language, std::size_t> sources;
  for (const std::uint32_t document : documents) {
    const auto source = translated_from(corpus, corpus.documents[document], translation);
    if (source) ++sources[*source];
  }
  const auto most =
      std::max_element(sources.begin(), sources.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != sources.end()) return most->first;
  return tl::unexpected(
      Error{"no-source",
            fmt::format("there is nothing to translate into \"{}\" from", translation.code)});
}

Result<void> export_documents(const ExportOptions& options) {
  const auto corpus = load_for_translation(options.content);
  if (!corpus) return tl::unexpected(corpus.error());
  auto documents = documents_named(*corpus, options.names);
  if (!documents) return tl::unexpected(documents.error());
  const auto source = common_source(*corpus, *documents, options.language);
  if (!source) return tl::unexpected(source.error());
  std::erase_if(*documents, [&](std::uint32_t document) {
    return translated_from(*corpus, corpus->documents[document], options.language) != *source;
  });
  if (options.format == ExportOptions::Format::xliff) {
    auto bytes = exchange::write_xliff(*corpus, *documents, *source, options.language);
    if (!bytes) return tl::unexpected(bytes.error());
    return write_out(options, std::move(*bytes));
  }
  std::string memory;
  const auto written = exchange::write_tmx(*corpus, *documents, *source, options.language,
                                           [&](std::string_view piece) -> Result<void> {
                                             if (options.output.empty()) return print(piece);
                                             memory += piece;
                                             return {};
                                           });
  if (!written || options.output.empty()) return written;
  return write_out(options, std::move(memory));
}

}  // namespace

Status run(const ExportOptions& options) {
  if (const auto exported = export_documents(options); !exported) return fail(exported.error());
  return done;
}

}  // namespace ibidem::command
