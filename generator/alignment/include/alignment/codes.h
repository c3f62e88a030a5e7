#pragma once

#include "base/diagnostics.h"

/// What the comparison of a translation with its source can find; the values of Finding::code. An
/// editor may accept each of them with a reason, in accepted.yaml.
namespace ibidem::alignment::codes {

/// An element of the source has no counterpart in the translation.
inline constexpr Code missing_in_translation{"missing-in-translation", Severity::warning};

/// An element of the translation has no counterpart in the source.
inline constexpr Code extra_in_translation{"extra-in-translation", Severity::warning};

/// An element does not call the same notes.
inline constexpr Code calls_differ{"calls-differ", Severity::warning};

/// An element does not refer to the same documents and places.
inline constexpr Code citations_differ{"citations-differ", Severity::warning};

inline constexpr Code numbers_differ{"numbers-differ", Severity::warning};
inline constexpr Code dates_differ{"dates-differ", Severity::warning};
inline constexpr Code percentages_differ{"percentages-differ", Severity::warning};
inline constexpr Code urls_differ{"urls-differ", Severity::warning};

/// A State is named on one side only.
inline constexpr Code states_differ{"states-differ", Severity::warning};

/// A term of the glossary is rendered otherwise.
inline constexpr Code terms_differ{"terms-differ", Severity::warning};

/// The pair of terms does not stand where the glossary says it was settled.
inline constexpr Code term_not_there{"term-not-there", Severity::warning};

/// An element is much longer or shorter than the rest of its document lets expect.
inline constexpr Code length_differs{"length-differs", Severity::warning};

/// Text left in the language of the source.
inline constexpr Code untranslated_text{"untranslated-text", Severity::warning};

/// The source has changed since this was translated.
inline constexpr Code translation_outdated{"translation-outdated", Severity::warning};

/// An acceptance of accepted.yaml matches no finding.
inline constexpr Code acceptance_unused{"acceptance-unused", Severity::warning};

/// A file like en.basis.txt has a line that is no hash with an id.
inline constexpr Code broken_basis{"broken-basis", Severity::error};

}  // namespace ibidem::alignment::codes
