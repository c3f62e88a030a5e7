#pragma once

#include <string>
#include <string_view>

namespace ibidem {

/// A language by its ISO 639 code in lower case ("fr", "en"). Rules of import and citation exist
/// for French and English; a site may have more languages.
struct Language {
  std::string code;

  auto operator<=>(const Language&) const = default;
};

extern const Language french;
extern const Language english;

}  // namespace ibidem
