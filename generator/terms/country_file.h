#pragma once

#include "base/diagnostics.h"
#include "model/country.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// What countries.yaml holds.
struct CountryFile {
  std::vector<Country> states;                              ///< sorted by alpha-2 code
  std::map<Language, std::vector<std::string>> not_states;  ///< names that contain a State's name
};

/// Reads countries.yaml, checks each entry and that no code stands twice.
std::optional<CountryFile> read_countries(std::string_view yaml, const std::string& file,
                                          Diagnostics& diagnostics);

}  // namespace ibidem::terms
