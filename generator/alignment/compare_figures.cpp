#include "checks.h"
#include "figures.h"

#include "alignment/codes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ibidem::alignment {
namespace {

/// The figures of one kind by their values; a value that is anywhere required is required.
struct Values {
  std::map<std::string, const Figure*> required;
  std::set<std::string> any;
};

Values values_of(const std::vector<Figure>& figures, Figure::Kind kind) {
  Values values;
  for (const Figure& figure : figures) {
    if (figure.kind != kind) continue;
    values.any.insert(figure.value);
    if (!figure.optional) values.required.emplace(figure.value, &figure);
  }
  return values;
}

// The digits of references that differ: "A/RES/77/37, 4" has 77, 37 and 4.
std::set<std::string> told_already(const std::vector<Difference>& differences) {
  std::set<std::string> numbers;
  for (const Difference& difference : differences) {
    if (difference.code.name != codes::citations_differ.name) continue;
    for (const auto* side : {&difference.of_source, &difference.of_translation}) {
      for (const std::string& place : *side) {
        std::string digits;
        for (const char c : place + " ") {
          if (c >= '0' && c <= '9') {
            digits += c;
          } else if (!digits.empty()) {
            numbers.insert(std::move(digits));
            digits.clear();
          }
        }
      }
    }
  }
  return numbers;
}

std::vector<std::string> missing(const Values& values, const Values& others,
                                 const std::set<std::string>& told, const RichText& rich) {
  std::vector<std::pair<std::uint32_t, std::string>> found;
  for (const auto& [value, figure] : values.required) {
    if (others.any.contains(value) || told.contains(value)) continue;
    found.emplace_back(figure->begin, rich.text.substr(figure->begin, figure->end - figure->begin));
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> printed;
  for (auto& [begin, text] : found) printed.push_back(std::move(text));
  return printed;
}

}  // namespace

void compare_figures(const Compared& pair, std::vector<Difference>& differences) {
  const RichText& source = *pair.source.rich;
  const RichText& translation = *pair.translation.rich;
  const std::vector<Figure> here = figures(source, pair.source_language);
  const std::vector<Figure> there = figures(translation, pair.translation_language);
  if (here.empty() && there.empty()) return;
  const std::set<std::string> told = told_already(differences);
  const std::array<std::pair<Figure::Kind, const Code*>, 4> kinds{{
      {Figure::Kind::number, &codes::numbers_differ},
      {Figure::Kind::percentage, &codes::percentages_differ},
      {Figure::Kind::date, &codes::dates_differ},
      {Figure::Kind::url, &codes::urls_differ},
  }};
  for (const auto& [kind, code] : kinds) {
    const Values ours = values_of(here, kind);
    const Values theirs = values_of(there, kind);
    static const std::set<std::string> none;
    const std::set<std::string>& known = kind == Figure::Kind::number ? told : none;
    auto of_source = missing(ours, theirs, known, source);
    auto of_translation = missing(theirs, ours, known, translation);
    if (of_source.empty() && of_translation.empty()) continue;
    differences.push_back({*code, std::move(of_source), std::move(of_translation)});
  }
}

}  // namespace ibidem::alignment
