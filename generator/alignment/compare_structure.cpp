#include "checks.h"

#include "alignment/codes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace ibidem::alignment {
namespace {

std::string place_of(const Citation& citation) {
  std::string place = citation.target;
  for (const std::string& paragraph : citation.paragraphs) place += ", " + paragraph;
  return place;
}

// Places by what people call them; a reference by number and one by symbol are the same.
std::vector<std::string> places_of(const std::vector<const Citation*>& citations) {
  std::vector<std::string> places;
  for (const Citation* citation : citations) {
    const bool written =
        citation->via == Via::symbol || citation->via == Via::ibid || citation->via == Via::number;
    if (written && !citation->target.empty()) places.push_back(place_of(*citation));
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

void add_if_any(const Code& code, std::vector<std::string> of_source,
                std::vector<std::string> of_translation, std::vector<Difference>& differences) {
  if (of_source.empty() && of_translation.empty()) return;
  differences.push_back({code, std::move(of_source), std::move(of_translation)});
}

}  // namespace

void compare_citations(const std::vector<const Citation*>& source,
                       const std::vector<const Citation*>& translation,
                       std::vector<Difference>& differences) {
  if (source.empty() && translation.empty()) return;
  const std::vector<std::string> here = places_of(source);
  const std::vector<std::string> there = places_of(translation);
  add_if_any(codes::citations_differ, without(here, there), without(there, here), differences);
}

void compare_calls(const Compared& pair, std::vector<Difference>& differences) {
  if (pair.source.calls == pair.translation.calls) return;
  std::vector<std::string> here = pair.source.calls;
  std::vector<std::string> there = pair.translation.calls;
  std::sort(here.begin(), here.end());
  std::sort(there.begin(), there.end());
  add_if_any(codes::calls_differ, without(here, there), without(there, here), differences);
}

}  // namespace ibidem::alignment
