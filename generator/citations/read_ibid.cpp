#include "scan.h"

#include "citations/codes.h"

namespace ibidem::citations {
namespace {

// "Ibid., Seventy-second Session, Supplement No. 42 (A/72/42)": what is the same is the series of
// Official Records, not the document, and that is named behind.
bool stands_for_series(const Scan& scan, std::size_t at) {
  if (!scan.is(at, Term::comma)) return false;
  const std::string next = folded(scan.printed(at + 1));
  const bool session = scan.is(at + 1, Term::ordinal) || next.ends_with("ieme") ||
                       folded(scan.printed(at + 2)) == "session";
  return (session || next == "supplement") && symbol_further_on(scan, at) > 0;
}

// "Idem, para. 32", "Id., par. 3" begin a note or its next source; elsewhere they are words.
bool is_word(const Scan& scan, std::size_t at) {
  const std::string word = folded(scan.printed(at));
  if (word.starts_with("ibid")) return false;
  if (!scan.note || (word == "id" && !scan.is(at + 1, Term::period))) return true;
  return at > 0 && !scan.is(at - 1, Term::see) && !scan.is(at - 1, Term::semicolon) &&
         !scan.is(at - 1, Term::period);
}

// In running text it takes the last reference, but "that report (ibid., para. 4)" the report.
Symbol latest_before(const Scan& scan, std::size_t at) {
  const bool explains = at > 1 && scan.is(at - 1, Term::open) && scan.is_noun(at - 2);
  if (!explains) return scan.antecedents.latest;
  const std::vector<Symbol>& last = scan.antecedents.last[kind_of_noun(scan, at - 2)];
  return last.empty() ? scan.antecedents.latest : last.back();
}

}  // namespace

std::size_t read_ibid(Scan& scan, std::size_t at) {
  if (is_word(scan, at)) return at;
  std::size_t end = at + 1;
  if (scan.is(end, Term::period) && !scan.token(end)->spaced) ++end;
  if (stands_for_series(scan, end)) return end;
  const auto behind = locator_behind(scan, end);
  if (behind) end = behind->end;
  // In a note it takes what the same note has cited before.
  Symbol target;
  if (!scan.note) {
    target = latest_before(scan, at);
  } else if (scan.found.size() > scan.first && scan.found.back().via != Via::internal) {
    target = scan.found.back().target;
  }
  Citation& citation = scan.add(at, end, target, Via::ibid);
  if (target.empty()) citation.reason = reasons::ibid_after_nothing;
  if (behind) apply(*behind, citation);
  return end;
}

}  // namespace ibidem::citations
