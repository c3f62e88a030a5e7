#pragma once

#include "base/diagnostics.h"

namespace ibidem::xml {

/// The text is not well-formed XML.
inline constexpr Code broken_xml{"broken-xml", Severity::error};

/// A document type declaration or an entity that it would define: not read, whoever wrote it.
inline constexpr Code refused_xml{"refused-xml", Severity::error};

/// The text is larger, deeper or wider than any file of a portal needs to be.
inline constexpr Code oversized_xml{"oversized-xml", Severity::error};

}  // namespace ibidem::xml
