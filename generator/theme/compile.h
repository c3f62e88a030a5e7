#pragma once

#include "base/error.h"
#include "theme/theme.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::theme {

/// A piece of a compiled template: text that is shown as it is, or a tag that reads a value.
struct Step {
  enum class Kind { text, variable, section, inverted } kind = Kind::text;
  std::string text;               ///< what is shown; a tag's name as written: "item.href", "."
  std::vector<std::string> path;  ///< the parts of a name; none for "."
  std::size_t end = 0;            ///< of a section: the step behind its last
  std::string file;               ///< where a tag stands, to be told if its value is missing
  int line = 0;
};

/// Compiles templates/NAME.mustache: its partials put in, comments and the blanks at the ends of
/// lines gone. The end of a line that may show nothing is a step of its own.
Result<std::vector<Step>> compile(const Files& files, std::string_view name);

/// The template as the Mustache library is given it: every step a tag that is named by its index.
/// Text too, which the library would take apart at each blank.
std::string as_mustache(const std::vector<Step>& steps);

}  // namespace ibidem::theme
