#include "store/containment.h"

#include <algorithm>
#include <system_error>

namespace ibidem::store {
namespace {

std::filesystem::path resolved(const std::filesystem::path& path) {
  std::error_code error;
  auto result = std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  if (error) result = path.lexically_normal();
  // "a/b/" has an empty last part, which would make it differ from "a/b".
  return result.has_filename() ? result : result.parent_path();
}

}  // namespace

bool is_inside(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto inner = resolved(path);
  const auto outer = resolved(folder);
  const auto [end, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return end == outer.end();
}

}  // namespace ibidem::store
