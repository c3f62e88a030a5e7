#include "dates.h"
#include "letters.h"
#include "masthead.h"
#include "printed_marks.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

void add(Masthead& masthead, const std::string& key, std::string_view value) {
  std::string& old = masthead.strings[key];
  old += (old.empty() ? "" : " ") + std::string(value);
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

std::size_t read_distribution(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  constexpr std::string_view prefix = "Distr.";
  if (!starts_with_folded(text, prefix)) return 0;
  std::size_t at = prefix.size();
  while (at < text.size() && (text[at] == ' ' || text[at] == ':')) ++at;
  for (const auto& [name, word] : words.distributions) {
    if (starts_with_folded(text.substr(at), name)) {
      masthead.distribution = std::string(word);
      return at + name.size();
    }
  }
  return at;
}

std::size_t language_at(std::string_view text, const Vocabulary& words, std::string& code) {
  for (const auto& [name, known] : words.languages) {
    if (!starts_with_folded(text, name)) continue;
    code = known;
    return name.size();
  }
  return 0;
}

// "/French", " and French", ", French" behind another language.
std::size_t more_languages_at(std::string_view text, const Vocabulary& words, std::string& code) {
  std::size_t at = text.find_first_not_of("/, ");
  if (at == 0 || at == std::string_view::npos) return 0;
  if (const std::size_t join = starts_with_one_of(text.substr(at), words.joins); join > 0)
    at = text.find_first_not_of(' ', at + join);
  if (at == std::string_view::npos) return 0;
  const std::size_t size = language_at(text.substr(at), words, code);
  return size == 0 ? 0 : at + size;
}

// "Original: English", or several where the parts of a document were written in several languages.
std::size_t read_original(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  if (!starts_with_folded(text, words.original)) return 0;
  std::size_t at = words.original.size();
  while (at < text.size() && (text[at] == ' ' || text[at] == ':')) ++at;
  std::string code;
  const std::size_t first = language_at(text.substr(at), words, code);
  if (first == 0) return 0;
  at += first;
  bool several = false;
  while (true) {
    const std::size_t more = more_languages_at(text.substr(at), words, code);
    if (more == 0) break;
    several = true;
    at += more;
  }
  if (several) {
    add(masthead, "original", text.substr(0, at));
  } else {
    masthead.original_language = Language{code};
  }
  return at;
}

// "Seventy-seventh year": the Security Council counts years, not sessions.
std::size_t read_year_of_council(std::string_view text, const Vocabulary& words,
                                 Masthead& masthead) {
  const std::size_t found = lower(text).find(words.year);
  if (found == std::string::npos || found == 0 || found > 40) return 0;
  const std::size_t end = found + words.year.size();
  if (!ends_word(text, end) || !ordinal(trim(text.substr(0, found)), words.language)) return 0;
  add(masthead, "session", text.substr(0, end));
  return end;
}

// "Soixante-dix-huitième session", "Sixth substantive session": an ordinal in words, then up to two
// words, "session", and in French up to two more.
std::size_t read_session(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  const std::string folded = lower(text);
  if (const std::size_t year = read_year_of_council(text, words, masthead)) return year;
  const std::size_t found = folded.find("session");
  if (found == std::string::npos || found == 0 || found > 60) return 0;
  const std::vector<std::string_view> before = ingest::words(text.substr(0, found));
  std::optional<int> number;
  for (std::size_t take = before.size(); take > 0 && !number; --take) {
    if (before.size() - take > 2) break;
    const std::string_view last = before[take - 1];
    number =
        ordinal(text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data())),
                words.language);
  }
  if (!number) return 0;
  std::size_t end = found + 7;
  for (const std::string_view more :
       {" de fond", " d'organisation", " d’organisation", " ordinaire", " extraordinaire",
        " extraordinaire d'urgence"}) {
    if (starts_with_folded(text.substr(found + 7), more))
      end = std::max(end, found + 7 + more.size());
  }
  if (!masthead.session) masthead.session = number;
  add(masthead, "session", text.substr(0, end));
  return end;
}

// "New York, 4-8 mars 2024", "Genève, 28 mars-1er avril 2022": capital, comma, day, month and year.
std::size_t read_place_dates(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  const std::size_t comma = text.find(", ");
  if (!starts_upper(text) || comma == std::string_view::npos || comma > 30) return 0;
  if (comma + 2 >= text.size() || !is_digit(text[comma + 2])) return 0;
  for (std::size_t at = comma + 2; at < text.size() && at < comma + 40; ++at) {
    const bool day = is_digit(text[at]) && !is_digit(text[at - 1]);
    if (!day) continue;
    if (const auto date = date_at(text.substr(at), words)) {
      add(masthead, "place_dates", text.substr(0, at + date->size));
      return at + date->size;
    }
  }
  return 0;
}

// "19 June–14 July 2023" below a session.
std::size_t read_dates(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  if (!is_digit(text.front()) || !masthead.session) return 0;
  for (const std::string_view dash : {"–", "-"}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos || at > 20) continue;
    const std::size_t second = at + dash.size();
    const auto date = date_at(text.substr(second), words);
    if (!date) continue;
    add(masthead, "place_dates", text.substr(0, second + date->size));
    return second + date->size;
  }
  return 0;
}

std::size_t read_mark(std::string_view text, Masthead& masthead) {
  if (const std::size_t size = symbol_at(text); size > 0) {
    if (const std::size_t joined = joined_symbols_at(text)) {
      if (!masthead.symbol) masthead.symbol = symbol_in(text);
      masthead.second_symbol = second_symbol_in(text.substr(0, joined));
      add(masthead, "symbols", text.substr(0, joined));
      return joined;
    }
    const std::size_t stars = asterisks_at(text, size);
    if (ends_word(text, size + stars)) {
      if (!masthead.symbol) masthead.symbol = symbol_in(text);
      if (stars > 0) masthead.asterisks.insert(std::string(stars, '*'));
      return size + stars;
    }
  }
  if (const std::size_t size = job_number_at(text); size > 0 && ends_word(text, size)) {
    if (!masthead.job_number) masthead.job_number = std::string(job_number(text));
    return size;
  }
  if (const std::size_t size = page_of_pages_at(text); size > 0 && ends_word(text, size))
    return size;
  return bar_code_at(text);
}

// The letter of the organ, which stood large beside the name of the publisher until 1999.
std::size_t organ_letter_at(std::string_view text) {
  return text.size() == 1 && std::string_view("AEST").find(text) != std::string_view::npos ? 1 : 0;
}

std::size_t read_part(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  if (const std::size_t size = read_mark(text, masthead)) return size;
  if (const std::size_t size = starts_with_one_of(text, words.publishers)) {
    const std::string_view rest = trim(text.substr(size));
    return organ_letter_at(rest) > 0 ? text.size() : size;
  }
  if (const std::size_t size = starts_with_one_of(text, words.organs)) {
    if (!ends_word(text, size)) return 0;
    // A document of two organs names each again above its own session.
    const auto body = masthead.strings.find("body");
    if (body == masthead.strings.end() ||
        body->second.find(text.substr(0, size)) == std::string::npos)
      add(masthead, "body", text.substr(0, size));
    return size;
  }
  if (const std::size_t size = read_distribution(text, words, masthead)) return size;
  if (const std::size_t size = read_original(text, words, masthead)) return size;
  if (const std::size_t size = starts_with_one_of(text, words.printed_as)) {
    if (!ends_word(text, size)) return 0;
    masthead.printed_language = words.language;
    return size;
  }
  // "Français seulement", on one line or two
  if (const std::size_t size = starts_with_one_of(text, words.only);
      size > 0 && size == text.size() && masthead.printed_language) {
    add(masthead, "heading", std::string(words.printed_as.front()) + " " + std::string(text));
    return size;
  }
  if (const auto date = date_at(text, words)) {
    if (!masthead.date) masthead.date = date->date;
    return date->size;
  }
  if (const std::size_t size = read_session(text, words, masthead)) return size;
  if (const std::size_t size = read_dates(text, words, masthead)) return size;
  return read_place_dates(text, words, masthead);
}

}  // namespace

std::string_view read_parts(std::string_view text, const Vocabulary& words, Masthead& masthead) {
  text = trim(text);
  while (!text.empty()) {
    const std::size_t size = read_part(text, words, masthead);
    if (size == 0) break;
    text = trim(text.substr(std::min(size, text.size())));
  }
  return text;
}

}  // namespace ibidem::ingest
