#pragma once

#include "base/diagnostics.h"
#include "model/language.h"
#include "terms/countries.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// How a concept is called in one language.
struct GlossaryTerms {
  std::vector<std::string> terms;  ///< the preferred one first, then those that are admitted
  std::string context;             ///< a sentence of the document where the pair was settled
};

/// A concept of the glossary.
struct GlossaryEntry {
  std::string id;     ///< "confidence-building-measure"
  std::string slug;   ///< of the document where the pair was settled: "a-77-275"
  std::string place;  ///< id of the paragraph there: "p-14"
  std::map<Language, GlossaryTerms> languages;
};

/// The terms that translations of the portal keep to, by id. Immutable and safe to share between
/// threads.
class Glossary {
 public:
  Glossary();
  ~Glossary();
  Glossary(Glossary&&) noexcept;
  Glossary& operator=(Glossary&&) noexcept;

  /// Reads a TBX file (ISO 30042:2019, TBX-Basic written in DCA style). What is malformed becomes
  /// diagnostics and nothing is returned.
  static std::optional<Glossary> parse(std::string_view tbx, const std::string& file,
                                       Diagnostics& diagnostics);

  const std::vector<GlossaryEntry>& all() const;

  /// Every place where running text uses a term, in order; accents, case, elisions and inflections
  /// are forgiven. A term that stands inside a longer one is not found, as "groupe de travail" in
  /// "groupe de travail à composition non limitée".
  std::vector<Mention> find(std::string_view text, const Language& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::terms
