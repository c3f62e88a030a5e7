#include "submitter.h"

#include "letters.h"

#include <algorithm>
#include <array>

namespace ibidem::ingest {
namespace {

// Without the article or preposition that it begins with: "the ", "de l'".
std::string_view without_small_word(std::string_view text, const Vocabulary& words) {
  const std::size_t end = text.find_first_of(" '");
  if (end != std::string_view::npos && is_one_of(text.substr(0, end), words.open_ends))
    return trim(text.substr(end + 1));
  constexpr std::string_view apostrophe = "’";
  const std::size_t curly = text.substr(0, 2 + apostrophe.size()).find(apostrophe);
  return curly == std::string_view::npos ? text : text.substr(curly + apostrophe.size());
}

// Whether another name follows: "Kenya, Rwanda and Uganda".
bool goes_on(std::string_view rest, const Vocabulary& words) {
  rest = trim(rest);
  return rest.starts_with(',') || starts_with_one_of(rest, words.joins) > 0;
}

// The State whose name is the longest beginning of a text.
std::optional<std::uint32_t> named_first(std::string_view text, const Vocabulary& words,
                                         const terms::Countries& countries) {
  constexpr std::size_t longest_name = 100;
  for (std::size_t end = std::min(text.size(), longest_name); end > 0; --end) {
    const bool at_end = end == text.size() || text[end] == ' ' || text[end] == ',' ||
                        text[end] == ':' || text[end] == '*';
    if (!at_end) continue;
    if (const auto country = countries.named(trim(text.substr(0, end)), words.language))
      return goes_on(text.substr(end), words) ? std::nullopt : country;
  }
  return std::nullopt;
}

// Behind the words that tell who submits, wherever they stand: "Working paper submitted by …".
std::optional<std::uint32_t> submitter_in(std::string_view text, const Vocabulary& words,
                                          const terms::Countries& countries) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = starts_with_one_of(text.substr(at), words.submissions)) {
      std::string_view name = trim(text.substr(at + size));
      if (const auto country = named_first(name, words, countries)) return country;
      const std::string_view bare = without_small_word(name, words);
      return bare == name ? std::nullopt : named_first(bare, words, countries);
    }
    const std::size_t blank = text.find(' ', at);
    at = blank == std::string_view::npos ? text.size() : blank + 1;
  }
  return std::nullopt;
}

// "Letter dated … from the Permanent Representative of Pakistan to the United Nations addressed
// to".
std::optional<std::uint32_t> sender_in(std::string_view text, const Vocabulary& words,
                                       const terms::Countries& countries) {
  // The one to whom it is addressed stands behind the sender in English, before it in French.
  text = text.substr(0, text.find(" addressed to "));
  const std::size_t by = text.rfind(" par l");
  for (std::size_t at = by == std::string_view::npos ? 0 : by + 1; at < text.size();) {
    if (const std::size_t size = starts_with_one_of(text.substr(at), words.senders)) {
      std::string_view name = trim(text.substr(at + size));
      constexpr int most_small_words = 3;  // "de la", "of the"
      for (int i = 0; i < most_small_words; ++i) {
        if (const auto country = named_first(name, words, countries)) return country;
        name = without_small_word(name, words);
      }
      return std::nullopt;
    }
    const std::size_t blank = text.find(' ', at);
    at = blank == std::string_view::npos ? text.size() : blank + 1;
  }
  return std::nullopt;
}

// "Australia (on behalf of the Pacific Islands Forum)", "Norway, on behalf of the Nordic
// countries": the State that submits.
std::optional<std::uint32_t> spokesman(std::string_view name, const Vocabulary& words,
                                       const terms::Countries& countries) {
  for (std::size_t at = name.find_first_of("(,"); at != std::string_view::npos;
       at = name.find_first_of("(,", at + 1)) {
    if (starts_with_one_of(trim(name.substr(at + 1)), words.on_behalf) > 0)
      return countries.named(trim(name.substr(0, at)), words.language);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> head_submitter(std::string_view heading, const Vocabulary& words,
                                            const terms::Countries& countries) {
  std::string_view name = heading;
  while (name.ends_with('*')) name.remove_suffix(1);
  if (const auto country = countries.named(name, words.language)) return country;
  if (const auto country = spokesman(name, words, countries)) return country;
  std::size_t heads = starts_with_one_of(name, words.replies);
  while (heads > 0 && heads < name.size()) {
    name = trim(name.substr(heads));
    if (const auto country = countries.named(name, words.language)) return country;
    const std::size_t blank = name.find_first_of(" '");
    heads = blank != std::string_view::npos && is_one_of(name.substr(0, blank), words.open_ends)
                ? blank + 1
                : 0;
  }
  return std::nullopt;
}

void name_submitter(Facts& facts, const Masthead& masthead, const Vocabulary& words,
                    const terms::Countries& countries) {
  if (facts.country) return;
  if (facts.kind == Kind::letter) {
    if (const auto country = sender_in(masthead.title, words, countries))
      facts.country = countries.all()[*country].iso2;
    return;
  }
  if (facts.kind != Kind::other && facts.kind != Kind::paper) return;
  const auto author = masthead.strings.find("author");
  const std::array<std::string_view, 2> places = {
      masthead.title,
      author == masthead.strings.end() ? std::string_view() : std::string_view(author->second)};
  for (const std::string_view place : places) {
    if (const auto country = submitter_in(place, words, countries)) {
      facts.country = countries.all()[*country].iso2;
      if (facts.kind == Kind::other) facts.kind = Kind::submission;
      return;
    }
  }
}

}  // namespace ibidem::ingest
