#include "scan.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

// Words that may stand between noun, years and author, folded.
constexpr auto fillers = std::to_array<std::string_view>(
    {"activite",   "adopte",      "adoptes",    "adopted",     "annual",   "annuel",  "annuels",
     "by",         "consensus",   "consensuel", "consensuels", "etabli",   "etablis", "final",
     "finale",     "finals",      "finaux",     "issued",      "ses",      "latest",  "par",
     "precedent",  "precedents",  "prepared",   "previous",    "progress", "publie",  "publies",
     "respectifs", "substantive", "successifs", "successive",  "travail",  "actuel",  "current",
     "avancement", "etat",        "travaux",    "outcome"});

bool is_filler(const Scan& scan, std::size_t at) {
  const Token* token = scan.token(at);
  if (token == nullptr) return false;
  if (token->term == Term::of || token->term == Term::at || token->term == Term::determiner ||
      token->term == Term::paragraph_short) {  // the preposition "par"
    return true;
  }
  if (token->term != Term::word) return false;
  return std::find(fillers.begin(), fillers.end(), folded(scan.printed(at))) != fillers.end();
}

bool is_year(const Scan& scan, std::size_t at) {
  if (!scan.is(at, Term::number)) return false;
  const std::uint32_t value = scan.token(at)->value;
  const bool span = (at > 0 && scan.is(at - 1, Term::dash)) || scan.is(at + 1, Term::dash);
  return value >= 1990 && value <= 2099 && !span;
}

// An author with the years of the reports meant.
struct Group {
  FoundAuthor author;
  std::size_t author_begin = 0;
  std::vector<std::size_t> years;  // tokens
  bool shared_years = false;       // taken from the group before or behind
};

struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Group> groups;
  bool author_sought = false;  ///< the author does not stand with the noun
};

class Reader {
 public:
  Reader(Scan& scan, std::size_t noun) : scan_(scan), noun_(noun) {}

  Phrase read() {
    phrase_.begin = noun_;
    phrase_.end = noun_ + 1;
    phrase_.groups.emplace_back();
    before();
    behind();
    share_years();
    if (group().author.author || group().years.empty()) return std::move(phrase_);
    phrase_.author_sought = true;
    if (possessive_) find_author_behind();
    if (!group().author.author && (possessive_ || definite())) find_author_before();
    return std::move(phrase_);
  }

 private:
  Group& group() { return phrase_.groups.back(); }

  // "2010, 2013, 2015 and 2021 consensus reports", "2021 OEWG report".
  void before() {
    std::size_t at = before_fillers();
    while (at > 0 && is_year(scan_, at - 1)) {
      group().years.insert(group().years.begin(), --at);
      phrase_.begin = at;
      while (at > 0 && (scan_.is(at - 1, Term::comma) || scan_.is(at - 1, Term::conjunction))) --at;
    }
    at = std::min(at, phrase_.begin);
    if (!group().years.empty()) at = owner_before(at);
    possessive_ = at > 0 && scan_.is(at - 1, Term::possessive);
    // "comme exprimé en 2015 dans le rapport de consensus du Groupe"
    if (group().years.empty() && at > 3 && scan_.is(at - 1, Term::determiner) &&
        scan_.is(at - 2, Term::at) && is_year(scan_, at - 3) && scan_.is(at - 4, Term::at)) {
      group().years.push_back(at - 3);
    }
  }

  // "the OEWG's 2021 report", "GGE 2015 report".
  std::size_t owner_before(std::size_t at) {
    const bool genitive = at > 1 && scan_.printed(at - 1) == "s" &&
                          (scan_.printed(at - 2) == "'" || scan_.printed(at - 2) == "’");
    const std::size_t end = genitive ? at - 2 : at;
    const std::size_t begin = author_before(end);
    if (begin == end) return at;
    return phrase_.begin = begin;
  }

  // Where "consensus", "annual progress" or the short name of an author before the noun begins.
  std::size_t before_fillers() {
    constexpr std::size_t most_words = 6;
    std::size_t at = noun_;
    for (std::size_t words = 0; at > 0 && words < most_words; ++words) {
      const std::size_t author = author_before(at);
      if (author < at) {
        at = author;
      } else if (scan_.is(at - 1, Term::word) && is_filler(scan_, at - 1)) {
        --at;
      } else {
        break;
      }
    }
    return at;
  }

  // Where the author's name that ends before token `end` begins; `end` if there is none.
  std::size_t author_before(std::size_t end) {
    constexpr std::size_t longest = 5;
    if (group().author.author) return end;
    for (std::size_t back = std::min(longest, end); back > 0; --back) {
      const FoundAuthor author = author_at(scan_.setting.authors, scan_.lexed, end - back);
      if (!author.author || author.end != end) continue;
      group().author = author;
      group().author_begin = end - back;
      return end - back;
    }
    return end;
  }

  void behind() {
    constexpr std::size_t farthest = 60;
    std::size_t at = noun_ + 1;
    while (at < noun_ + farthest) {
      if (const std::size_t next = year_or_author(at); next > at) {
        at = phrase_.end = next;
      } else if (is_filler(scan_, at)) {
        ++at;
      } else if (const std::size_t more = list_goes_on(at); more > at) {
        at = more;
      } else if (const std::size_t span = behind_span(at); span > at) {
        at = span;
        if (group().author.author) phrase_.end = span;
      } else {
        return;
      }
    }
  }

  std::size_t year_or_author(std::size_t at) {
    // "the final report of the OEWG (2021)"
    if (scan_.is(at, Term::open) && is_year(scan_, at + 1) && scan_.is(at + 2, Term::close) &&
        group().years.empty()) {
      group().years.push_back(at + 1);
      return at + 3;
    }
    if (is_year(scan_, at)) {
      group().years.push_back(at);
      return at + 1;
    }
    const FoundAuthor author = author_at(scan_.setting.authors, scan_.lexed, at);
    if (!author.author) return at;
    if (group().author.author) phrase_.groups.emplace_back();
    group().author = author;
    group().author_begin = at;
    return author.end;
  }

  // A comma or "and" goes on with years or with another author, nothing else.
  std::size_t list_goes_on(std::size_t at) const {
    std::size_t next = at;
    if (scan_.is(next, Term::comma)) ++next;
    if (scan_.is(next, Term::conjunction)) ++next;
    if (next == at) return at;
    while (scan_.is(next, Term::of) || scan_.is(next, Term::determiner) ||
           scan_.is(next, Term::paragraph_short) || scan_.printed(next) == "by") {
      ++next;
    }
    if (report_noun_ahead(scan_, next) > 0) return at;  // "and the 2021 OEWG report"
    if (is_year(scan_, next) && !phrase_.groups.back().years.empty()) return next;
    const bool author = author_at(scan_.setting.authors, scan_.lexed, next).author != nullptr;
    return author && phrase_.groups.back().author.author ? next : at;
  }

  // "(2021-2025)" behind a group's name are the years of its mandate.
  std::size_t behind_span(std::size_t at) const {
    const bool span = scan_.is(at, Term::open) && scan_.is(at + 1, Term::number) &&
                      scan_.is(at + 2, Term::dash) && scan_.is(at + 3, Term::number) &&
                      scan_.is(at + 4, Term::close);
    return span ? at + 5 : at;
  }

  // "adoptés en 2021 par le Groupe de travail et le Groupe d'experts".
  void share_years() {
    std::vector<Group>& groups = phrase_.groups;
    for (std::size_t i = 1; i < groups.size(); ++i) {
      if (groups[i].years.empty()) share(groups[i - 1], groups[i]);
    }
    // Years that follow two authors are of both.
    for (std::size_t i = groups.size(); i-- > 1;) {
      if (groups[i - 1].years.empty()) share(groups[i], groups[i - 1]);
    }
  }

  static void share(Group& from, Group& to) {
    to.years = from.years;
    if (to.years.size() == 1) to.shared_years = from.shared_years = true;
  }

  // "Dans son rapport de 2021, le Groupe de travail".
  void find_author_behind() {
    std::size_t at = phrase_.end;
    if (scan_.is(at, Term::comma)) ++at;
    if (scan_.is(at, Term::determiner)) ++at;
    group().author = author_at(scan_.setting.authors, scan_.lexed, at);
  }

  // "le Groupe a noté … dans le rapport de 2015.": the author of whom the sentence speaks. What
  // follows must not name another, nor what the report is on.
  bool definite() const {
    const std::size_t before = phrase_.begin;
    if (before == 0) return false;
    const std::string_view word = scan_.printed(before - 1);
    const bool article = scan_.is(before - 1, Term::determiner) || word == "du" || word == "au";
    const Token* next = scan_.token(phrase_.end);
    if (scan_.is(before - 1, Term::open)) return scan_.is(phrase_.end, Term::close);
    const bool ends = next == nullptr || next->term == Term::comma || next->term == Term::period ||
                      next->term == Term::semicolon || next->term == Term::close;
    return article && ends;
  }

  // "the Group, in its 2021 report".
  void find_author_before() { group().author = scan_.author_before(phrase_.begin); }

  Scan& scan_;
  std::size_t noun_;
  Phrase phrase_;
  bool possessive_ = false;
};

struct Report {
  std::size_t begin = 0;
  std::size_t end = 0;
  Symbol symbol;
};

std::vector<Report> reports_of(const Scan& scan, const Phrase& phrase) {
  std::vector<Report> reports;
  for (const Group& group : phrase.groups) {
    if (!group.author.author) continue;
    for (const std::size_t year : group.years) {
      const Symbol symbol = report_of(*group.author.author, scan.printed(year));
      if (symbol.empty()) continue;
      // Authors that share a year are each called by their own name.
      const bool shared = group.shared_years;
      reports.push_back(
          {shared ? group.author_begin : year, shared ? group.author.end : year + 1, symbol});
    }
  }
  if (reports.size() == 1) {
    reports[0].begin = phrase.begin;
    reports[0].end = phrase.end;
  }
  return reports;
}

// The symbols that directly follow the name, "… (A/65/201, A/68/98 et A/70/174)": they are the
// reference, and the name only explains them.
std::vector<Symbol> symbols_behind(const Scan& scan, std::size_t end) {
  std::vector<Symbol> symbols;
  std::size_t at = end;
  if (scan.is(at, Term::comma) || scan.is(at, Term::open)) ++at;
  if (scan.is(at, Term::see)) ++at;
  if (!scan.is(at, Term::symbol)) {
    at = symbol_further_on(scan, end - 1);
    if (at == 0) return symbols;
  }
  while (scan.is(at, Term::symbol)) {
    symbols.push_back(scan.lexed.symbols[scan.token(at++)->value]);
    if (scan.is(at, Term::comma)) ++at;
    if (scan.is(at, Term::conjunction)) ++at;
  }
  return symbols;
}

std::size_t read_phrase(Scan& scan, std::size_t at, const Locator* before) {
  if (scan.setting.authors.empty() || !scan.prose) return at;
  const Phrase phrase = Reader(scan, at).read();
  std::vector<Report> reports = reports_of(scan, phrase);
  if (reports.empty()) return at;
  // "dans son rapport de 2021 (A/76/135)": the symbol knows better than the nearest author.
  const bool bracketed = scan.is(phrase.end, Term::open) && scan.is(phrase.end + 1, Term::symbol);
  if (phrase.author_sought && bracketed) return at;
  const std::vector<Symbol> symbols = symbols_behind(scan, phrase.end);
  std::erase_if(reports, [&](const Report& report) {
    return std::find(symbols.begin(), symbols.end(), report.symbol) != symbols.end();
  });
  if (reports.empty()) return before == nullptr ? phrase.end : at;
  const std::size_t first = scan.found.size();
  std::size_t end = phrase.end;
  for (const Report& report : reports) {
    const bool single = reports.size() == 1;
    const auto behind = single ? locator_behind(scan, phrase.end) : std::nullopt;
    if (behind) end = behind->end;
    Citation& citation = scan.add(before && single ? before->begin : report.begin,
                                  behind ? behind->end : report.end, report.symbol, Via::number);
    if (before) apply(*before, citation);
    if (behind) apply(*behind, citation);
  }
  scan.remember(first);
  scan.antecedents.author = phrase.groups.back().author.author;
  return end;
}

}  // namespace

std::size_t report_noun_ahead(const Scan& scan, std::size_t at) {
  constexpr std::size_t farthest = 16;
  const std::size_t first = at;
  const std::size_t limit = at + farthest;
  while (at < limit) {
    if (scan.is(at, Term::report) || scan.is(at, Term::reports)) return at;
    if (scan.is(at, Term::document) && at > first) return at;  // "the outcome document"
    const FoundAuthor author = author_at(scan.setting.authors, scan.lexed, at);
    if (author.author) {
      at = author.end;
    } else if (is_year(scan, at) || scan.is(at, Term::ordinal) || scan.is(at, Term::comma) ||
               scan.is(at, Term::conjunction) || (is_filler(scan, at) && scan.is(at, Term::word))) {
      ++at;
    } else {
      return 0;
    }
  }
  return 0;
}

std::size_t read_named_report(Scan& scan, std::size_t at) {
  return read_phrase(scan, at, nullptr);
}

std::size_t read_named_report_with(Scan& scan, const Locator& locator, std::size_t at) {
  return read_phrase(scan, at, &locator);
}

}  // namespace ibidem::citations
