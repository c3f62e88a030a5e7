#include "locator.h"

#include "characters.h"
#include "document_part.h"
#include "paragraph_list.h"
#include "preambular.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibidem::citations {
namespace {

class Parser {
 public:
  Parser(const Lexed& lexed, std::size_t at) : lexed_(lexed), at_(at) { found_.begin = at; }

  std::optional<Locator> parse(bool behind_name) {
    if (!unit() && !(behind_name && named_part())) return std::nullopt;
    while (linked_unit()) {
    }
    if (!labels_.empty()) {  // "alinéa b)" of nothing, or of this paragraph
      if (!is(at_, Term::above)) return std::nullopt;
      found_.labels = std::move(labels_);
    }
    found_.end = at_;
    return std::move(found_);
  }

 private:
  const Token* token(std::size_t at) const {
    return at < lexed_.tokens.size() ? &lexed_.tokens[at] : nullptr;
  }
  bool is(std::size_t at, Term term) const {
    return at < lexed_.tokens.size() && lexed_.tokens[at].term == term;
  }
  std::string_view printed(std::size_t at) const {
    return at < lexed_.tokens.size() ? lexed_.printed(lexed_.tokens[at]) : std::string_view();
  }
  // Behind the full stop of an abbreviation, if there is one.
  std::size_t behind_stop(std::size_t at) const {
    return is(at, Term::period) && !lexed_.tokens[at].spaced ? at + 1 : at;
  }

  // A further unit: "annexe I, par. 74", "paragraphe 3 de l'annexe".
  bool linked_unit() {
    const std::size_t before = at_;
    if (is(at_, Term::comma)) {
      ++at_;
      if (unit() || named_part()) return true;
    } else if (is(at_, Term::of) || is(at_, Term::at)) {
      ++at_;
      if (is(at_, Term::determiner)) ++at_;
      if (is(at_, Term::operative)) {
        ++at_;
        found_.of_resolution = true;
        return true;
      }
      if (is(at_, Term::preamble) && make_preambular()) return true;
      if (unit() || part()) return true;
    } else if (abbreviated(at_) && unit()) {
      return true;
    }
    at_ = before;
    return false;
  }

  // "paragraphe 12 de la partie II"
  bool part() {
    const std::string word = folded(printed(at_));
    return (word == "partie" || word == "part") && named_part();
  }

  bool named_part() {
    const DocumentPart part = parse_document_part(lexed_, at_);
    if (part.end == 0) return page();
    found_.parts.push_back(part.name);
    at_ = part.end;
    return true;
  }

  // A page leads to the paragraph behind it: "p. 7, para. 13".
  bool page() {
    const std::string_view word = printed(at_);
    const std::size_t number = behind_stop(at_ + 1);
    if ((word != "p" && word != "page") || !is(number, Term::number)) return false;
    std::size_t end = number + 1;
    if (is(end, Term::dash) && is(end + 1, Term::number)) end += 2;
    if (!is(end, Term::comma)) return false;
    at_ = end + 1;
    return unit();
  }

  bool abbreviated(std::size_t at) const {
    return is(at, Term::paragraph_short) ||
           (is(at, Term::section) && !is(at + 1, Term::word) && printed(at).size() <= 5);
  }

  bool unit() {
    const Token* first = token(at_);
    if (first == nullptr) return false;
    switch (first->term) {
      case Term::paragraph:
      case Term::paragraphs:
      case Term::paragraph_short:
        return paragraphs(at_);
      case Term::operative:
      case Term::preambular:
        return qualified_paragraphs();
      case Term::subparagraph:
        return subparagraph();
      case Term::ordinal:
        return preambular_paragraphs();
      case Term::annex:
        return annex();
      case Term::section:
      case Term::chapter:
        return section();
      case Term::other:
        return short_form();
      case Term::word:
        return preambular_paragraphs();  // "vingt et unième alinéa"
      default:
        return false;
    }
  }

  bool paragraphs(std::size_t at) {
    if (!found_.paragraphs.empty()) return false;
    const Term term = lexed_.tokens[at].term;
    std::size_t next = at + 1;
    if (term == Term::paragraph_short) {
      next = behind_stop(next);
      // Without its stop "par" is a preposition.
      const std::string_view word = printed(at);
      if (next == at + 1 && (word.size() == 3)) return false;
    }
    const std::size_t end =
        parse_paragraph_list(lexed_, next, term != Term::paragraph, found_.paragraphs);
    if (end == next) return false;
    at_ = end;
    if (!labels_.empty()) return apply_labels();
    return true;
  }

  // "alinéas a) et b) du paragraphe 3".
  bool apply_labels() {
    if (found_.paragraphs.size() != 1) return false;
    const std::string number = found_.paragraphs.front();
    found_.paragraphs.clear();
    for (const std::string& label : labels_) found_.paragraphs.push_back(number + " " + label);
    labels_.clear();
    return true;
  }

  // "operative paragraph 3", "preambular paragraph 10".
  bool qualified_paragraphs() {
    const bool preambular = is(at_, Term::preambular);
    if (is(at_ + 1, Term::number) && printed(at_).size() == 2) {  // "OP 3"
      return add_short_form(preambular, std::string(printed(at_ + 1)), 2);
    }
    if (!is(at_ + 1, Term::paragraph) && !is(at_ + 1, Term::paragraphs) &&
        !is(at_ + 1, Term::paragraph_short)) {
      return false;
    }
    if (!paragraphs(at_ + 1)) return false;
    found_.of_resolution = true;
    if (preambular) prefix_preambular();
    return true;
  }

  // "PP10", "OP3": how delegations write.
  bool short_form() {
    const std::string word = folded(printed(at_));
    const bool preambular = word.starts_with("pp");
    if (!preambular && !word.starts_with("op")) return false;
    return add_short_form(preambular, word.substr(2), 1);
  }

  bool add_short_form(bool preambular, const std::string& number, std::size_t tokens) {
    if (!found_.paragraphs.empty() || number.empty() || number.size() > 2 ||
        number.find_first_not_of("0123456789") != std::string::npos) {
      return false;
    }
    found_.paragraphs.push_back((preambular ? "pp" : "") + number);
    found_.of_resolution = true;
    at_ += tokens;
    return true;
  }

  void prefix_preambular() {
    for (std::string& paragraph : found_.paragraphs) {
      if (const std::size_t dash = paragraph.find('-'); dash != std::string::npos) {
        paragraph.insert(dash + 1, "pp");
      }
      paragraph.insert(0, "pp");
    }
  }

  // "paragraphe 10 du préambule".
  bool make_preambular() {
    if (found_.paragraphs.empty() || found_.paragraphs.front().starts_with("pp")) return false;
    prefix_preambular();
    found_.of_resolution = true;
    ++at_;
    return true;
  }

  bool subparagraph() {
    const std::size_t next = behind_stop(at_ + 1);
    if (is(next, Term::number) && is(next + 1, Term::of)) {  // "alinéa 10 du préambule"
      std::size_t preamble = next + 2;
      if (is(preamble, Term::determiner)) ++preamble;
      if (!is(preamble, Term::preamble)) return false;
      found_.paragraphs.push_back("pp" + std::string(printed(next)));
      at_ = preamble + 1;
      return true;
    }
    std::vector<std::string> labels;
    const std::size_t end = parse_labels(lexed_, next, labels);
    if (end == next) return false;
    labels_ = std::move(labels);
    at_ = end;
    if (found_.paragraphs.empty()) return true;
    if (!apply_labels()) return false;
    list_goes_on();
    return true;
  }

  // "par. 10, al. c), et 12"
  void list_goes_on() {
    std::size_t next = at_;
    if (is(next, Term::comma)) ++next;
    if (!is(next, Term::conjunction)) return;
    const std::size_t end = parse_paragraph_list(lexed_, next + 1, true, found_.paragraphs);
    if (end == next + 1) return;
    const bool counts = is(end, Term::word) || is(end, Term::month);  // "et 12 États"
    if (counts) {
      found_.paragraphs.pop_back();
    } else {
      at_ = end;
    }
  }

  bool preambular_paragraphs() {
    PreambularParagraphs found = parse_preambular_paragraphs(lexed_, at_);
    if (found.end == 0 || !found_.paragraphs.empty()) return false;
    if (found.begin < at_) found_.begin = found.begin;
    found_.paragraphs = std::move(found.paragraphs);
    found_.of_resolution = true;
    at_ = found.end;
    return true;
  }

  bool annex() {
    if (found_.annex) return false;
    const bool many = printed(at_).ends_with("es");
    found_.annex = "";
    ++at_;
    if (!is_part_name(lexed_, at_)) return true;
    found_.annex = std::string(printed(at_++));
    while (many) {
      std::size_t next = at_;
      if (is(next, Term::comma)) ++next;
      if (is(next, Term::conjunction)) ++next;
      if (next == at_ && annex_range()) continue;
      if (next == at_ || !is_part_name(lexed_, next)) break;
      found_.more_annexes.emplace_back(printed(next), next);
      at_ = next + 1;
    }
    return true;
  }

  // "I to III"
  bool annex_range() {
    constexpr auto romans = std::to_array<std::string_view>(
        {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"});
    const std::string_view sign = printed(at_);
    if (!is(at_, Term::dash) && sign != "à" && sign != "to") return false;
    const auto last = std::find(romans.begin(), romans.end(), printed(at_ + 1));
    const auto first = std::find(romans.begin(), last, printed(at_ - 1));
    if (last == romans.end() || first == last) return false;
    for (auto between = first + 1; between <= last; ++between) {
      found_.more_annexes.emplace_back(*between, at_ + 1);
    }
    at_ += 2;
    return true;
  }

  // "III", "B", "II.A", "3".
  std::size_t section_name(std::size_t at, std::string& name) {
    const std::string_view id = printed(at);
    const bool letter = id.size() == 1 && is_upper(id[0]);
    const bool number = is(at, Term::number) && id.size() <= 2;
    if (!is_roman(id) && !letter && !number) return at;
    if (number) found_.numbered_section = true;
    name = id;
    ++at;
    while (is(at, Term::period) && !lexed_.tokens[at].spaced && token(at + 1) != nullptr &&
           !lexed_.tokens[at + 1].spaced && printed(at + 1).size() <= 2 &&
           (is_upper(printed(at + 1)[0]) || is_digit(printed(at + 1)[0]))) {
      name += "." + std::string(printed(at + 1));
      at += 2;
    }
    return at;
  }

  bool section() {
    const bool chapter = is(at_, Term::chapter);
    std::string name;
    const std::size_t first = behind_stop(at_ + 1);
    std::size_t end = section_name(first, name);
    if (end == first) return false;
    std::string last;
    const std::string_view sign = printed(end);
    if (is(end, Term::dash) || sign == "à" || sign == "to") {
      if (const std::size_t behind = section_name(end + 1, last); behind > end + 1) {
        end = behind;
        name += "-" + last;
      }
    }
    found_.parts.push_back((chapter ? "chapter " : "section ") + name);
    while (is(end, Term::conjunction)) {
      const std::size_t behind = section_name(end + 1, last);
      if (behind == end + 1) break;
      found_.parts.push_back((chapter ? "chapter " : "section ") + last);
      end = behind;
    }
    at_ = end;
    return true;
  }

  const Lexed& lexed_;
  std::size_t at_;
  Locator found_;
  std::vector<std::string> labels_;  // of subparagraphs whose paragraph is still to come
};

}  // namespace

std::optional<Locator> parse_locator(const Lexed& lexed, std::size_t at, bool behind_name) {
  return Parser(lexed, at).parse(behind_name);
}

}  // namespace ibidem::citations
