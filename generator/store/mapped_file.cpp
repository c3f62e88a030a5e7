#include "store/mapped_file.h"

#include "file_descriptor.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace ibidem::store {

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  // A pipe in place of a file would block the opening.
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat facts {};
  if (!file.valid() || ::fstat(file.number(), &facts) != 0) return std::nullopt;
  if (!S_ISREG(facts.st_mode)) {
    errno = EINVAL;
    return std::nullopt;
  }
  if (facts.st_size == 0) return MappedFile();
  const auto size = static_cast<std::size_t>(facts.st_size);
  void* begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (begin == MAP_FAILED) return std::nullopt;
  return MappedFile(std::string_view(static_cast<const char*>(begin), size));
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace ibidem::store
