#pragma once

#include "base/diagnostics.h"
#include "model/subject.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::terms {

/// Reads a SKOS concept scheme in RDF/XML: its subjects, sorted by id, each checked by itself and
/// all against each other. Elements that say nothing about labels or hierarchy are passed over.
std::optional<std::vector<Subject>> read_scheme(std::string_view rdf_xml, const std::string& file,
                                                Diagnostics& diagnostics);

}  // namespace ibidem::terms
