#include "store/replace.h"

#include "site_path.h"
#include "system_error.h"
#include "write_file.h"

#include <system_error>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;

/// Temporary files that go again unless they have taken their places.
class Staged {
 public:
  Staged() = default;
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;
  ~Staged() {
    std::error_code ignored;
    for (const auto& [temporary, place] : files_) fs::remove(temporary, ignored);
  }

  Result<void> add(const fs::path& place, const std::string& bytes) {
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (error)
      return system_error("cannot-write", "cannot make", place.parent_path(), error.value());
    fs::path temporary = place;
    temporary += waiting_suffix;
    files_.emplace_back(temporary, place);
    if (auto written = write_file(temporary, bytes, false); !written) {
      return tl::unexpected(written.error());
    }
    return {};
  }

  Result<void> put_in_place() {
    for (auto& [temporary, place] : files_) {
      std::error_code error;
      fs::rename(temporary, place, error);
      if (error) return system_error("cannot-write", "cannot write", place, error.value());
    }
    files_.clear();
    return {};
  }

 private:
  std::vector<std::pair<fs::path, fs::path>> files_;
};

}  // namespace

Result<void> replace_files(const std::filesystem::path& folder,
                           const std::vector<Replacement>& files) {
  Staged staged;
  for (const Replacement& file : files) {
    if (!is_site_path(file.path)) {
      return tl::unexpected(Error{"bad-path", file.path + " is no path inside the folder"});
    }
    if (auto added = staged.add(folder / file.path, file.bytes); !added) return added;
  }
  return staged.put_in_place();
}

}  // namespace ibidem::store
