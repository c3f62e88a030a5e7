#include "check/content.h"

#include "check/codes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/core.h>

namespace ibidem::check {
namespace {

using corpus::Place;

// What both languages must have: unnumbered paragraphs and headings are as their editors part them.
std::vector<std::string> comparable_ids(const corpus::TextRecord& text) {
  std::vector<std::string> ids;
  for (const Place& place : text.places) {
    const bool printed = place.kind == Place::Kind::note || place.kind == Place::Kind::table ||
                         !place.number.empty();
    if (printed && place.kind != Place::Kind::heading) ids.push_back(place.id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t shown = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), shown); ++i) {
    text += (i == 0 ? "" : ", ") + ids[i];
  }
  if (ids.size() > shown) text += fmt::format(" and {} more", ids.size() - shown);
  return text;
}

}  // namespace

void check_content(const corpus::Corpus& corpus, Diagnostics& diagnostics) {
  for (const corpus::Record& record : corpus.documents) {
    for (const auto& [language, text] : record.texts) {
      const std::vector<std::string> own = comparable_ids(text);
      for (const auto& [other_language, other] : record.texts) {
        if (other_language == language) continue;
        const std::vector<std::string> theirs = comparable_ids(other);
        std::vector<std::string> missing;
        std::set_difference(theirs.begin(), theirs.end(), own.begin(), own.end(),
                            std::back_inserter(missing));
        if (missing.empty()) continue;
        diagnostics.add(codes::languages_differ,
                        {(corpus.content / text.file).generic_string(), 0, 0},
                        fmt::format("the text in \"{}\" has {}, which this one has not",
                                    other_language.code, listed(missing)));
      }
    }
  }
}

}  // namespace ibidem::check
