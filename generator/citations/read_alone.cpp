#include "characters.h"
#include "scan.h"

#include "citations/codes.h"
#include "model/modification.h"

namespace ibidem::citations {
namespace {

// "the tenth preambular paragraph" in a report is that of the resolution just spoken of.
std::size_t read_of_last_resolution(Scan& scan, const Locator& locator) {
  const std::vector<Symbol>& last = scan.antecedents.last[Antecedents::resolution];
  const Symbol draft = scan.antecedents.draft;
  const bool voted = scan.found.size() > scan.first && scan.found.back().target == draft;
  if (voted && !draft.empty()) {  // "the sixth preambular paragraph" of the draft just named
    apply(locator, scan.add(locator.begin, locator.end, draft, Via::back_reference));
    return locator.end;
  }
  if (last.size() != 1 || scan.antecedents.age[Antecedents::resolution] > 1) return locator.end;
  apply(locator, scan.add(locator.begin, locator.end, last.front(), Via::back_reference));
  return locator.end;
}

// Whether a locator that names no document belongs to what stands before it all the same: to a
// judgment, a study or a law, "Judgment of 27 June 1986, paras. 190 and 191", "its paragraph 5".
// "Chapter VII" alone is the Charter's.
bool belongs_to_other_work(const Scan& scan, const Locator& locator) {
  const std::size_t at = locator.begin;
  if (scan.cell) return false;
  if (at > 0 && scan.is(at - 1, Term::possessive)) return true;
  const bool behind_comma = at > 0 && scan.is(at - 1, Term::comma);
  // "the advisory opinion of 25 February 2019, paragraph 152"
  const bool dated =
      behind_comma && at > 2 && scan.is(at - 2, Term::number) && scan.is(at - 3, Term::month);
  if (dated) return true;
  if (behind_comma && (scan.is(at, Term::paragraph_short) || scan.is(at, Term::annex))) return true;
  const bool see = at > 0 && (scan.is(at - 1, Term::see) || scan.is(at - 1, Term::open));
  // "general comment No. 34 (para. 43)"; a number of four digits is a year.
  const bool of_number = at > 1 && scan.is(at - 1, Term::open) && scan.is(at - 2, Term::number) &&
                         scan.printed(at - 2).size() < 4;
  if (of_number) return true;
  return scan.is(at, Term::chapter) && !see;
}

// "By resolution 75/240 …; under paragraph 1, the group …": a paragraph of this document or of the
// one that the same sentence has named. "(see para. 4)" is of this one.
bool may_be_of_named(const Scan& scan, const Locator& locator) {
  const std::size_t at = locator.begin;
  const bool named =
      scan.found.size() > scan.first && scan.found.back().via != Via::internal && !scan.cell;
  if (!named || locator.paragraphs.empty() || locator.annex || !locator.parts.empty()) return false;
  for (std::size_t i = at; i-- > 0 && scan.token(i)->begin >= scan.found.back().end;) {
    const bool ends_sentence =
        scan.is(i, Term::period) && scan.token(i + 1)->spaced && !is_lower(scan.printed(i + 1)[0]);
    if (scan.is(i, Term::see) || ends_sentence) return false;
  }
  return at > 0 && !scan.is(at - 1, Term::open);
}

}  // namespace

std::size_t read_alone(Scan& scan, const Locator& locator) {
  const std::size_t at = locator.begin;
  // "its eleventh preambular paragraph"
  const bool owned = at > 0 && scan.is(at - 1, Term::possessive);
  if (locator.of_resolution && owned) return read_of_last_resolution(scan, locator);
  if (belongs_to_other_work(scan, locator)) return locator.end;
  // "article 3, par. 2" is a treaty's.
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (scan.is(at - back, Term::law)) return locator.end;
    const Term term = scan.token(at - back)->term;
    if (term != Term::number && term != Term::comma && term != Term::period && term != Term::open) {
      break;
    }
  }
  if (locator.of_resolution && !is_resolution(scan)) return read_of_last_resolution(scan, locator);
  if (!locator.parts.empty() && locator.numbered_section) return locator.end;
  const bool bare_annex = locator.paragraphs.empty() && locator.parts.empty() && locator.annex &&
                          locator.annex->empty();
  if (bare_annex) {
    // "(voir annexe)", "see annex": as a reference only, not the word in a sentence.
    std::size_t before = at;
    if (before > 0 && scan.is(before - 1, Term::determiner)) --before;
    const bool see = before > 0 && scan.is(before - 1, Term::see);
    const bool bracketed =
        before > 0 && scan.is(before - 1, Term::open) && scan.is(locator.end, Term::close);
    if (!see && !bracketed && !scan.cell) return locator.end;
  }
  // Places that a corrigendum names are those of what it corrects: "Paragraph 5, first sentence".
  if (const auto corrected = corrected_by(scan.setting.facts.symbol)) {
    apply(locator, scan.add(locator.begin, locator.end, Symbol(*corrected), Via::back_reference));
    return locator.end;
  }
  const bool doubtful = may_be_of_named(scan, locator);
  scan.alone.push_back(scan.found.size());
  const std::size_t end = add_internal(scan, locator, locator.end);
  if (doubtful) {
    scan.found.back().doubtful = true;
    scan.found.back().reason = reasons::own_or_named;
  }
  return end;
}

}  // namespace ibidem::citations
