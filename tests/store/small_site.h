#pragma once

#include "store/read.h"
#include "store/site_writer.h"

#include <filesystem>
#include <map>
#include <string>

namespace ibidem::store {

using Pages = std::map<std::string, std::string>;

/// Builds a site of these pages, by path.
inline Result<WriteReport> build(const std::filesystem::path& folder, const Pages& pages) {
  auto writer = SiteWriter::open(folder);
  if (!writer) return tl::unexpected(writer.error());
  for (const auto& [path, bytes] : pages) {
    if (auto written = writer->write(path, bytes); !written) return tl::unexpected(written.error());
  }
  return writer->commit();
}

/// Every file with its bytes, the manifest too.
inline Pages snapshot(const std::filesystem::path& folder) {
  Pages pages;
  const auto names = list_files(folder).value();
  for (const auto& name : names) {
    pages[name] = read_file(folder / name, 1 << 20).value();
  }
  return pages;
}

}  // namespace ibidem::store
