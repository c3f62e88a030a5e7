#include "yaml/node.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ibidem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  const auto node = yaml::parse(text, "x.yaml", 1, diagnostics);
  if (!node) return diagnostics.has_errors() ? 0 : (std::abort(), 0);
  const std::string written = yaml::write(*node);
  const auto again = yaml::parse(written, "x.yaml", 1, diagnostics);
  if (!again || yaml::write(*again) != written) std::abort();
  return 0;
}
