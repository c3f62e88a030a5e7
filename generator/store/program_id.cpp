#include "store/program_id.h"

#include "base/hash.h"
#include "store/read.h"
#include "store/stamp.h"

#include <link.h>

namespace ibidem::store {
namespace {

constexpr std::size_t max_program_bytes = std::size_t{1} << 30;

int add_library(dl_phdr_info* info, std::size_t, void* data) {
  const std::string name = info->dlpi_name;
  if (name.empty() || name.front() != '/') return 0;
  const auto stamp = stamp_of(name);
  auto& text = *static_cast<std::string*>(data);
  text += name + "\n";
  if (stamp) text += std::to_string(stamp->size) + " " + std::to_string(stamp->modified) + "\n";
  return 0;
}

std::string id_of_program() {
  constexpr const char* own = "/proc/self/exe";
  const auto stamp = stamp_of(own);
  if (!stamp) return {};
  std::string text = std::to_string(stamp->size) + " " + std::to_string(stamp->modified) + " " +
                     std::to_string(stamp->changed) + " " + std::to_string(stamp->inode) + "\n";
  if (!is_settled(*stamp, file_time())) {
    // Just built: it may have been another a moment ago.
    const auto program = read_file(own, max_program_bytes);
    if (!program) return {};
    text += hash_hex(*program);
  }
  ::dl_iterate_phdr(add_library, &text);
  return hash_hex(text);
}

}  // namespace

std::string program_id() {
  // Libraries load others later on.
  static const std::string id = id_of_program();
  return id;
}

}  // namespace ibidem::store
