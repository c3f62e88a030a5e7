#pragma once

#include "build_site.h"

#include "base/diagnostics.h"
#include "command/options.h"
#include "store/stamp.h"

#include <filesystem>
#include <optional>
#include <string>

namespace ibidem::command {

/// Tells whether anything has changed since the last build, so that there is nothing to do. Kept in
/// the cache of the site; whatever is wrong with it there is as if it had never been.
class LastBuild {
 public:
  /// Looks at the stamps of all that a build reads. `options` has its folders resolved; `cache`:
  /// the folder to keep the record in.
  LastBuild(const SiteOptions& options, const std::filesystem::path& cache);

  /// The folder for what one build keeps for the next.
  const std::filesystem::path& cache() const { return cache_; }

  /// What the last build gave, its problems too, if this one would read the same, with the same
  /// options and the same program, and the site is as that build left it.
  std::optional<Built> same(Diagnostics& problems) const;

  /// What the last build kept of its tasks (output::Ledger) if the site is as that build left it,
  /// else nothing. To be asked while the site is locked.
  std::string ledger() const;

  /// Keeps what this build gave. Where a file was so young when it was looked at that a later
  /// change might not show, the next build will look at all of them again.
  void keep(const Built& built, const Diagnostics& problems, const std::string& ledger) const;

 private:
  std::string key_;
  std::filesystem::path cache_;
  std::filesystem::path output_;
  std::optional<store::TreeStamp> inputs_;
};

}  // namespace ibidem::command
