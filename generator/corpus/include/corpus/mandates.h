#pragma once

#include "model/citation.h"
#include "model/document.h"
#include "model/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// A link of the chain of mandates, as a text states it of itself.
struct Statement {
  enum class Kind : std::uint8_t {
    asks,     ///< a resolution or decision requests a report
    answers,  ///< a report says who requested it; the reference is to the request
    notes,    ///< a resolution or decision takes note of a report or welcomes it
  } kind = Kind::asks;
  std::string in;                         ///< id of the paragraph that states it
  std::optional<std::uint32_t> citation;  ///< index of the reference; none where a report is asked

  bool operator==(const Statement&) const = default;
};

/// What a text states of mandates, in reading order; `citations` are its references. Forms and
/// verbs are those of UN documents in French and English:
///
/// * A numbered paragraph of a resolution or decision that opens with a request and asks for a
///   report to be made asks.
/// * A report that says that it answers names the request behind those words ("The present report
///   is submitted pursuant to resolution 77/37"), or before the request of which it speaks in the
///   same paragraph ("In its resolution 77/37, the General Assembly requested … The present report
///   is submitted pursuant to that request"). Of several requests only the one that is named by
///   its paragraph counts; none where that does not tell.
/// * A paragraph of a resolution or decision that opens with taking note of a report, or welcoming
///   it, notes the one that it names or that the note called there names.
std::vector<Statement> find_statements(const Text& text, const Facts& facts,
                                       std::span<const Citation> citations);

}  // namespace ibidem::corpus
