#include "scan.h"

#include "citations/codes.h"
#include "citations/year.h"

namespace ibidem::citations {
namespace {

// How surely a noun points back, and the range of words that say so.
struct Pointing {
  enum class How { not_at_all, surely, nearby } how = How::not_at_all;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Pointing pointing_behind(const Scan& scan, std::size_t noun) {
  if (scan.is(noun + 1, Term::aforesaid)) return {Pointing::How::surely, noun, noun + 2};
  if (scan.is(noun + 1, Term::mentioned)) {  // "mentionné ci-dessus", "referred to above"
    const std::size_t above = scan.is(noun + 2, Term::at) ? noun + 3 : noun + 2;
    if (scan.is(above, Term::above)) return {Pointing::How::surely, noun, above + 1};
  }
  return {};
}

Pointing pointing(const Scan& scan, std::size_t noun) {
  if (const Pointing behind = pointing_behind(scan, noun); behind.end > 0) return behind;
  if (noun == 0) return {};
  const std::size_t word = noun - 1;
  const bool determined = word > 0 && scan.is(word - 1, Term::determiner);
  const std::size_t begin = determined ? word - 1 : word;
  switch (scan.token(word)->term) {
    case Term::same: {
      const bool article =
          determined ||
          (word > 0 && (scan.is(word - 1, Term::of) || scan.is(word - 1, Term::demonstrative)));
      if (article) return {Pointing::How::surely, begin, noun + 1};
      return {};
    }
    case Term::said:
      // "ladite" holds its article, "said" may be a verb.
      if (scan.printed(word) == "said" && !determined) return {};
      return {Pointing::How::surely, begin, noun + 1};
    case Term::aforesaid:
      return {Pointing::How::surely, begin, noun + 1};
    case Term::demonstrative: {
      if (!scan.is(noun, Term::resolution)) return {};
      // In English "that" is a conjunction more often.
      const bool preposition =
          word > 0 && (scan.is(word - 1, Term::of) || scan.is(word - 1, Term::at));
      if (folded(scan.printed(word)) == "that" && !preposition) return {};
      return {Pointing::How::nearby, word, noun + 1};
    }
    default:
      return {};
  }
}

// "paragraph 4 of this resolution" in a resolution is its own; "that" and, where another has just
// been named, "cette" point to that.
bool is_own(const Scan& scan, std::size_t noun) {
  const Kind kind = scan.setting.facts.kind;
  const std::string word = noun > 0 ? folded(scan.printed(noun - 1)) : std::string();
  const bool named = scan.antecedents.age[kind_of_noun(scan, noun)] == 0;
  if (word == "that" || (word == "cette" && named)) return false;
  return scan.is(noun, Term::resolution) && (kind == Kind::resolution || kind == Kind::decision);
}

// Whether the noun names a year, "the 2015 report", in which a document did not come out; reports
// are often of the year after the session in their symbol.
bool is_of_other_year(const Scan& scan, std::size_t noun, const Symbol& document) {
  if (noun == 0) return false;
  const std::string_view word = scan.printed(noun - 1);
  const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                    word.find_first_not_of("0123456789") == std::string_view::npos;
  const std::optional<int> known = year_of(document);
  if (!year || !known) return false;
  const int away = std::stoi(std::string(word)) - *known;
  return away < 0 || away > 1;
}

}  // namespace

std::size_t read_back_reference(Scan& scan, std::size_t at) {
  if (!scan.is_noun(at)) return at;
  Pointing how = pointing(scan, at);
  const bool close = scan.carried_close;
  const auto before = scan.take_carried(at);
  if (how.end == 0) {
    if (!before) return at;
    how = {Pointing::How::nearby, at, at + 1};
  }
  const Antecedents::Kind kind = kind_of_noun(scan, at);
  const std::vector<Symbol>& last = scan.antecedents.last[kind];
  if (how.how == Pointing::How::nearby) {
    const bool own = is_own(scan, at) && scan.is(at - 1, Term::demonstrative);
    if (own && before) {
      apply(*before, scan.add(before->begin, how.end, scan.setting.facts.symbol, Via::internal));
      return how.end;
    }
    if (own || last.empty() || scan.antecedents.age[kind] > 1) return at;
    if (is_of_other_year(scan, at, last.back())) return at;
  }
  if (last.empty() && kind == Antecedents::decision) return at;  // a decision that is no document
  const auto behind = locator_behind(scan, how.end);
  const std::size_t end = behind ? behind->end : how.end;
  Citation& citation = scan.add(before && close ? before->begin : how.begin, end,
                                last.empty() ? Symbol() : last.back(), Via::back_reference);
  if (last.size() != 1) {
    citation.doubtful = true;
    citation.reason =
        last.empty() ? reasons::points_back_to_nothing : reasons::points_back_to_several;
  }
  if (before) apply(*before, citation);
  if (behind) apply(*behind, citation);
  return end;
}

std::size_t read_back_references(Scan& scan, std::size_t at) {
  constexpr std::size_t oldest = 3;  // elements that may lie between
  std::size_t begin = at;
  std::size_t end = at + 1;
  if (scan.is(end, Term::aforesaid)) {
    ++end;
  } else if (at > 0 && (scan.is(at - 1, Term::aforesaid) ||
                        (scan.is(at - 1, Term::said) && scan.printed(at - 1) != "said"))) {
    --begin;
  } else {
    return at;
  }
  const Antecedents::Kind kind = scan.is(at, Term::resolutions) ? Antecedents::resolution
                                 : scan.is(at, Term::decisions) ? Antecedents::decision
                                                                : Antecedents::report;
  const std::vector<Symbol>& all = scan.antecedents.all[kind];
  if (all.size() < 2 || all.size() > most_antecedents || scan.antecedents.age[kind] > oldest)
    return at;
  for (const Symbol& target : all) scan.add(begin, end, target, Via::back_reference);
  return end;
}

}  // namespace ibidem::citations
