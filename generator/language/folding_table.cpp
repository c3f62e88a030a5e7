#include "folding_table.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace ibidem::language {
namespace {

bool is_letter(UChar32 c) {
  return u_isUAlphabetic(c) != 0 || u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
}

// Letters that no decomposition takes apart, and signs that stand for a plainer one.
const char* special(UChar32 c) {
  switch (c) {
    case 0x0152:
    case 0x0153:
      return "oe";
    case 0x00C6:
    case 0x00E6:
      return "ae";
    case 0x00DF:
    case 0x1E9E:
      return "ss";
    case 0x00D8:
    case 0x00F8:
      return "o";
    case 0x0110:
    case 0x0111:
    case 0x00D0:
    case 0x00F0:
      return "d";
    case 0x0141:
    case 0x0142:
      return "l";
    case 0x0130:
    case 0x0131:
      return "i";
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return "'";
    case 0x2010:
    case 0x2011:
      return "-";
    default:
      return nullptr;
  }
}

bool is_blank(UChar32 c) {
  return u_isUWhiteSpace(c) != 0;
}

bool is_dropped(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR;
}

std::string folded_form(UChar32 c, const icu::Normalizer2& canonical,
                        const icu::Normalizer2& wide) {
  if (const char* plain = special(c)) return plain;
  if (is_blank(c)) return " ";
  // Only letters may take compatibility forms ("1ᵉʳ", "nº"): a superscript digit calls a note.
  const icu::UnicodeString lower(u_tolower(c));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = (is_letter(c) ? wide : canonical).normalize(lower, status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (!is_dropped(part)) kept.append(u_tolower(part));
  }
  std::string bytes;
  kept.toUTF8String(bytes);
  if (bytes.size() > sizeof FoldingEntry::bytes) {
    bytes.clear();
    lower.toUTF8String(bytes);
  }
  return bytes;
}

std::unique_ptr<const std::array<FoldingEntry, folding_limit>> make_table() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* canonical = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* wide = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalization data");
  auto table = std::make_unique<std::array<FoldingEntry, folding_limit>>();
  for (char32_t c = 0; c < folding_limit; ++c) {
    const auto code = static_cast<UChar32>(c);
    FoldingEntry& entry = (*table)[c];
    entry.letter = is_letter(code);
    entry.capital = u_isUUppercase(code) != 0;
    const std::string form = folded_form(code, *canonical, *wide);
    entry.size = static_cast<std::uint8_t>(form.size());
    std::copy(form.begin(), form.end(), entry.bytes.begin());
  }
  return table;
}

}  // namespace

const std::array<FoldingEntry, folding_limit>& folding_table() {
  static const std::unique_ptr<const std::array<FoldingEntry, folding_limit>> table = make_table();
  return *table;
}

}  // namespace ibidem::language
