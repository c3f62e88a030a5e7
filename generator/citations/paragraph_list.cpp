#include "paragraph_list.h"

#include "characters.h"
#include "document_part.h"

#include "model/inserted_words.h"

namespace ibidem::citations {
namespace {

const Token* token_at(const Lexed& lexed, std::size_t at) {
  return at < lexed.tokens.size() ? &lexed.tokens[at] : nullptr;
}

bool is(const Lexed& lexed, std::size_t at, Term term) {
  const Token* token = token_at(lexed, at);
  return token != nullptr && token->term == term;
}

// "a", "ii": the label of a point without its brackets. The word may be in the vocabulary ("d").
bool is_label(const Lexed& lexed, std::size_t at) {
  const Token* token = token_at(lexed, at);
  if (token == nullptr) return false;
  const std::string_view word = lexed.printed(*token);
  if (word.size() == 1) return is_lower(word[0]);
  return word.size() <= 5 && word.find_first_not_of("ivx") == std::string_view::npos;
}

// " bis" behind the number or letter of what was put in between two others, or nothing.
std::string bis_at(const Lexed& lexed, std::size_t at) {
  const Token* token = token_at(lexed, at);
  if (token == nullptr) return {};
  for (const std::string_view word : inserted_words) {
    if (lexed.printed(*token) == word) return " " + std::string(word);
  }
  return {};
}

// One label with its bracket or brackets, as "e)" or "e bis)". The index behind, or `at`.
std::size_t parse_label(const Lexed& lexed, std::size_t at, std::string& label) {
  const std::size_t letter = is(lexed, at, Term::open) ? at + 1 : at;
  if (!is_label(lexed, letter)) return at;
  const std::string bis = bis_at(lexed, letter + 1);
  const std::size_t close = letter + (bis.empty() ? 1 : 2);
  if (!is(lexed, close, Term::close)) return at;
  label = std::string(lexed.printed(lexed.tokens[letter])) + bis + ")";
  return close + 1;
}

bool is_range_sign(const Lexed& lexed, std::size_t at) {
  const Token* token = token_at(lexed, at);
  if (token == nullptr) return false;
  if (token->term == Term::dash) return true;
  const std::string_view word = lexed.printed(*token);
  return word == "à" || word == "to" || word == "through";
}

// The labels of a point with what stands in it, "a) i)". The index behind, or `at`.
std::size_t parse_path(const Lexed& lexed, std::size_t at, std::string& path) {
  std::string label;
  path.clear();
  for (;;) {
    const std::size_t next = parse_label(lexed, at, label);
    if (next == at) return at;
    path += (path.empty() ? "" : " ") + label;
    at = next;
  }
}

// What "ii)" names behind "a) i)": "a) ii)". A letter names another point of the paragraph.
std::string beside(std::string_view before, const std::string& path) {
  const auto is_numeral = [](std::string_view label) {
    return label.find_first_not_of("ivx") == label.size() - 1;
  };
  const std::size_t inner = before.rfind(' ') + 1;
  const bool of_same = inner > 0 && is_numeral(before.substr(inner)) && is_numeral(path);
  return std::string(before.substr(0, of_same ? inner : 0)) + path;
}

struct Item {
  std::string number;
  std::string labels;  // "e) ii)"
  std::size_t end = 0;
};

bool is_number(const Lexed& lexed, std::size_t at) {
  return is(lexed, at, Term::number) && lexed.tokens[at].value > 0 && lexed.tokens[at].value <= 999;
}

// "1.3", "5.3.1.1": of a text that numbers by sections.
bool is_decimal(std::string_view printed) {
  const auto is_part = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  std::size_t dot = printed.find('.');
  if (dot == std::string_view::npos) return false;
  for (; dot != std::string_view::npos; dot = printed.find('.')) {
    if (!is_part(printed.substr(0, dot))) return false;
    printed.remove_prefix(dot + 1);
  }
  return is_part(printed);
}

// One number of a paragraph: "14", "1.3", "IV.12" of the Advisory Committee's reports, "1er". A
// number of four digits is a year, not a paragraph. Its `end` is 0 if none stands there.
Item parse_plain_number(const Lexed& lexed, std::size_t at) {
  const Token* token = token_at(lexed, at);
  if (token == nullptr) return {};
  const std::string_view printed = lexed.printed(*token);
  if (is_number(lexed, at)) return {std::string(printed), {}, at + 1};
  if (token->term == Term::other && is_decimal(printed)) return {std::string(printed), {}, at + 1};
  if (token->term == Term::ordinal && printed == "1er") return {"1", {}, at + 1};
  const bool dotted = is_roman(printed) && is(lexed, at + 1, Term::period) &&
                      is_number(lexed, at + 2) && !lexed.tokens[at + 2].spaced;
  if (!dotted) return {};
  return {
      std::string(printed) + "." + std::string(lexed.printed(lexed.tokens[at + 2])), {}, at + 3};
}

// A number with the labels behind it.
Item parse_item(const Lexed& lexed, std::size_t at) {
  Item item = parse_plain_number(lexed, at);
  if (item.end == 0) return {};
  if (const std::string bis = bis_at(lexed, item.end); !bis.empty()) {
    item.number += bis;
    ++item.end;
  }
  item.end = parse_path(lexed, item.end, item.labels);
  return item;
}

std::string text_of(const Item& item) {
  return item.number + (item.labels.empty() ? "" : " ") + item.labels;
}

// The item with the end of its range, if one follows.
std::string parse_range(const Lexed& lexed, Item& item) {
  std::string text = text_of(item);
  if (!is_range_sign(lexed, item.end)) return text;
  const std::size_t behind = item.end + 1;
  if (const Item last = parse_item(lexed, behind); last.end > 0) {
    const Token* next = token_at(lexed, last.end);
    if (next != nullptr && next->term == Term::month) return text;
    item.end = last.end;
    return text + "-" + text_of(last);
  }
  std::string label;
  if (item.labels.empty()) return text;
  const std::size_t end = parse_label(lexed, behind, label);
  if (end == behind) return text;
  item.end = end;
  return text + "-" + label;
}

// Where the next member of a list would begin, or 0.
std::size_t behind_separator(const Lexed& lexed, std::size_t at, bool& comma_only) {
  std::size_t next = at;
  if (is(lexed, next, Term::comma)) ++next;
  comma_only = next > at;
  if (is(lexed, next, Term::conjunction)) {
    ++next;
    comma_only = false;
  }
  return next > at ? next : 0;
}

// Whether a number behind a comma goes on with the list, as told by what follows it: "par. 10, 12
// et 14" does, "par. 10, 150 organisations" does not.
bool goes_on(const Lexed& lexed, std::size_t end, bool comma_only) {
  const Token* next = token_at(lexed, end);
  if (next == nullptr) return true;
  if (next->term == Term::month) return false;
  if (next->term == Term::open) return is(lexed, end + 1, Term::symbol);
  return !comma_only || (next->term != Term::word && next->term != Term::ordinal);
}

}  // namespace

std::size_t parse_paragraph_list(const Lexed& lexed, std::size_t at, bool many,
                                 std::vector<std::string>& paragraphs) {
  Item item = parse_item(lexed, at);
  if (item.end == 0) return at;
  paragraphs.push_back(parse_range(lexed, item));
  std::size_t end = item.end;
  for (;;) {
    bool comma_only = false;
    const std::size_t next = behind_separator(lexed, end, comma_only);
    if (next == 0) return end;
    std::string path;
    const std::size_t path_end = item.labels.empty() ? next : parse_path(lexed, next, path);
    if (path_end > next) {
      item.labels = beside(item.labels, path);
      paragraphs.push_back(text_of(item));
      end = path_end;
      continue;
    }
    Item more = many ? parse_item(lexed, next) : Item{};
    if (more.end == 0) return end;
    std::string text = parse_range(lexed, more);
    if (!goes_on(lexed, more.end, comma_only)) return end;
    item = std::move(more);
    paragraphs.push_back(std::move(text));
    end = item.end;
  }
}

std::size_t parse_labels(const Lexed& lexed, std::size_t at, std::vector<std::string>& labels) {
  std::string path;
  std::size_t end = parse_path(lexed, at, path);
  if (end == at) return at;
  labels.push_back(path);
  for (;;) {
    const bool range = is_range_sign(lexed, end);
    bool comma_only = false;
    const std::size_t next = range ? end + 1 : behind_separator(lexed, end, comma_only);
    const std::size_t behind = next == 0 ? 0 : parse_path(lexed, next, path);
    if (behind <= next) return end;
    if (range) {
      labels.back() += "-" + path;  // "a) à d)"
    } else {
      labels.push_back(beside(labels.back(), path));
    }
    end = behind;
  }
}

}  // namespace ibidem::citations
