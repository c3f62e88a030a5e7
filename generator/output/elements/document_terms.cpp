#include "elements/document_terms.h"

#include "elements/links.h"
#include "elements/names.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace ibidem::output {
namespace {

struct Count {
  std::uint32_t which;
  std::size_t passages;
};

/// How many passages speak of each, whatever the number of times in one.
std::vector<Count> counts(std::span<const corpus::Hit> hits) {
  std::map<std::uint32_t, std::pair<std::size_t, std::uint32_t>> found;
  for (const auto& hit : hits) {
    const auto [entry, first] = found.try_emplace(hit.which, 0U, hit.place);
    auto& [passages, last] = entry->second;
    if (first || last != hit.place) ++passages;
    last = hit.place;
  }
  std::vector<Count> result;
  for (const auto& [which, count] : found) result.push_back({which, count.first});
  return result;
}

struct Term {
  std::size_t passages;
  const TermName* term;
  std::string path;
};

theme::List sorted_terms(const Edition& edition, std::string_view page, std::vector<Term> terms) {
  std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
    return std::tie(b.passages, a.term->key, a.path) < std::tie(a.passages, b.term->key, b.path);
  });
  theme::List list;
  for (const auto& term : terms) {
    list.push_back(theme::Object{{"href", relative_link(page, term.path)},
                                 {"name", term.term->name},
                                 {"count", written_number(edition, term.passages)}});
  }
  return list;
}

}  // namespace

theme::List countries_named(const Edition& edition, std::string_view page,
                            const corpus::TextRecord& text) {
  std::vector<Term> terms;
  for (const auto& [country, passages] : counts(text.countries)) {
    terms.push_back({passages, &edition.country_names[country], country_path(edition, country)});
  }
  return sorted_terms(edition, page, std::move(terms));
}

theme::List subjects_treated(const Edition& edition, std::string_view page,
                             const corpus::TextRecord& text) {
  std::vector<Term> terms;
  for (const auto& [subject, passages] : counts(text.subjects)) {
    terms.push_back({passages, &edition.subject_names[subject], subject_path(edition, subject)});
  }
  return sorted_terms(edition, page, std::move(terms));
}

}  // namespace ibidem::output
