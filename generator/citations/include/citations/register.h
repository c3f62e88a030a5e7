#pragma once

#include "base/diagnostics.h"
#include "model/language.h"
#include "model/symbol.h"

#include <memory>
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

struct Author;

struct Register {
  std::vector<NamedReport> reports;  ///< sorted by symbol
  /// Their authors, ready to be found in texts; made by `parse_register`, null for an empty
  /// register.
  std::shared_ptr<const std::vector<Author>> authors;
};

/// Reads reports.yaml; errors become diagnostics and nothing is returned.
std::optional<Register> parse_register(std::string_view yaml, const std::string& file,
                                       Diagnostics& diagnostics);

}  // namespace ibidem::citations
