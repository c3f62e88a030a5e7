#include "offline.h"

#include "data/offline.h"

#include <filesystem>
#include <system_error>

namespace ibidem::command {

Result<void> write_offline_lists(const std::vector<Language>& languages,
                                 store::SiteWriter& writer) {
  std::vector<data::SiteFile> files;
  for (const auto& file : writer.files()) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file.at, error);
    if (error) return tl::unexpected(Error{"cannot-read", "cannot look at " + file.at.string()});
    files.push_back({file.path, file.hash, size});
  }
  for (const auto& list : data::offline_lists(files, languages)) {
    if (auto written = writer.write(list.path, list.bytes); !written) return written;
  }
  return {};
}

}  // namespace ibidem::command
