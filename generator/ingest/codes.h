#pragma once

#include "base/diagnostics.h"

namespace ibidem::ingest {

inline constexpr Code empty_source{"empty-source", Severity::error};
inline constexpr Code binary_source{"binary-source", Severity::error};
inline constexpr Code source_not_utf8{"source-not-utf8", Severity::error};
inline constexpr Code source_too_large{"source-too-large", Severity::error};
inline constexpr Code symbol_missing{"symbol-missing", Severity::error};
inline constexpr Code symbol_malformed{"symbol-malformed", Severity::error};
inline constexpr Code symbol_contradicted{"symbol-contradicted", Severity::error};
inline constexpr Code language_unknown{"language-unknown", Severity::error};
inline constexpr Code language_contradicted{"language-contradicted", Severity::error};
inline constexpr Code nothing_recognised{"nothing-recognised", Severity::error};
inline constexpr Code note_without_call{"note-without-call", Severity::warning};
inline constexpr Code call_without_note{"call-without-note", Severity::warning};
inline constexpr Code note_suspected{"note-suspected", Severity::warning};
inline constexpr Code note_repeated{"note-repeated", Severity::warning};
inline constexpr Code number_out_of_sequence{"number-out-of-sequence", Severity::warning};
inline constexpr Code number_lost{"number-lost", Severity::warning};
inline constexpr Code join_ambiguous{"join-ambiguous", Severity::warning};
inline constexpr Code columns_suspected{"columns-suspected", Severity::warning};
inline constexpr Code suspected_extraction_error{"suspected-extraction-error", Severity::warning};
inline constexpr Code submitter_unknown{"submitter-unknown", Severity::warning};
inline constexpr Code submitter_repeated{"submitter-repeated", Severity::warning};
inline constexpr Code import_overwrites{"import-overwrites", Severity::error};
inline constexpr Code broken_record{"broken-record", Severity::error};

}  // namespace ibidem::ingest
