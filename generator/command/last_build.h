#pragma once

#include "build_site.h"

#include "base/diagnostics.h"
#include "command/options.h"
#include "store/look.h"
#include "store/mapped_file.h"
#include "store/site_lock.h"
#include "store/site_writer.h"

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace ibidem::command {

/// Tells whether anything has changed since the last build, so that there is nothing to do. Kept in
/// the cache of the site; whatever is wrong with it there is as if it had never been.
class LastBuild {
 public:
  /// Locks the site, if no other build has it, and looks at the stamps of all that a build reads
  /// and of the site, which goes on while the build does. `options` has its folders resolved;
  /// `cache`: the folder to keep the record in.
  LastBuild(const SiteOptions& options, const std::filesystem::path& cache);
  ~LastBuild();

  /// The folder for what one build keeps for the next.
  const std::filesystem::path& cache() const { return cache_; }

  /// The files of the content as they were looked at; without any where they could not be.
  const store::Look& content() const { return content_; }

  /// The folder of the site.
  const std::filesystem::path& output() const { return output_; }

  /// What the last build gave, its problems too, if this one would read the same, with the same
  /// options and the same program, and the site is as that build left it.
  std::optional<Built> same(Diagnostics& problems) const;

  /// Whether there was a site and no other build had it.
  bool has_locked() const { return was_locked_; }

  /// The site as it was looked at, to be written to; nothing if it could not be locked. Once.
  std::optional<store::LockedSite> take_site();

  /// What the last build kept of its tasks (output::Ledger) if it was made by this program with
  /// these options, and the site is as that build left it and was locked ever since; else nothing.
  store::MappedFile ledger() const;

  /// Writes what this build keeps of its tasks, as `pack` gives it, while the build goes on. Once,
  /// before `keep`, which makes it count.
  void keep_ledger(std::function<std::string()> pack);

  /// Keeps what this build gave. `site`: the stamp of the site now, where it is known. Where a file
  /// was so young when it was looked at that a later change might not show, the next build will
  /// look at all of them again.
  void keep(const Built& built, const Diagnostics& problems,
            const std::optional<store::TreeStamp>& site) const;

 private:
  struct Record;
  std::optional<store::TreeStamp> look_at_site() const;
  std::optional<store::TreeStamp> site() const;

  std::string key_;
  std::filesystem::path cache_;
  std::filesystem::path output_;
  std::unique_ptr<const Record> record_;  ///< of the last build, if program and options were these
  std::string inputs_;                    ///< empty where they cannot be told
  bool are_inputs_settled_ = false;
  store::Look content_;
  std::optional<store::SiteLock> lock_;
  bool was_locked_ = false;
  std::shared_future<std::optional<store::TreeStamp>> site_;  ///< as it was found
  std::shared_future<std::string> ledger_;                    ///< the hash of the new one
};

}  // namespace ibidem::command
