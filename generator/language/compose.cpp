#include "language/compose.h"

#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace ibidem::language {
namespace {

// The combining marks of Latin script, U+0300 to U+036F: two bytes, CC 80 to CD AF.
bool is_mark(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead == 0xCC || (lead == 0xCD && static_cast<unsigned char>(text[at + 1]) < 0xB0);
}

const icu::Normalizer2& normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalization data");
  return *found;
}

// Adds a letter with its marks.
void append_composed(std::string& out, std::string_view letter) {
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer().normalizeUTF8(0, {letter.data(), static_cast<int32_t>(letter.size())}, sink, nullptr,
                             status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot compose a letter");
}

std::size_t next_mark(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_mark(text, at)) ++at;
  return at;
}

}  // namespace

bool has_lone_marks(std::string_view text) {
  constexpr auto none = std::string_view::npos;
  if (text.find('\xCC') == none && text.find('\xCD') == none) return false;  // of nearly all texts
  return next_mark(text, 0) < text.size();
}

std::string composed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t mark = next_mark(text, 0); mark < text.size(); mark = next_mark(text, done)) {
    std::size_t letter = mark;
    while (letter > done && (static_cast<unsigned char>(text[--letter]) & 0xC0U) == 0x80) {
    }
    std::size_t end = mark;
    while (is_mark(text, end)) end += 2;
    out += text.substr(done, letter - done);
    append_composed(out, text.substr(letter, end - letter));
    done = end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace ibidem::language
