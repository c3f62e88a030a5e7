#include "site_files.h"
#include "site_writer_impl.h"
#include "write_file.h"

#include "base/parallel.h"

#include <algorithm>
#include <iterator>

#include <unistd.h>

namespace ibidem::store {

/// The files that are so, by path.
std::vector<std::string_view> SiteWriter::Impl::paths(Handed::Is is) const {
  std::vector<std::string_view> paths;
  for (const auto& [path, file] : now) {
    if (file.is == is) paths.push_back(path);
  }
  return paths;
}

Result<void> SiteWriter::Impl::put_in_place(const std::vector<std::string_view>& replaced) {
  std::vector<Result<TreeStamp>> changes(replaced.size());
  parallel_for(replaced.size(),
               [&](std::size_t i) { changes[i] = replace_by_waiting(root, replaced[i]); });
  for (const auto& change : changes) {
    if (!change) return tl::unexpected(change.error());
    if (stamp) stamp->add(*change);
  }
  return {};
}

/// Removes what the last build wrote, or one that crashed, and this one did not hand in.
Result<void> SiteWriter::Impl::remove_all_stale(WriteReport& report) {
  for (const auto& [path, hash, size] : kept.entries(false)) {
    if (now.contains(path) || interrupted.contains(path)) continue;
    if (auto removed = remove(path, hash, report); !removed) return removed;
  }
  for (const auto& path : interrupted) {
    if (now.contains(path)) continue;
    // Of what a crash left behind nobody knows the bytes.
    if (auto removed = remove(path, {}, report); !removed) return removed;
  }
  return {};
}

Result<void> SiteWriter::Impl::remove(std::string_view path, std::string_view hash,
                                      WriteReport& report) {
  TreeStamp change;
  const auto removed = remove_stale(root, std::string(path), hash, change);
  if (!removed) return tl::unexpected(removed.error());
  if (*removed) {
    ++report.removed;
    remove_empty_folders(root, path, change);
    if (stamp) stamp->add(change);
  } else if (const auto mode = mode_of(root / path); mode && *mode != 0) {
    ++report.kept;
  }
  return {};
}

/// What is kept and what was handed in, but for foreign files, by path.
std::vector<ManifestEntry> SiteWriter::Impl::manifest() const {
  std::vector<ManifestEntry> handed;
  for (const auto& [path, file] : now) {
    if (file.is != Handed::Is::adopted) handed.push_back({path, file.hash(), file.size});
  }
  const auto old = kept.entries(true);
  std::vector<ManifestEntry> all;
  all.reserve(handed.size() + old.size());
  std::merge(handed.begin(), handed.end(), old.begin(), old.end(), std::back_inserter(all),
             [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
  return all;
}

Result<void> SiteWriter::Impl::finish_manifest() {
  const auto text = write_manifest(manifest());
  if (text == kept.last().text()) return {};
  const auto made = write_file(waiting(root / manifest_name), text, false);
  if (!made) return tl::unexpected(made.error());
  const auto change = replace_by_waiting(root, manifest_name);
  if (!change) return tl::unexpected(change.error());
  if (stamp) stamp->add(*change);
  return {};
}

void SiteWriter::Impl::abort() {
  if (!lock) return;
  for (const auto path : paths(Handed::Is::created)) ::unlink((root / path).c_str());
  for (const auto path : paths(Handed::Is::replaced)) ::unlink(waiting(root / path).c_str());
  for (auto folder = made_folders.rbegin(); folder != made_folders.rend(); ++folder) {
    ::rmdir((root / *folder).c_str());
  }
  // What an earlier build left after a crash is still to be known.
  if (journal_open && interrupted.empty()) (void)journal.close();
  if (made_root) ::rmdir(root.c_str());
}

Result<WriteReport> SiteWriter::commit() {
  impl_->committing = true;
  WriteReport report;
  const auto replaced = impl_->paths(Impl::Handed::Is::replaced);
  report.written = impl_->paths(Impl::Handed::Is::created).size() + replaced.size();
  report.unchanged = impl_->unchanged;
  if (auto placed = impl_->put_in_place(replaced); !placed) return tl::unexpected(placed.error());
  if (auto removed = impl_->remove_all_stale(report); !removed) {
    return tl::unexpected(removed.error());
  }
  if (auto finished = impl_->finish_manifest(); !finished) {
    return tl::unexpected(finished.error());
  }
  if (auto closed = impl_->journal.close(); !closed) return tl::unexpected(closed.error());
  return report;
}

std::optional<TreeStamp> SiteWriter::stamp() const {
  return impl_->stamp;
}

}  // namespace ibidem::store
