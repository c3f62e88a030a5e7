#include "offline.h"

#include "data/offline.h"

namespace ibidem::command {

Result<void> write_offline_lists(const std::vector<Language>& languages,
                                 store::SiteWriter& writer) {
  std::vector<data::SiteFile> files;
  for (const auto& file : writer.files()) {
    files.push_back({file.path, file.hash, file.size});
  }
  for (const auto& list : data::offline_lists(files, languages)) {
    if (auto written = writer.write(list.path, list.bytes); !written) return written;
  }
  return {};
}

}  // namespace ibidem::command
