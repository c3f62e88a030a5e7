#pragma once

#include "base/diagnostics.h"
#include "model/language.h"
#include "model/symbol.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::citations {

/// Reports that texts name by year and author instead of by symbol ("rapport de 2021 du Groupe
/// d'experts gouvernementaux"). An editor extends it in content/reports.yaml.
struct NamedReport {
  Symbol symbol;
  std::string year;
  std::vector<std::pair<Language, std::string>> authors;  ///< names of the author, a form each
};

struct Register {
  std::vector<NamedReport> reports;  ///< sorted by symbol
};

/// Reads reports.yaml; errors become diagnostics and nothing is returned.
std::optional<Register> parse_register(std::string_view yaml, const std::string& file,
                                       Diagnostics& diagnostics);

}  // namespace ibidem::citations
