#pragma once

#include "terms/glossary.h"

namespace ibidem::terms {

/// The entries of a TBX file, by id; nothing if anything is wrong with them.
std::optional<std::vector<GlossaryEntry>> read_glossary(std::string_view tbx,
                                                        const std::string& file,
                                                        Diagnostics& diagnostics);

}  // namespace ibidem::terms
