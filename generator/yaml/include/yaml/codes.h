#pragma once

#include "base/diagnostics.h"

namespace ibidem::yaml {

/// The text is not YAML.
inline constexpr Code broken_yaml{"broken-yaml", Severity::error};

/// YAML that is well-formed but refused here: anchors, aliases, tags, several documents, keys that
/// are not plain words, nesting that is too deep.
inline constexpr Code unsupported_yaml{"unsupported-yaml", Severity::error};

/// A key stands twice in one map.
inline constexpr Code duplicate_key{"duplicate-key", Severity::error};

}  // namespace ibidem::yaml
