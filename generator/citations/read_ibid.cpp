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

}  // namespace

std::size_t read_ibid(Scan& scan, std::size_t at) {
  std::size_t end = at + 1;
  if (scan.is(end, Term::period) && !scan.token(end)->spaced) ++end;
  if (stands_for_series(scan, end)) return end;
  const auto behind = locator_behind(scan, end);
  if (behind) end = behind->end;
  // In a note it takes what the same note has cited before, in the text the last reference at all.
  Symbol target;
  if (!scan.note) {
    target = scan.antecedents.latest;
  } else if (scan.found.size() > scan.first && scan.found.back().via != Via::internal) {
    target = scan.found.back().target;
  }
  Citation& citation = scan.add(at, end, target, Via::ibid);
  if (target.empty()) citation.reason = reasons::ibid_after_nothing;
  if (behind) apply(*behind, citation);
  return end;
}

}  // namespace ibidem::citations
