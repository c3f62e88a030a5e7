#include "dates.h"
#include "letters.h"
#include "sentence.h"
#include "structure.h"

namespace ibidem::ingest {
namespace {

bool is_bracketed(std::string_view text) {
  return text.starts_with('[') && text.ends_with(']');
}

bool is_origin(std::string_view text, const Vocabulary& words) {
  if (!is_bracketed(text) || is_longer(text, 80)) return false;
  const std::string_view inside = trim(text.substr(1));
  const std::size_t size = starts_with_folded(inside, words.original) ? words.original.size() : 0;
  return size > 0 && trim(inside.substr(size)).starts_with(':');
}

bool is_date(std::string_view text, const Vocabulary& words) {
  return is_bracketed(text) && !is_longer(text, 40) &&
         date_at(trim(text.substr(1)), words).has_value();
}

// The longest name of a State has 60 letters; a title that is longer is none.
bool may_be_submitter(const Chunk& chunk) {
  return chunk.kind == Chunk::Kind::text && !chunk.rich.text.empty() &&
         !is_longer(chunk.rich.text, 100) && !is_bracketed(chunk.rich.text) &&
         !chunk.rich.text.ends_with('.');
}

}  // namespace

Origin read_origin(std::string_view text, const Vocabulary& words) {
  Origin origin;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::string_view inside = trim(text.substr(at + 1));
    if (const auto date = date_at(inside, words)) origin.date = date->date;
    if (!starts_with_folded(inside, words.original)) continue;
    std::string_view name = trim(inside.substr(words.original.size()));
    if (name.starts_with(':')) name = trim(name.substr(1));
    for (const auto& [known, code] : words.languages) {
      if (starts_with_folded(name, known)) origin.language = Language{std::string(code)};
    }
  }
  return origin;
}

void mark_submissions(std::vector<Chunk>& chunks, const Vocabulary& words) {
  for (std::size_t i = 1; i < chunks.size(); ++i) {
    if (!is_origin(chunks[i].rich.text, words) || !may_be_submitter(chunks[i - 1])) continue;
    chunks[i - 1].kind = Chunk::Kind::country;
    chunks[i - 1].marked_heading = false;
    chunks[i].kind = Chunk::Kind::origin;
    if (i + 1 < chunks.size() && is_date(chunks[i + 1].rich.text, words)) {
      chunks[i + 1].kind = Chunk::Kind::origin;
    }
  }
}

bool is_annex_heading(std::string_view text, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, words.annex);
  if (size == 0) return false;
  std::string_view rest = trim(text.substr(size));
  // "Annex II to the letter dated 25 June 2024 from the Permanent Representative of …"
  const std::size_t blank = rest.find(' ');
  if (blank != std::string_view::npos &&
      (starts_with_one_of(rest, words.annex_to) > 0 ||
       starts_with_one_of(trim(rest.substr(blank)), words.annex_to) > 0))
    return true;
  while (rest.ends_with('*')) rest.remove_suffix(1);
  if (rest.empty()) return true;
  const bool numbered =
      rest.size() < 6 && (roman_value(lower(rest)) > 0 || is_digit(rest.front()) ||
                          (rest.size() == 1 && starts_upper(rest)));
  return numbered;
}

}  // namespace ibidem::ingest
