#pragma once

#include "model/language.h"

#include <map>
#include <string>
#include <vector>

namespace ibidem {

/// How the United Nations names a State in one language.
struct CountryNames {
  std::string name;  ///< short form of the UN: "Pays-Bas (Royaume des)"
  std::string sort;  ///< form to sort by where `name` does not do; else empty
  std::vector<std::string>
      forms;  ///< further forms that name the State in running text or headings
};

/// A member or observer State, or an organization that submits as one (the European Union).
struct Country {
  std::string iso2;   ///< "AU"
  std::string iso3;   ///< "AUS"; pages use it in lower case
  std::string group;  ///< UN regional group: "african", "asia-pacific", "eastern-european",
                      ///< "grulac", "weog", or "none"
  enum class Membership { member, observer, organization } membership = Membership::member;
  std::map<Language, CountryNames> names;
};

}  // namespace ibidem
