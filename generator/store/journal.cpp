#include "journal.h"

#include "site_path.h"
#include "system_error.h"
#include "write_file.h"

#include "store/read.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

constexpr std::size_t max_journal_bytes = std::size_t{1} << 30;

}  // namespace

Result<std::optional<Journal::Paths>> Journal::read_old() const {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file_path_, error))) {
    return std::nullopt;
  }
  const auto text = read_file(file_path_, max_journal_bytes);
  if (!text) return tl::unexpected(text.error());
  Paths paths;
  std::string_view rest = *text;
  // A last line without its end was cut by the crash; its file was not made yet.
  for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
    if (is_site_path(rest.substr(0, end))) paths.emplace(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return paths;
}

Result<void> Journal::open() {
  file_ = FileDescriptor(
      ::open(file_path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file_.valid()) return system_error("cannot-write", "cannot write", file_path_, errno);
  return {};
}

Result<void> Journal::add(std::string_view path) const {
  const std::string line = std::string(path) + "\n";
  if (!write_all(file_.number(), line)) {
    return system_error("cannot-write", "cannot write", file_path_, errno);
  }
  return {};
}

Result<void> Journal::close() {
  file_ = FileDescriptor();
  if (::unlink(file_path_.c_str()) != 0 && errno != ENOENT) {
    return system_error("cannot-write", "cannot remove", file_path_, errno);
  }
  return {};
}

}  // namespace ibidem::store
