#pragma once

#include "base/diagnostics.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ibidem::check {

/// Gathers the files of a site one by one and then tells which links lead nowhere. Keeps a few
/// bytes a link and id, never a page.
class SiteLinks {
 public:
  /// `site`: the path to put before the names of files in diagnostics, or "".
  explicit SiteLinks(std::filesystem::path site);
  ~SiteLinks();
  SiteLinks(const SiteLinks&) = delete;
  SiteLinks& operator=(const SiteLinks&) = delete;

  /// Takes a file of the site: its path below the site folder and its bytes. Only files that end in
  /// ".html" are read. May be called from several threads at once, once a path.
  void add(std::string_view path, std::string_view bytes);

  /// Reports every relative link without its file, every fragment without its id, links that are
  /// not relative and ids that stand twice on a page. To be called after the last `add`.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::check
