#pragma once

#include "alignment/elements.h"
#include "base/diagnostics.h"

#include <map>
#include <string>
#include <string_view>

namespace ibidem::alignment {

/// The elements of a source as they were when they were translated: a hash of each by its id.
using Basis = std::map<std::string, std::string>;

/// A hash of the words of an element and of what stands in them (emphasis, links, calls of notes).
std::string element_hash(const Element& element);

/// What a text is now.
Basis basis_of(const Elements& elements);

/// Reads a file like en.basis.txt: a line an element, its hash and its id; a line that begins with
/// "#" says something to people. Other lines are errors.
Basis parse_basis(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The file for a translation into `translation` ("en") from `source`.
std::string write_basis(const Basis& basis, const Language& source, const Language& translation);

}  // namespace ibidem::alignment
