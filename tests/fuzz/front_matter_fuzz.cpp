#include "metadata/facts.h"
#include "metadata/front_matter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ibidem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  if (const auto facts = metadata::parse_facts(text, "document.yaml", diagnostics)) {
    const std::string written = metadata::write_facts(*facts);
    const auto again = metadata::parse_facts(written, "document.yaml", diagnostics);
    if (!again || metadata::write_facts(*again) != written) std::abort();
  }
  const auto split = metadata::split(text, "fr.md", diagnostics);
  if (!split) return 0;
  if (const auto facts = metadata::parse_text_facts(*split, "fr.md", diagnostics)) {
    const std::string written = metadata::write_text_facts(*facts);
    const auto again = metadata::split(written, "fr.md", diagnostics);
    if (!again || !metadata::parse_text_facts(*again, "fr.md", diagnostics)) std::abort();
  }
  return 0;
}
