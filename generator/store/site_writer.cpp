#include "store/site_writer.h"

#include "file_descriptor.h"
#include "journal.h"
#include "kept_files.h"
#include "manifest.h"
#include "mapped_file.h"
#include "site_files.h"
#include "site_path.h"
#include "system_error.h"
#include "write_file.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "store/read.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_manifest_bytes = std::size_t{1} << 30;

tl::unexpected<Error> bad_path(std::string_view path, std::string_view why) {
  return tl::unexpected(
      Error{"bad-path", "the path \"" + std::string(path) + "\" " + std::string(why)});
}

}  // namespace

struct SiteWriter::Impl {
  struct Handed {
    std::string hash;
    std::uint64_t size = 0;
  };
  fs::path root;
  bool made_root = false;
  FileDescriptor lock;
  KeptFiles kept;                                  ///< of the build before
  std::set<std::string, std::less<>> interrupted;  ///< of a build that crashed
  Journal journal;

  std::mutex mutex;  ///< guards what follows
  std::map<std::string, Handed, std::less<>> now;
  std::vector<std::string> created;
  std::vector<std::string> replaced;
  std::set<std::string, std::less<>> adopted;  ///< foreign files with the very bytes of a page
  std::set<std::string, std::less<>> folders;  ///< known to be folders and no links
  std::vector<std::string> made_folders;
  bool journal_open = false;
  bool committing = false;
  std::atomic<std::size_t> unchanged = 0;

  explicit Impl(fs::path folder) : root(std::move(folder)), journal(root) {}
  ~Impl() {
    if (!committing) abort();
  }

  bool is_ours(std::string_view path) const {
    return kept.last().find(path) != nullptr || interrupted.contains(path);
  }

  Result<void> lock_root();
  Result<void> read_past();
  Result<void> make_folder(std::string_view folder);
  Result<void> check_path(std::string_view path) const;
  Result<void> enter(std::string_view path, std::string hash, std::uint64_t size);
  Result<void> log(std::string_view path);
  Result<void> note(std::string_view path, std::vector<std::string>& list);
  Result<void> make_large(std::string_view path,
                          const std::function<Result<void>(const fs::path&)>& make);
  Result<void> put_large(std::string_view path);
  Result<void> put(std::string_view path, std::string_view bytes);
  Result<void> put_in_place();
  Result<void> remove_all_stale(WriteReport& report);
  std::vector<ManifestEntry> manifest() const;
  Result<void> finish_manifest();
  void abort();
};

Result<void> SiteWriter::Impl::lock_root() {
  std::error_code error;
  made_root = fs::create_directories(root, error);
  if (error) return system_error("cannot-write", "cannot make", root, error.value());
  lock = FileDescriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock.valid()) return system_error("cannot-write", "cannot open", root, errno);
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    return tl::unexpected(
        Error{"site-locked", "another build is writing to " + root.string() + " just now"});
  }
  return {};
}

Result<void> SiteWriter::Impl::read_past() {
  const auto path = root / manifest_name;
  const auto mode = mode_of(path);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode != 0) {
    auto text = read_file(path, max_manifest_bytes);
    if (!text) return tl::unexpected(text.error());
    auto manifest = Manifest::parse(std::move(*text));
    if (!manifest) {
      return tl::unexpected(
          Error{manifest.error().code, root.string() + ": " + manifest.error().message});
    }
    kept = KeptFiles(std::move(*manifest));
  }
  auto old = journal.read_old();
  if (!old) return tl::unexpected(old.error());
  interrupted = std::move(*old);
  for (const auto& name : interrupted) ::unlink(waiting(root / name).c_str());
  return {};
}

/// Makes a folder of the site and those above it, `mutex` held. A link in place of a folder would
/// lead the pages out of the site.
Result<void> SiteWriter::Impl::make_folder(std::string_view folder) {
  if (folder.empty() || folders.contains(folder)) return {};
  const auto slash = folder.rfind('/');
  if (slash != std::string_view::npos) {
    if (auto above = make_folder(folder.substr(0, slash)); !above) return above;
  }
  const auto path = root / folder;
  const auto mode = mode_of(path);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode == 0) {
    if (::mkdir(path.c_str(), 0777) != 0) {
      return system_error("cannot-write", "cannot make", path, errno);
    }
    made_folders.emplace_back(folder);
  } else if (!S_ISDIR(*mode)) {
    return foreign(path, "a file or link where the site needs a folder");
  }
  folders.emplace(folder);
  return {};
}

Result<void> SiteWriter::Impl::check_path(std::string_view path) const {
  if (!is_site_path(path)) return bad_path(path, "could lead out of the site");
  if (path == manifest_name || path == journal_name) return bad_path(path, "is Ibidem's own");
  return {};
}

Result<void> SiteWriter::Impl::enter(std::string_view path, std::string hash, std::uint64_t size) {
  const std::lock_guard guard(mutex);
  if (committing) return bad_path(path, "is handed in after the commit");
  if (kept.contains(path) || !now.emplace(path, Handed{std::move(hash), size}).second) {
    return bad_path(path, "is handed in twice");
  }
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? Result<void>() : make_folder(path.substr(0, slash));
}

/// Enters a path in the journal, `mutex` held.
Result<void> SiteWriter::Impl::log(std::string_view path) {
  if (!journal_open) {
    if (auto opened = journal.open(); !opened) return opened;
    journal_open = true;
  }
  return journal.add(path);
}

Result<void> SiteWriter::Impl::note(std::string_view path, std::vector<std::string>& list) {
  const std::lock_guard guard(mutex);
  if (auto logged = log(path); !logged) return logged;
  list.emplace_back(path);
  return {};
}

Result<void> SiteWriter::Impl::put(std::string_view path, std::string_view bytes) {
  const auto target = root / path;
  const auto mode = mode_of(target);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode == 0) {
    if (auto noted = note(path, created); !noted) return noted;
    return write_file(target, bytes, true);
  }
  if (!S_ISREG(*mode)) return foreign(target, "no regular file");
  if (has_bytes(target, bytes)) {
    ++unchanged;
    if (is_ours(path)) return {};
    const std::lock_guard guard(mutex);
    adopted.emplace(path);
    return {};
  }
  if (!is_ours(path)) return foreign(target, "a file that Ibidem did not write");
  if (auto noted = note(path, replaced); !noted) return noted;
  return write_file(waiting(target), bytes, false);
}

/// Lets a large file be made under its temporary name and takes it over.
Result<void> SiteWriter::Impl::make_large(
    std::string_view path, const std::function<Result<void>(const fs::path&)>& make) {
  {
    const std::lock_guard guard(mutex);
    if (now.contains(path)) return bad_path(path, "is handed in twice");
    const auto slash = path.rfind('/');
    if (slash != std::string_view::npos) {
      if (auto made = make_folder(path.substr(0, slash)); !made) return made;
    }
    if (auto logged = log(path); !logged) return logged;
  }
  const auto temporary = waiting(root / path);
  auto done = make(temporary);
  if (done) done = put_large(path);
  if (!done) ::unlink(temporary.c_str());
  return done;
}

/// Keeps the file made under its temporary name unless its bytes are there already.
Result<void> SiteWriter::Impl::put_large(std::string_view path) {
  const auto target = root / path;
  const auto made = MappedFile::open(waiting(target));
  if (!made) return system_error("cannot-read", "cannot read", waiting(target), errno);
  if (auto entered = enter(path, hash_hex(made->bytes()), made->bytes().size()); !entered)
    return entered;
  const auto mode = mode_of(target);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode != 0 && !S_ISREG(*mode)) return foreign(target, "no regular file");
  const auto there = *mode != 0 ? MappedFile::open(target) : std::nullopt;
  const bool same = there && there->bytes() == made->bytes();
  if (*mode != 0 && !same && !is_ours(path)) {
    return foreign(target, "a file that Ibidem did not write");
  }
  const std::lock_guard guard(mutex);
  if (!same) {
    replaced.emplace_back(path);
    return {};
  }
  ::unlink(waiting(target).c_str());
  ++unchanged;
  if (!is_ours(path)) adopted.emplace(path);
  return {};
}

Result<void> SiteWriter::Impl::put_in_place() {
  std::vector<int> errors(replaced.size(), 0);
  parallel_for(replaced.size(), [&](std::size_t i) {
    const auto path = root / replaced[i];
    if (::rename(waiting(path).c_str(), path.c_str()) != 0) errors[i] = errno;
  });
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (errors[i] != 0) {
      return system_error("cannot-write", "cannot replace", root / replaced[i], errors[i]);
    }
  }
  return {};
}

Result<void> SiteWriter::Impl::remove_all_stale(WriteReport& report) {
  auto past = interrupted;
  for (const auto& entry : kept.entries(false)) past.emplace(entry.path);
  for (const auto& path : past) {
    if (now.contains(path)) continue;
    // Of what a crash left behind nobody knows the bytes.
    const auto hash =
        interrupted.contains(path) ? std::string_view() : kept.last().find(path)->hash;
    const auto removed = remove_stale(root, path, hash);
    if (!removed) return tl::unexpected(removed.error());
    if (*removed) {
      ++report.removed;
      remove_empty_folders(root, path);
    } else if (const auto mode = mode_of(root / path); mode && *mode != 0) {
      ++report.kept;
    }
  }
  return {};
}

/// What is kept and what was handed in, but for foreign files, by path.
std::vector<ManifestEntry> SiteWriter::Impl::manifest() const {
  std::vector<ManifestEntry> handed;
  for (const auto& [path, file] : now) {
    if (!adopted.contains(path)) handed.push_back({path, file.hash, file.size});
  }
  const auto old = kept.entries(true);
  std::vector<ManifestEntry> all;
  all.reserve(handed.size() + old.size());
  std::merge(handed.begin(), handed.end(), old.begin(), old.end(), std::back_inserter(all),
             [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
  return all;
}

Result<void> SiteWriter::Impl::finish_manifest() {
  const auto path = root / manifest_name;
  const auto text = write_manifest(manifest());
  if (has_bytes(path, text)) return {};
  if (auto written = write_file(waiting(path), text, false); !written) return written;
  if (::rename(waiting(path).c_str(), path.c_str()) != 0) {
    return system_error("cannot-write", "cannot replace", path, errno);
  }
  return {};
}

void SiteWriter::Impl::abort() {
  if (!lock.valid()) return;
  for (const auto& path : created) ::unlink((root / path).c_str());
  for (const auto& path : replaced) ::unlink(waiting(root / path).c_str());
  for (auto folder = made_folders.rbegin(); folder != made_folders.rend(); ++folder) {
    ::rmdir((root / *folder).c_str());
  }
  // What an earlier build left after a crash is still to be known.
  if (journal_open && interrupted.empty()) (void)journal.close();
  if (made_root) ::rmdir(root.c_str());
}

SiteWriter::SiteWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SiteWriter::SiteWriter(SiteWriter&&) noexcept = default;
SiteWriter& SiteWriter::operator=(SiteWriter&&) noexcept = default;
SiteWriter::~SiteWriter() = default;

Result<SiteWriter> SiteWriter::open(const fs::path& folder) {
  std::error_code error;
  auto root = fs::absolute(folder, error);
  if (error) return system_error("cannot-write", "cannot find", folder, error.value());
  auto impl = std::make_unique<Impl>(std::move(root));
  if (auto locked = impl->lock_root(); !locked) return tl::unexpected(locked.error());
  if (auto read = impl->read_past(); !read) return tl::unexpected(read.error());
  return SiteWriter(std::move(impl));
}

Result<void> SiteWriter::write(std::string_view path, std::string_view bytes) {
  if (auto checked = impl_->check_path(path); !checked) return checked;
  if (auto entered = impl_->enter(path, hash_hex(bytes), bytes.size()); !entered) return entered;
  return impl_->put(path, bytes);
}

void SiteWriter::prepare_to_keep() {
  // What a crash left behind is looked at.
  if (impl_->interrupted.empty()) impl_->kept.prepare();
}

bool SiteWriter::keep(std::span<const std::uint64_t> paths) {
  if (!impl_->kept.keep(paths)) return false;
  impl_->unchanged += paths.size();
  return true;
}

Result<void> SiteWriter::write_large(std::string_view path,
                                     const std::function<Result<void>(const fs::path&)>& make) {
  if (auto checked = impl_->check_path(path); !checked) return checked;
  return impl_->make_large(path, make);
}

std::vector<HandedIn> SiteWriter::files() const {
  const std::set<std::string_view> temporary(impl_->replaced.begin(), impl_->replaced.end());
  std::vector<HandedIn> list;
  for (const auto& [path, file] : impl_->now) {
    const auto target = impl_->root / path;
    list.push_back(
        {path, file.hash, file.size, temporary.contains(path) ? waiting(target) : target});
  }
  for (const auto& [path, hash, size] : impl_->kept.entries(true)) {
    list.push_back({std::string(path), std::string(hash), size, impl_->root / path});
  }
  std::sort(list.begin(), list.end(),
            [](const HandedIn& a, const HandedIn& b) { return a.path < b.path; });
  return list;
}

Result<WriteReport> SiteWriter::commit() {
  impl_->committing = true;
  WriteReport report;
  report.written = impl_->created.size() + impl_->replaced.size();
  report.unchanged = impl_->unchanged;
  if (auto placed = impl_->put_in_place(); !placed) return tl::unexpected(placed.error());
  if (auto removed = impl_->remove_all_stale(report); !removed) {
    return tl::unexpected(removed.error());
  }
  if (auto finished = impl_->finish_manifest(); !finished) {
    return tl::unexpected(finished.error());
  }
  if (auto closed = impl_->journal.close(); !closed) return tl::unexpected(closed.error());
  return report;
}

}  // namespace ibidem::store
