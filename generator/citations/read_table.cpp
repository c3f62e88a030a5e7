#include "document_part.h"
#include "scan.h"

namespace ibidem::citations {

std::size_t add_internal(Scan& scan, const Locator& locator, std::size_t end) {
  Citation& citation = scan.add(locator.begin, end, scan.setting.facts.symbol, Via::internal);
  apply(locator, citation);
  add_further_annexes(scan, locator);
  return end;
}

namespace {

bool is_led(const Scan& scan, std::size_t at) {
  return at > 0 &&
         (scan.is(at - 1, Term::see) || scan.is(at - 1, Term::at) || scan.is(at - 1, Term::open));
}

}  // namespace

std::size_t read_table(Scan& scan, std::size_t at) {
  if (!scan.prose) return at;
  std::size_t end = at + 1;
  Locator locator;
  locator.begin = at;
  std::string name = "table";
  if (scan.is(end, Term::number) || is_roman(scan.printed(end))) {
    name += " " + std::string(scan.printed(end++));
  }
  locator.parts.push_back(name);
  if (scan.is(end, Term::above)) return add_internal(scan, locator, end + 1);
  if (scan.is(end, Term::of)) return at;  // "in table 2 of the report"
  // "(voir tableau 2)", "in table 2"
  return is_led(scan, at) && name.size() > 5 ? add_internal(scan, locator, end) : at;
}

}  // namespace ibidem::citations
