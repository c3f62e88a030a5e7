#include "store/record_log.h"

#include "file_descriptor.h"
#include "site_path.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

/// Room for the file to grow in, of addresses alone; what is beyond it stays in memory.
constexpr std::uint64_t room = std::uint64_t{64} << 30U;

/// What the system maps at once when one byte of it is looked at.
constexpr std::uint64_t block_size = std::uint64_t{64} << 10U;

std::uint64_t aligned(std::uint64_t size) {
  return (size + 7) / 8 * 8;
}

bool write_at(int file, std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += static_cast<std::uint64_t>(count);
  }
  return true;
}

bool read_at(int file, std::uint64_t offset, std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto count =
        ::pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

fs::path with(fs::path path, std::string_view suffix) {
  path += suffix;
  return path;
}

bool is_same_file(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

}  // namespace

struct RecordLog::Impl {
  fs::path path;
  FileDescriptor file;
  HashedFile table;
  const char* begin = nullptr;  ///< of the mapping
  std::uint64_t most_blocks = 0;
  std::uint64_t last = 0;  ///< how many bytes the file had
  bool writes = false;     ///< whether this process alone adds to the file

  std::mutex mutex;  ///< guards what follows
  std::uint64_t end = 0;
  bool good = true;
  std::vector<std::unique_ptr<char[]>> in_memory;

  std::vector<std::atomic<std::uint64_t>> held;  ///< a bit a block
  std::atomic<std::uint64_t> blocks_held = 0;

  bool open();
  std::optional<std::uint64_t> offset_of(std::string_view bytes) const;
  void hold(std::uint64_t block);
  void read_table();
  std::string_view keep_in_memory(std::string_view record);
};

bool RecordLog::Impl::open() {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  file = FileDescriptor(
      ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666));
  writes = file.valid() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
  if (!file.valid()) {
    file = FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  }
  struct stat facts {};
  struct stat standing {};
  if (!file.valid() || ::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode)) return false;
  // Another process may have put a new file in the place of this one before it was locked.
  writes = writes && ::lstat(path.c_str(), &standing) == 0 && is_same_file(facts, standing);
  void* mapped = ::mmap(nullptr, room, PROT_READ, MAP_SHARED | MAP_NORESERVE, file.number(), 0);
  if (mapped == MAP_FAILED) return false;
  begin = static_cast<const char*>(mapped);
  held = std::vector<std::atomic<std::uint64_t>>(room / block_size / 64);
  last = static_cast<std::uint64_t>(facts.st_size);
  end = aligned(last);
  return true;
}

void RecordLog::Impl::read_table() {
  if (auto kept = HashedFile::open(with(path, ".table"))) table = std::move(*kept);
}

std::string_view RecordLog::Impl::keep_in_memory(std::string_view record) {
  in_memory.push_back(std::make_unique_for_overwrite<char[]>(record.size()));
  std::memcpy(in_memory.back().get(), record.data(), record.size());
  return {in_memory.back().get(), record.size()};
}

RecordLog::RecordLog() : impl_(std::make_unique<Impl>()) {}

RecordLog::RecordLog(const fs::path& path, std::uint64_t most_mapped)
    : impl_(std::make_unique<Impl>()) {
  impl_->path = path;
  impl_->most_blocks = most_mapped / block_size;
  if (impl_->open()) {
    impl_->read_table();
  } else {
    impl_->writes = false;
  }
}

RecordLog::~RecordLog() {
  if (impl_->begin != nullptr) ::munmap(const_cast<char*>(impl_->begin), room);
}

HashedFile RecordLog::take_table() {
  return std::exchange(impl_->table, {});
}

std::string_view RecordLog::read(std::uint64_t offset, std::uint64_t size) const {
  if (offset % 8 != 0 || offset > impl_->last || size > impl_->last - offset) return {};
  return {impl_->begin + offset, size};
}

std::string RecordLog::copy(std::string_view bytes) const {
  const auto at = impl_->offset_of(bytes);
  std::string own(at ? bytes.size() : 0, '\0');
  if (at && read_at(impl_->file.number(), *at, own)) return own;
  return std::string(bytes);
}

RecordLog::Added RecordLog::add(std::string_view record) {
  std::uint64_t offset = 0;
  {
    const std::lock_guard guard(impl_->mutex);
    impl_->good = impl_->good && impl_->writes && impl_->end + record.size() < room;
    if (!impl_->good) return {0, impl_->keep_in_memory(record)};
    offset = impl_->end;
    impl_->end = aligned(offset + record.size());
  }
  if (write_at(impl_->file.number(), offset, record)) {
    return {offset, {impl_->begin + offset, record.size()}};
  }
  const std::lock_guard guard(impl_->mutex);
  impl_->good = false;
  return {0, impl_->keep_in_memory(record)};
}

std::uint64_t RecordLog::size() const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->end;
}

bool RecordLog::finish(std::string table) {
  return keeps() && write_hashed(with(impl_->path, ".table"), std::move(table)).has_value();
}

bool RecordLog::rewrite(std::span<const std::pair<std::uint64_t, std::uint64_t>> records) {
  if (!keeps()) return false;
  const fs::path waiting = with(impl_->path, waiting_suffix);
  FileDescriptor file(
      ::open(waiting.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
  bool good = file.valid();
  std::uint64_t end = 0;
  for (const auto& [offset, size] : records) {
    const std::string_view record(impl_->begin + offset, size);
    good = good && write_at(file.number(), end, record);
    end = aligned(end + size);
    looked_at(record);
  }
  if (good && file.close() && ::rename(waiting.c_str(), impl_->path.c_str()) == 0) return true;
  ::unlink(waiting.c_str());
  return false;
}

bool RecordLog::keeps() const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->writes && impl_->good;
}

void RecordLog::Impl::hold(std::uint64_t block) {
  const std::uint64_t bit = std::uint64_t{1} << block % 64;
  std::atomic<std::uint64_t>& bits = held[block / 64];
  if ((bits.load(std::memory_order_relaxed) & bit) != 0) return;
  const bool is_new = (bits.fetch_or(bit, std::memory_order_relaxed) & bit) == 0;
  if (is_new) blocks_held.fetch_add(1, std::memory_order_relaxed);
}

/// Where bytes stand in the file; nothing for those that are elsewhere in memory.
std::optional<std::uint64_t> RecordLog::Impl::offset_of(std::string_view bytes) const {
  const auto at =
      reinterpret_cast<std::uintptr_t>(bytes.data()) - reinterpret_cast<std::uintptr_t>(begin);
  if (begin == nullptr || bytes.empty() || at >= room) return std::nullopt;
  return at;
}

void RecordLog::looked_at(std::string_view bytes) const {
  const auto at = impl_->offset_of(bytes);
  if (!at) return;
  for (std::uint64_t block = *at / block_size; block <= (*at + bytes.size() - 1) / block_size;
       ++block) {
    impl_->hold(block);
  }
  if (impl_->blocks_held.load(std::memory_order_relaxed) > impl_->most_blocks) give_back();
}

void RecordLog::give_back() const {
  if (impl_->begin == nullptr) return;
  impl_->blocks_held = 0;
  const std::uint64_t size_of_file = size();
  for (std::uint64_t i = 0; i <= size_of_file / block_size / 64; ++i) impl_->held[i] = 0;
  ::madvise(const_cast<char*>(impl_->begin), size_of_file, MADV_DONTNEED);
}

}  // namespace ibidem::store
