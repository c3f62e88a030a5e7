#include "packages.h"

#include "packages/archive.h"
#include "packages/books.h"

namespace ibidem::command {
namespace {

output::LargeSink large_sink(store::SiteWriter& writer) {
  return
      [&writer](std::string_view path, const auto& make) { return writer.write_large(path, make); };
}

}  // namespace

Result<void> write_books(const Site& site, const output::Options& options,
                         store::SiteWriter& writer) {
  const auto books = output::write_books(
      site.corpus, site.indexes, site.theme, options,
      [&](std::string_view path, std::string_view bytes) { return writer.write(path, bytes); },
      large_sink(writer));
  return books ? Result<void>() : tl::unexpected(books.error());
}

Result<void> write_archive(const Site& site, const output::Options& options,
                           store::SiteWriter& writer) {
  return output::write_archive(site.corpus, site.indexes, site.theme, options, writer.files(),
                               large_sink(writer));
}

}  // namespace ibidem::command
