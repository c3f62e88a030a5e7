#pragma once

#include "alignment/basis.h"
#include "model/citation.h"
#include "model/finding.h"
#include "model/text.h"
#include "terms/countries.h"
#include "terms/glossary.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::alignment {

/// A State named somewhere in a text.
struct NamedState {
  std::string_view in;  ///< id of the element
  std::uint32_t state = 0;
  std::string_view printed;  ///< as the text has it
};

/// One language of a document with what was recognised in it.
struct Side {
  const Text& text;
  std::span<const Citation> citations;
  std::span<const NamedState> states;  ///< in reading order
};

/// What findings depend on beside the two texts.
struct Known {
  const terms::Countries& countries;
  const terms::Glossary& glossary;
  std::string_view slug;                   ///< of the document
  std::optional<std::uint32_t> submitter;  ///< the State whose submission it is, which may be "we"
  const Basis* basis = nullptr;            ///< what the translation was made from, if that is known
};

/// Compares a translation with its source element by element: what is missing or more; calls of
/// notes, references, numbers, percentages, dates and addresses that differ; States named on one
/// side only; terms of the glossary rendered otherwise; lengths out of proportion, measured by the
/// document's own; text left in the language of the source; elements whose source has changed
/// since. What is known of French and English only (words for numbers, separators) is not asked of
/// other languages. In reading order. Linear in the length of the texts.
std::vector<Finding> compare(const Side& source, const Side& translation, const Known& known);

/// Writes the reasons of an editor into the findings they are about; each acceptance that is about
/// none becomes a finding itself.
void accept(std::span<const Acceptance> acceptances, const Language& source,
            const Language& translation, std::vector<Finding>& findings);

}  // namespace ibidem::alignment
