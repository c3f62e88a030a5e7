#pragma once

#include "alignment/align.h"
#include "alignment/compare.h"
#include "base/diagnostics.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::alignment {

/// Two elements that say the same, with the texts they are of.
struct Compared {
  const Element& source;
  const Element& translation;
  const Language& source_language;
  const Language& translation_language;
};

/// What a check found between two elements.
struct Difference {
  const Code& code;
  std::vector<std::string> of_source;
  std::vector<std::string> of_translation;
};

/// References of each element to the same documents and places are one; those not recognised
/// count for nothing. Gives at most one difference.
void compare_citations(const std::vector<const Citation*>& source,
                       const std::vector<const Citation*>& translation,
                       std::vector<Difference>& differences);

/// Calls of notes, by label.
void compare_calls(const Compared& pair, std::vector<Difference>& differences);

/// Numbers, percentages, dates, addresses. Numbers of references that differ are not told again;
/// those are in `differences` already.
void compare_figures(const Compared& pair, std::vector<Difference>& differences);

/// States by what each element names. An adjective ("estonien") is as good as the name, a name that
/// both have word for word ("United States Naval War College") is none, and the submitter may
/// always be "we".
void compare_states(const Compared& pair, const std::vector<NamedState>& source,
                    const std::vector<NamedState>& translation, const Known& known,
                    std::vector<Difference>& differences);

/// Terms of the glossary that the source has and the translation has in no form that is admitted.
void compare_terms(const Compared& pair, const Known& known, std::vector<Difference>& differences);

/// Words of the source's language, quotations, emphasis and names of States excepted.
void find_untranslated(const Compared& pair, const Known& known,
                       std::vector<Difference>& differences);

/// The proportion of a document's two languages, and which elements are far from it.
class Proportion {
 public:
  explicit Proportion(const std::vector<Compared>& pairs);
  void compare(const Compared& pair, std::vector<Difference>& differences) const;

 private:
  double usual_ = 0;
  double spread_ = 0;
};

}  // namespace ibidem::alignment
