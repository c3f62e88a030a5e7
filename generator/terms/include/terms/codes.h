#pragma once

#include "base/diagnostics.h"

namespace ibidem::terms {

/// An entry of countries.yaml lacks something, or holds something it should not.
inline constexpr Code broken_country{"broken-country", Severity::error};

/// Two entries of countries.yaml have the same ISO 3166 code.
inline constexpr Code duplicate_country{"duplicate-country", Severity::error};

/// Two States have the same name.
inline constexpr Code ambiguous_country_name{"ambiguous-country-name", Severity::error};

/// subjects.rdf is XML, but no SKOS concept scheme of the form that is read here.
inline constexpr Code broken_subjects{"broken-subjects", Severity::error};

/// A concept has no skos:prefLabel in any language.
inline constexpr Code subject_without_label{"subject-without-label", Severity::error};

/// Two concepts have the same id.
inline constexpr Code duplicate_subject{"duplicate-subject", Severity::error};

/// skos:broader names a concept that the scheme has not.
inline constexpr Code unknown_broader_subject{"unknown-broader-subject", Severity::error};

/// A concept is, over one or more steps, broader than itself.
inline constexpr Code circular_subjects{"circular-subjects", Severity::error};

/// Two concepts have the same preferred label in a language, or one has two.
inline constexpr Code duplicate_subject_label{"duplicate-subject-label", Severity::error};

/// glossary.tbx is XML, but no glossary in TBX of the form that is read here.
inline constexpr Code broken_glossary{"broken-glossary", Severity::error};

}  // namespace ibidem::terms
