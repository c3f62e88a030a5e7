#include "folder_names.h"

#include "store/hashed_file.h"
#include "store/pack.h"
#include "store/program_id.h"

namespace ibidem::store {

template <class Archive>
void serialize(Archive& archive, FolderNames& folder) {
  auto& [path, stamp, settled, has_links, folders, files] = folder;
  auto& [size, modified, changed, inode] = stamp;
  archive(path, size, modified, changed, inode, settled, has_links, folders, files);
}

std::vector<FolderNames> read_names(const std::filesystem::path& file) {
  std::string program;
  std::vector<FolderNames> folders;
  const auto kept = HashedFile::open(file);
  if (!kept || !unpack(kept->bytes(), program, folders) || program != program_id()) return {};
  return folders;
}

void keep_names(const std::filesystem::path& file, const std::vector<FolderNames>& folders) {
  (void)write_hashed(file, pack(program_id(), folders));
}

}  // namespace ibidem::store
