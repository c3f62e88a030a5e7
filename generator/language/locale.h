#pragma once

#include "model/language.h"

#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace ibidem::language {

/// ICU's locale of a language. English is British: the United Nations writes "1 July 2024".
inline icu::Locale locale(const Language& language) {
  return icu::Locale(language == english ? "en_GB" : language.code.c_str());
}

inline icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

inline std::string from_icu(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

}  // namespace ibidem::language
