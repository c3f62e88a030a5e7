#include "destination.h"

#include "corpus/link.h"

#include <algorithm>
#include <vector>

namespace ibidem::corpus {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// The first of a range: "70-74" begins with "70", "15 a)-b)" with "15 a)".
std::string_view first_of(std::string_view range) {
  return range.substr(0, range.find('-'));
}

using Scopes = std::vector<std::string>;

// The scope of the annex that a reference names; empty if the text has not got it.
std::string annex_scope(const PlaceIndex& text, std::string_view annex) {
  const auto& annexes = text.annexes();
  const auto has = [&](std::string_view scope) {
    return std::find(annexes.begin(), annexes.end(), scope) != annexes.end();
  };
  if (annex.empty()) {
    if (has("annex")) return "annex";
    return annexes.size() == 1 ? std::string(annexes.front()) : std::string();
  }
  std::string scope = "annex/" + std::string(annex);
  return has(scope) ? scope : std::string();
}

// A paragraph of one of the scopes, the first that has it; for a point that none has, its
// paragraph.
Destination find_paragraph(const PlaceIndex& text, const Scopes& scopes, std::string_view number) {
  std::string key = number_key(number);
  for (bool whole = true; !key.empty(); whole = false) {
    for (const std::string& scope : scopes) {
      if (const auto place = text.numbered(scope, key)) {
        return {place, whole ? std::string_view() : link_reasons::point_not_found};
      }
    }
    const std::size_t dash = key.rfind('-');
    key.resize(dash == std::string::npos ? 0 : dash);
  }
  return {std::nullopt, link_reasons::paragraph_not_found};
}

Destination find_preambular(const PlaceIndex& text, std::string_view number) {
  const auto place = text.by_id("pp-" + std::string(number));
  return {place, place ? std::string_view() : link_reasons::paragraph_not_found};
}

// "VII", "II.A": a heading by its number, or by the numbers of those above it.
Destination find_section(const PlaceIndex& text, const Scopes& scopes, std::string_view name) {
  for (const std::string& scope : scopes) {
    if (const auto place = text.heading(scope, name)) return {place, {}};
    const bool annex = scope.starts_with("annex");
    std::string id = "sec-" + lower(name);
    if (annex) id = lower(scope) + "-" + id;
    std::replace(id.begin(), id.end(), '.', '-');
    std::replace(id.begin(), id.end(), '/', '-');
    if (const auto place = text.by_id(id)) return {place, {}};
  }
  return {std::nullopt, link_reasons::section_not_found};
}

Destination find_annex(const PlaceIndex& text, const std::string& scope) {
  std::string id = lower(scope);
  std::replace(id.begin(), id.end(), '/', '-');
  const auto place = id.empty() ? std::nullopt : text.by_id(id);
  return {place, place ? std::string_view() : link_reasons::annex_not_found};
}

bool is_below(std::string_view printed) {
  for (const std::string_view word : {"ci-dessous", "ci-après", "below", "infra"}) {
    if (printed.find(word) != std::string_view::npos) return true;
  }
  return false;
}

Destination find_table(const PlaceIndex& text, const Named& citation, std::string_view name) {
  std::optional<Place> place;
  if (name.size() > 6) {
    place = text.by_id("table-" + lower(name.substr(6)));
  } else {
    place = text.nearest_table(citation.in, is_below(citation.text));
  }
  return {place, place ? std::string_view() : link_reasons::table_not_found};
}

// What a reference names first, in the scopes where it may be.
Destination find(const PlaceIndex& text, const Named& citation, const Scopes& scopes) {
  if (citation.paragraph) {
    const std::string_view number = first_of(*citation.paragraph);
    if (number.starts_with("pp")) return find_preambular(text, number.substr(2));
    return find_paragraph(text, scopes, number);
  }
  if (citation.part) {
    const std::string_view part = *citation.part;
    if (part.starts_with("table")) return find_table(text, citation, part);
    return find_section(text, scopes, first_of(part.substr(part.find(' ') + 1)));
  }
  return {};
}

}  // namespace

Destination destination(const PlaceIndex& text, const Named& citation) {
  const bool whole = citation.is_bare();
  if (citation.annex) {
    const std::string scope = annex_scope(text, *citation.annex);
    if (scope.empty()) return {std::nullopt, link_reasons::annex_not_found};
    return whole ? find_annex(text, scope) : find(text, citation, {scope});
  }
  Destination found = find(text, citation, {"main", "operative"});
  const bool point = found.reason == link_reasons::point_not_found;
  if (whole || (found.reason.empty() && found.place)) return found;
  // Only an annex can have it, if one alone does.
  Destination only = found;
  int annexes = 0;
  for (const std::string_view scope : text.annexes()) {
    const Destination there = find(text, citation, {std::string(scope)});
    if (!there.place || (point && !there.reason.empty())) continue;
    only = there;
    ++annexes;
  }
  return annexes == 1 ? only : found;
}

Destination destination_within(const PlaceIndex& text, const Named& citation,
                               std::string_view scope) {
  if (citation.annex) return destination(text, citation);
  Scopes scopes{std::string(scope)};
  for (std::size_t slash = scope.rfind('/'); slash != std::string_view::npos;
       slash = scope.rfind('/')) {
    scope = scope.substr(0, slash);
    scopes.emplace_back(scope);
  }
  scopes.insert(scopes.end(), {"main", "operative"});
  return find(text, citation, scopes);
}

}  // namespace ibidem::corpus
