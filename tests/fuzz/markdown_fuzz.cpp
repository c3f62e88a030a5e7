#include "markdown/parse.h"
#include "markdown/write.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ibidem;

namespace {

/// Whether writing keeps a tree: quotations near the limit of depth are written wider than they
/// may be read.
bool fits(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (d.code == "nested-too-deep" || d.severity == Severity::error) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  const markdown::Tree tree = markdown::parse(text, "x.md", 1, diagnostics);
  const markdown::Tree again = markdown::parse(markdown::write(tree), "x.md", 1, diagnostics);
  if (fits(diagnostics) && !(again == tree)) std::abort();
  return 0;
}
