#include "scan.h"

#include "citations/codes.h"

namespace ibidem::citations {

std::size_t read_ibid(Scan& scan, std::size_t at) {
  std::size_t end = at + 1;
  if (scan.is(end, Term::period) && !scan.token(end)->spaced) ++end;
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
