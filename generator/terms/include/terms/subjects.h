#pragma once

#include "base/diagnostics.h"
#include "base/tracked.h"
#include "model/language.h"
#include "model/subject.h"
#include "terms/countries.h"
#include "terms/words.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// The subjects of the portal, sorted by id. Immutable and safe to share between threads.
class Subjects {
 public:
  Subjects();
  ~Subjects();
  Subjects(Subjects&&) noexcept;
  Subjects& operator=(Subjects&&) noexcept;

  /// Reads a SKOS concept scheme in RDF/XML. Malformed XML, a concept without a label, a broader
  /// concept that is unknown, and circles become diagnostics and nothing is returned.
  static std::optional<Subjects> parse(std::string_view rdf_xml, const std::string& file,
                                       Diagnostics& diagnostics);

  const Tracked<Subject>& all() const;

  /// How many there are, and the id of one: nothing that is noted as read, since all that is kept
  /// of a build depends on which subjects there are.
  std::size_t count() const;
  const std::string& id(std::uint32_t which) const;

  std::optional<std::uint32_t> by_id(std::string_view id) const;

  /// Tells another build whether `find` gives the same: a hash of all labels and phrases.
  std::uint64_t phrases_key() const;

  /// Every place where running text speaks of a subject by one of its labels or phrases, in order;
  /// accents, case, elisions and inflections are forgiven. Mentions of several subjects may
  /// overlap.
  std::vector<Mention> find(const Words& text, const Language& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::terms
