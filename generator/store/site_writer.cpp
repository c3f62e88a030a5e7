#include "store/site_writer.h"

#include "site_files.h"
#include "site_path.h"
#include "site_writer_impl.h"
#include "system_error.h"
#include "write_file.h"

#include "base/hash.h"
#include "store/mapped_file.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> bad_path(std::string_view path, std::string_view why) {
  return tl::unexpected(
      Error{"bad-path", "the path \"" + std::string(path) + "\" " + std::string(why)});
}

}  // namespace

Result<void> SiteWriter::Impl::lock_root(std::optional<LockedSite> locked) {
  std::error_code error;
  made_root = fs::create_directories(root, error);
  if (error) return system_error("cannot-write", "cannot make", root, error.value());
  if (locked && locked->lock.is_of(root)) {
    lock = std::move(locked->lock);
    stamp = locked->stamp;
    return {};
  }
  auto own = SiteLock::take(root);
  if (!own) return tl::unexpected(own.error());
  lock = std::move(*own);
  if (made_root) stamp = TreeStamp();
  return {};
}

Result<void> SiteWriter::Impl::read_past() {
  const auto path = root / manifest_name;
  const auto mode = mode_of(path);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode != 0) {
    auto file = MappedFile::open(path);
    if (!file) return system_error("cannot-read", "cannot read", path, errno);
    auto manifest = Manifest::parse(std::move(*file));
    if (!manifest) {
      return tl::unexpected(
          Error{manifest.error().code, root.string() + ": " + manifest.error().message});
    }
    kept = KeptFiles(std::move(*manifest));
  }
  auto old = journal.read_old();
  if (!old) return tl::unexpected(old.error());
  if (!*old) return {};
  interrupted = std::move(**old);
  stamp.reset();
  for (const auto& name : interrupted) ::unlink(waiting(root / name).c_str());
  return {};
}

/// Makes the folder of a file and those above it, `mutex` held, and tells whether it is new. A link
/// in place of a folder would lead the pages out of the site.
Result<bool> SiteWriter::Impl::make_folder_of(std::string_view file) {
  const auto slash = file.rfind('/');
  if (slash == std::string_view::npos) return made_root;
  const auto folder = file.substr(0, slash);
  if (const auto known = folders.find(folder); known != folders.end()) return known->second;
  if (const auto above = make_folder_of(folder); !above) return above;
  const auto path = root / folder;
  const bool is_new = ::mkdir(path.c_str(), 0777) == 0;
  if (!is_new && errno != EEXIST) return system_error("cannot-write", "cannot make", path, errno);
  if (is_new) {
    if (stamp) stamp->put_in_folder(folder);
  } else {
    const auto mode = mode_of(path);
    if (!mode) return tl::unexpected(mode.error());
    if (!S_ISDIR(*mode)) return foreign(path, "a file or link where the site needs a folder");
  }
  const auto known_now = folders.emplace(folder, is_new).first;
  if (is_new) made_folders.emplace_back(known_now->first);
  return is_new;
}

Result<void> SiteWriter::Impl::check_path(std::string_view path) const {
  if (!is_site_path(path)) return bad_path(path, "could lead out of the site");
  if (path == manifest_name || path == journal_name) return bad_path(path, "is Ibidem's own");
  return {};
}

/// Enters a file with what was handed in and tells whether its folder is new.
Result<SiteWriter::Impl::Entered> SiteWriter::Impl::enter(std::string_view path,
                                                          std::string_view hash,
                                                          std::uint64_t size) {
  const std::lock_guard guard(mutex);
  if (committing) return bad_path(path, "is handed in after the commit");
  Handed handed;
  hash.copy(handed.digits.data(), handed.digits.size());
  handed.size = size;
  if (kept.contains(path) || now.contains(path)) return bad_path(path, "is handed in twice");
  auto* letters = static_cast<char*>(memory.allocate(path.size(), 1));
  path.copy(letters, path.size());
  const auto file = now.emplace(std::string_view(letters, path.size()), handed).first;
  const auto in_new_folder = make_folder_of(path);
  if (!in_new_folder) return tl::unexpected(in_new_folder.error());
  return Entered{file, *in_new_folder};
}

/// Enters a path in the journal, `mutex` held.
Result<void> SiteWriter::Impl::log(std::string_view path) {
  if (!journal_open) {
    if (auto opened = journal.open(); !opened) return opened;
    journal_open = true;
  }
  return journal.add(path);
}

/// Makes a file where there is none.
Result<void> SiteWriter::Impl::create(Files::iterator file, std::string_view bytes) {
  const std::string_view path = file->first;
  {
    const std::lock_guard guard(mutex);
    if (auto logged = log(path); !logged) return logged;
  }
  const auto made = write_file(root / path, bytes, true);
  if (!made) return tl::unexpected(made.error());
  const std::lock_guard guard(mutex);
  file->second.is = Handed::Is::created;
  if (stamp) stamp->put_in(path, *made);
  return {};
}

/// Writes what is to take the place of a file.
Result<void> SiteWriter::Impl::replace(Files::iterator file, std::string_view bytes) {
  const std::string_view path = file->first;
  {
    const std::lock_guard guard(mutex);
    if (auto logged = log(path); !logged) return logged;
    file->second.is = Handed::Is::replaced;
  }
  const auto made = write_file(waiting(root / path), bytes, false);
  return made ? Result<void>() : tl::unexpected(made.error());
}

Result<void> SiteWriter::Impl::put(Files::iterator file, std::string_view bytes) {
  const std::string_view path = file->first;
  const auto target = root / path;
  const auto mode = mode_of(target);
  if (!mode) return tl::unexpected(mode.error());
  if (*mode == 0) return create(file, bytes);
  if (!S_ISREG(*mode)) return foreign(target, "no regular file");
  if (has_bytes(target, bytes)) {
    ++unchanged;
    if (is_ours(path)) return {};
    const std::lock_guard guard(mutex);
    file->second.is = Handed::Is::adopted;
    return {};
  }
  if (!is_ours(path)) return foreign(target, "a file that Ibidem did not write");
  return replace(file, bytes);
}

/// Lets a large file be made under its temporary name and takes it over.
Result<void> SiteWriter::Impl::make_large(
    std::string_view path, const std::function<Result<void>(const fs::path&)>& make) {
  {
    const std::lock_guard guard(mutex);
    if (now.contains(path)) return bad_path(path, "is handed in twice");
    if (auto made = make_folder_of(path); !made) return tl::unexpected(made.error());
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
  const auto entered = enter(path, hash_hex(made->bytes()), made->bytes().size());
  if (!entered) return tl::unexpected(entered.error());
  Handed& file = entered->file->second;
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
    file.is = Handed::Is::replaced;
    return {};
  }
  ::unlink(waiting(target).c_str());
  ++unchanged;
  if (!is_ours(path)) file.is = Handed::Is::adopted;
  return {};
}

SiteWriter::SiteWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SiteWriter::SiteWriter(SiteWriter&&) noexcept = default;
SiteWriter& SiteWriter::operator=(SiteWriter&&) noexcept = default;
SiteWriter::~SiteWriter() = default;

Result<SiteWriter> SiteWriter::open(const fs::path& folder, std::optional<LockedSite> locked) {
  std::error_code error;
  auto root = fs::absolute(folder, error);
  if (error) return system_error("cannot-write", "cannot find", folder, error.value());
  auto impl = std::make_unique<Impl>(std::move(root));
  if (auto done = impl->lock_root(std::move(locked)); !done) {
    return tl::unexpected(done.error());
  }
  if (auto read = impl->read_past(); !read) return tl::unexpected(read.error());
  return SiteWriter(std::move(impl));
}

Result<void> SiteWriter::write(std::string_view path, std::string_view bytes) {
  if (auto checked = impl_->check_path(path); !checked) return checked;
  const auto hash = hash_hex(bytes);
  const auto known = impl_->kept.hash_of(path);
  const auto entered = impl_->enter(path, hash, bytes.size());
  if (!entered) return tl::unexpected(entered.error());
  const auto& [file, in_new_folder] = *entered;
  if (known == hash) {
    ++impl_->unchanged;
    return {};
  }
  if (known) return impl_->replace(file, bytes);
  return in_new_folder ? impl_->create(file, bytes) : impl_->put(file, bytes);
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

std::filesystem::path HandedIn::at() const {
  const auto target = fs::path(folder) / path;
  return waits ? waiting(target) : target;
}

std::vector<HandedIn> SiteWriter::files() const {
  const std::string_view folder = impl_->root.native();
  const auto kept = impl_->kept.entries(true);
  std::vector<HandedIn> list;
  list.reserve(impl_->now.size() + kept.size());
  for (const auto& [path, file] : impl_->now) {
    const ManifestEntry* last = impl_->kept.last().find(path);
    const bool is_new = last == nullptr || last->hash != file.hash();
    list.push_back(
        {path, file.hash(), file.size, file.is == Impl::Handed::Is::replaced, is_new, folder});
  }
  const auto handed = static_cast<std::ptrdiff_t>(list.size());
  for (const auto& [path, hash, size] : kept) {
    list.push_back({path, hash, size, false, false, folder});
  }
  std::inplace_merge(list.begin(), list.begin() + handed, list.end(),
                     [](const HandedIn& a, const HandedIn& b) { return a.path < b.path; });
  return list;
}

std::vector<std::string_view> SiteWriter::missing() const {
  std::vector<std::string_view> paths;
  for (const auto& [path, hash, size] : impl_->kept.entries(false)) {
    if (!impl_->now.contains(path)) paths.push_back(path);
  }
  return paths;
}

}  // namespace ibidem::store
