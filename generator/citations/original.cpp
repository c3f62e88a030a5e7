#include "citations/original.h"

#include "organ.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

bool has_document(std::string_view symbol) {
  for (const Organ organ :
       {Organ::crime_commission, Organ::narcotics_commission, Organ::women_commission}) {
    if (symbol.starts_with(resolution_prefix(organ))) return false;
    const std::string_view decisions = decision_prefix(organ);
    if (!decisions.empty() && symbol.starts_with(decisions)) return false;
  }
  // The Assembly's and the Council's decisions are collected in volumes without symbols of their
  // own.
  return !symbol.starts_with(decision_prefix(Organ::assembly)) &&
         !symbol.starts_with(decision_prefix(Organ::economic_and_social_council));
}

}  // namespace

std::string original_url(std::string_view symbol, const Language& language) {
  constexpr auto languages = std::to_array<std::string_view>({"ar", "en", "es", "fr", "ru", "zh"});
  if (symbol.empty() || !has_document(symbol)) return {};
  const bool known =
      std::find(languages.begin(), languages.end(), language.code) != languages.end();
  std::string url = "https://undocs.org/" + (known ? language.code : std::string("en")) + "/";
  for (const char c : symbol) {
    if (c == ' ') {
      url += "%20";
    } else {
      url += c;
    }
  }
  return url;
}

}  // namespace ibidem::citations
