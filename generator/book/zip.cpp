#include "book/zip.h"

#include "packed.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include <zip.h>

namespace ibidem::book {
namespace {

/// Noon, 1 January 1980, as ZIP writes it. libzip takes it through the local time zone and back;
/// no zone has ever skipped a noon.
constexpr zip_uint16_t dos_date = (0 << 9) | (1 << 5) | 1;
constexpr zip_uint16_t dos_time = 12 << 11;
/// A regular file, rw-r--r--.
constexpr zip_uint32_t mode = zip_uint32_t{0100644} << 16;

/// An entry as libzip reads it. It asks for the facts first, then reads once, then asks again.
struct Source {
  PackedEntries* entries = nullptr;
  std::size_t number = 0;
  Packed packed;
  std::size_t packed_size = 0;
  bool taken = false;
  std::size_t at = 0;

  bool load() {
    if (taken) return true;
    auto next = entries->take(number);
    if (!next) return false;
    packed = std::move(*next);
    packed_size = packed.bytes.size();
    taken = true;
    return true;
  }

  zip_int64_t read(void* data, zip_uint64_t length) {
    const auto count = std::min<std::size_t>(length, packed.bytes.size() - at);
    std::memcpy(data, packed.bytes.data() + at, count);
    at += count;
    return static_cast<zip_int64_t>(count);
  }

  void describe(zip_stat_t& facts) const {
    zip_stat_init(&facts);
    facts.size = packed.size;
    facts.comp_size = packed_size;
    facts.crc = packed.checksum;
    facts.comp_method = packed.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    facts.valid |= ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
  }
};

zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& source = *static_cast<Source*>(state);
  switch (command) {
    case ZIP_SOURCE_STAT: {
      if (!source.load()) return -1;
      source.describe(*static_cast<zip_stat_t*>(data));
      return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_OPEN:
      source.at = 0;
      return source.load() ? 0 : -1;
    case ZIP_SOURCE_READ:
      return source.read(data, length);
    case ZIP_SOURCE_CLOSE:
      std::string().swap(source.packed.bytes);  // an assignment would keep the room
      return 0;
    case ZIP_SOURCE_ERROR: {
      zip_error_t error;
      zip_error_init_with_code(&error, ZIP_ER_READ);
      return zip_error_to_data(&error, data, length);
    }
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
      return 0;
  }
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

tl::unexpected<Error> refused(zip_t* archive, const std::string& what) {
  return tl::unexpected(Error{"cannot-write", what + ": " + zip_strerror(archive)});
}

/// libzip 1.7 notes at its first archive what it needs of a source, in variables that no lock
/// guards: another thread that opens one at the same time can find it read-only. So the first is
/// opened alone.
void open_first_alone() {
  [[maybe_unused]] static const bool opened = [] {
    zip_error_t error;
    zip_error_init(&error);
    auto* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    const Archive archive(buffer != nullptr ? zip_open_from_source(buffer, ZIP_TRUNCATE, &error)
                                            : nullptr);
    if (!archive) zip_source_free(buffer);
    return archive != nullptr;
  }();
}

/// Adds all entries and writes the archive out; it is closed afterwards or thrown away.
Result<void> fill(Archive archive, const std::vector<Entry>& entries) {
  PackedEntries packed(entries);
  std::vector<Source> sources(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    sources[i].entries = &packed;
    sources[i].number = i;
    auto* source = zip_source_function(archive.get(), answer, &sources[i]);
    const auto& path = entries[i].path;
    const auto index = source == nullptr
                           ? -1
                           : zip_file_add(archive.get(), path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return refused(archive.get(), "cannot pack " + path);
    }
    const auto added = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive.get(), added,
                             entries[i].deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive.get(), added, dos_time, dos_date, 0);
    zip_file_set_external_attributes(archive.get(), added, 0, ZIP_OPSYS_UNIX, mode);
  }
  if (zip_close(archive.get()) != 0) {
    if (packed.failure()) return tl::unexpected(*packed.failure());
    return refused(archive.get(), "cannot write a package");
  }
  (void)archive.release();
  return {};
}

Result<std::string> bytes_of(zip_source_t* buffer) {
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_source_stat(buffer, &facts) != 0 || zip_source_open(buffer) != 0) {
    return tl::unexpected(Error{"cannot-write", "cannot make a package"});
  }
  std::string bytes(facts.size, '\0');
  const auto count = zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  if (count != static_cast<zip_int64_t>(bytes.size())) {
    return tl::unexpected(Error{"cannot-write", "cannot make a package"});
  }
  return bytes;
}

}  // namespace

Result<std::string> zip(const std::vector<Entry>& entries) {
  open_first_alone();
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
      zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
  Archive archive(buffer ? zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error) : nullptr);
  if (!archive) return tl::unexpected(Error{"cannot-write", zip_error_strerror(&error)});
  zip_source_keep(buffer.get());  // the archive lets go of its own share
  if (auto filled = fill(std::move(archive), entries); !filled) {
    return tl::unexpected(filled.error());
  }
  return bytes_of(buffer.get());
}

Result<void> zip_file(const std::vector<Entry>& entries, const std::filesystem::path& path) {
  open_first_alone();
  int code = 0;
  Archive archive(zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
  if (!archive) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    return tl::unexpected(
        Error{"cannot-write", "cannot write " + path.string() + ": " + zip_error_strerror(&error)});
  }
  return fill(std::move(archive), entries);
}

}  // namespace ibidem::book
