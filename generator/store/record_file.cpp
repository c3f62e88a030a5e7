#include "store/record_file.h"

#include "file_descriptor.h"
#include "site_path.h"
#include "write_file.h"

#include "base/hash.h"

#include <cerrno>
#include <cstring>
#include <mutex>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

// The file: the records, the table, the hash of the table, its size.
constexpr std::size_t hash_size = 32;
constexpr std::size_t foot_size = hash_size + sizeof(std::uint64_t);

bool read_all(int file, std::uint64_t offset, std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto got =
        ::pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    done += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

struct RecordFile::Impl {
  FileDescriptor file;
  std::uint64_t records = 0;  ///< how many bytes they take
  std::string table;
};

RecordFile::RecordFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordFile::RecordFile(RecordFile&&) noexcept = default;
RecordFile& RecordFile::operator=(RecordFile&&) noexcept = default;
RecordFile::~RecordFile() = default;

std::optional<RecordFile> RecordFile::open(const fs::path& path) {
  auto impl = std::make_unique<Impl>();
  impl->file = FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat facts {};
  if (!impl->file.valid() || ::fstat(impl->file.number(), &facts) != 0) return std::nullopt;
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (!S_ISREG(facts.st_mode) || size < foot_size) return std::nullopt;
  std::string foot(foot_size, '\0');
  if (!read_all(impl->file.number(), size - foot_size, foot)) return std::nullopt;
  std::uint64_t table_size = 0;
  std::memcpy(&table_size, foot.data() + hash_size, sizeof table_size);
  if (table_size > size - foot_size) return std::nullopt;
  impl->records = size - foot_size - table_size;
  impl->table.resize(table_size);
  if (!read_all(impl->file.number(), impl->records, impl->table)) return std::nullopt;
  if (hash_hex(impl->table) != foot.substr(0, hash_size)) return std::nullopt;
  return RecordFile(std::move(impl));
}

const std::string& RecordFile::table() const {
  return impl_->table;
}

std::string RecordFile::read(std::uint64_t offset, std::uint64_t size) const {
  if (offset > impl_->records || size > impl_->records - offset) return {};
  std::string bytes(size, '\0');
  return read_all(impl_->file.number(), offset, bytes) ? bytes : std::string();
}

struct RecordWriter::Impl {
  fs::path place;
  fs::path waiting;
  std::mutex mutex;  ///< guards what follows
  FileDescriptor file;
  std::uint64_t size = 0;
  bool good = false;
};

RecordWriter::RecordWriter(const fs::path& path) : impl_(std::make_unique<Impl>()) {
  impl_->place = path;
  impl_->waiting = path;
  impl_->waiting += waiting_suffix;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  impl_->file = FileDescriptor(
      ::open(impl_->waiting.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
  impl_->good = impl_->file.valid();
}

RecordWriter::~RecordWriter() {
  if (impl_->file.valid()) ::unlink(impl_->waiting.c_str());
}

std::uint64_t RecordWriter::add(std::string_view record) {
  const std::lock_guard guard(impl_->mutex);
  const auto offset = impl_->size;
  impl_->good = impl_->good && write_all(impl_->file.number(), record);
  impl_->size += record.size();
  return offset;
}

bool RecordWriter::finish(std::string_view table) {
  std::string foot = hash_hex(table);
  const std::uint64_t size = table.size();
  foot.append(reinterpret_cast<const char*>(&size), sizeof size);
  add(table);
  add(foot);
  if (!impl_->file.valid()) return false;
  const bool closed = impl_->file.close();
  if (impl_->good && closed && ::rename(impl_->waiting.c_str(), impl_->place.c_str()) == 0) {
    return true;
  }
  ::unlink(impl_->waiting.c_str());
  return false;
}

}  // namespace ibidem::store
