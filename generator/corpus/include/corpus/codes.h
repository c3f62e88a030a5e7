#pragma once

#include "base/diagnostics.h"

/// The problems that loading and structuring content can find. Errors are what a site cannot be
/// built from; what happens in real imported texts is a warning and is shown on the report page.
namespace ibidem::corpus::codes {

// The files of the content folder.
inline constexpr Code empty_file{"empty-file", Severity::error};
inline constexpr Code binary_file{"binary-file", Severity::error};
inline constexpr Code not_utf8{"not-utf8", Severity::error};
inline constexpr Code stray_file{"stray-file", Severity::warning};
inline constexpr Code invalid_portal{"invalid-portal", Severity::error};

// The facts of documents.
inline constexpr Code missing_facts{"missing-facts", Severity::error};
inline constexpr Code missing_text{"missing-text", Severity::error};
inline constexpr Code invalid_symbol{"invalid-symbol", Severity::error};
inline constexpr Code duplicate_symbol{"duplicate-symbol", Severity::error};
inline constexpr Code folder_name{"folder-name", Severity::error};
inline constexpr Code unknown_country{"unknown-country", Severity::error};
inline constexpr Code unknown_parent{"unknown-parent", Severity::error};
inline constexpr Code unknown_language{"unknown-language", Severity::error};
inline constexpr Code wrong_language{"wrong-language", Severity::warning};

// The structure of texts.
inline constexpr Code missing_title{"missing-title", Severity::error};
inline constexpr Code several_titles{"several-titles", Severity::warning};
inline constexpr Code heading_jump{"heading-jump", Severity::warning};
inline constexpr Code number_out_of_sequence{"number-out-of-sequence", Severity::warning};
inline constexpr Code duplicate_number{"duplicate-number", Severity::warning};
inline constexpr Code call_without_note{"call-without-note", Severity::warning};
inline constexpr Code note_without_call{"note-without-call", Severity::warning};
inline constexpr Code duplicate_note{"duplicate-note", Severity::warning};

}  // namespace ibidem::corpus::codes
