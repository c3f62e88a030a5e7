#include "language/collation.h"

#include "locale.h"

#include "language/fold.h"
#include "language/words.h"

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

namespace ibidem::language {
namespace {

using LetterIndex = icu::AlphabeticIndex::ImmutableIndex;

/// ICU's rules of a language: milliseconds to open, then shared by all threads, which only read.
struct Rules {
  std::unique_ptr<const icu::Collator> collator;
  std::unique_ptr<const LetterIndex> letters;
};

std::unique_ptr<const icu::Collator> open_collator(const icu::Locale& where) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(where, status));
  if (U_SUCCESS(status)) collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
  if (U_SUCCESS(status)) collator->setAttribute(UCOL_STRENGTH, UCOL_QUATERNARY, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no collation data");
  return collator;
}

std::unique_ptr<const LetterIndex> open_letters(const icu::Locale& where) {
  UErrorCode status = U_ZERO_ERROR;
  icu::AlphabeticIndex index(where, status);
  std::unique_ptr<const LetterIndex> letters(index.buildImmutableIndex(status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no index letters");
  return letters;
}

const Rules& rules(const Language& language) {
  static std::mutex guard;
  static std::map<Language, Rules> open;
  const std::lock_guard lock(guard);
  Rules& found = open[language];
  if (!found.letters) {
    const icu::Locale where = locale(language);
    found.collator = open_collator(where);
    found.letters = open_letters(where);
  }
  return found;
}

// A title may begin with a guillemet.
std::string_view from_first_word(std::string_view text) {
  const Folded plain = fold(text);
  for (const Token& token : tokens(plain.text)) {
    if (token.kind != Token::Kind::mark) return text.substr(plain.origin[token.begin]);
  }
  return text;
}

}  // namespace

std::string sort_key(std::string_view text, const Language& language) {
  const icu::Collator& collator = *rules(language).collator;
  const icu::UnicodeString wide = to_icu(text);
  std::vector<std::uint8_t> bytes(8 * text.size() + 16);  // enough for nearly all
  const int32_t size = collator.getSortKey(wide, bytes.data(), static_cast<int32_t>(bytes.size()));
  const bool fits = static_cast<std::size_t>(size) <= bytes.size();
  bytes.resize(static_cast<std::size_t>(size));
  if (!fits) collator.getSortKey(wide, bytes.data(), size);
  std::string key(bytes.begin(), bytes.end());  // ends with a zero
  key += text;
  return key;
}

std::string index_letter(std::string_view text, const Language& language) {
  const LetterIndex& letters = *rules(language).letters;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t number = letters.getBucketIndex(to_icu(from_first_word(text)), status);
  if (U_FAILURE(status)) return "#";
  const icu::AlphabeticIndex::Bucket* bucket = letters.getBucket(number);
  if (bucket == nullptr || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "#";
  return from_icu(bucket->getLabel());
}

}  // namespace ibidem::language
