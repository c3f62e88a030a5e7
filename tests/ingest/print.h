#pragma once

#include "ingest/import.h"

#include <string>
#include <string_view>

namespace ibidem::ingest {

/// The table of States of the project.
const terms::Countries& countries();

/// An import as text: of each text its folder, facts and masthead, then its Markdown.
std::string print(const Imported& imported);

/// All diagnostics, a line each.
std::string print(const Diagnostics& diagnostics);

/// A text with the labels of its notes where they are called, without the prefix of an annex.
std::string with_calls(const RichText& rich);

}  // namespace ibidem::ingest
