#include "offline.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "data/offline.h"

namespace ibidem::command {

Result<void> write_offline_lists(const std::vector<Language>& languages,
                                 store::SiteWriter& writer) {
  const auto handed_in = writer.files();
  std::vector<data::SiteFile> files;
  files.reserve(handed_in.size());
  for (const auto& file : handed_in) {
    files.push_back({file.path, file.hash, file.size, file.is_new});
  }
  const data::OfflineLists lists(files, writer.missing(), languages);
  std::vector<Result<void>> written(lists.size());
  parallel_for(lists.size(), [&](std::size_t i) {
    const std::uint64_t path = hash64(lists.path(i));
    if (lists.is_as_it_was(i) && writer.keep({&path, 1})) return;
    const auto list = lists.list(i);
    written[i] = writer.write(list.path, list.bytes);
  });
  for (const auto& done : written) {
    if (!done) return done;
  }
  const auto index = lists.index();
  return writer.write(index.path, index.bytes);
}

}  // namespace ibidem::command
