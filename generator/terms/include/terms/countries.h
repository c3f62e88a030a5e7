#pragma once

#include "base/diagnostics.h"
#include "model/country.h"
#include "model/language.h"
#include "terms/words.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// Where something of a list (a State, a subject) is named in a text.
struct Mention {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  std::uint32_t which = 0;  ///< index into the list
};

/// The States the portal knows, sorted by ISO 3166 alpha-2 code, and the ways to name them.
/// Immutable and safe to share between threads.
class Countries {
 public:
  Countries();
  ~Countries();
  Countries(Countries&&) noexcept;
  Countries& operator=(Countries&&) noexcept;

  /// Reads countries.yaml. Errors become diagnostics and nothing is returned.
  static std::optional<Countries> parse(std::string_view yaml, const std::string& file,
                                        Diagnostics& diagnostics);

  const std::vector<Country>& all() const;
  std::optional<std::uint32_t> by_iso2(std::string_view iso2) const;
  std::optional<std::uint32_t> by_iso3(std::string_view iso3) const;

  /// The State that `heading` names and nothing but names, in any form known ("Pays-Bas (Royaume
  /// des)", "NETHERLANDS (KINGDOM OF THE)"): how a submission is headed.
  std::optional<std::uint32_t> named(std::string_view heading, const Language& language) const;

  /// Every place where running text names a State, in order, the longest name winning, so that
  /// names inside other names are not found. Organizations are not looked for.
  std::vector<Mention> find(const Words& text, const Language& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::terms
