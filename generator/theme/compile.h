#pragma once

#include "base/error.h"
#include "theme/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::theme {

enum class TagKind { variable, section, inverted };

/// A tag of a template that reads a value.
struct Tag {
  TagKind kind = TagKind::variable;
  std::string name;               ///< as written: "item.href", "."
  std::vector<std::string> path;  ///< its parts; none for "."
  std::string file;
  int line = 0;
};

/// A template with its partials put in, comments and blanks at the ends of lines gone, and every
/// tag named by its index into `tags`, so that a value that is missing can be told with its line.
struct Compiled {
  std::string text;
  std::vector<Tag> tags;
};

/// Compiles templates/NAME.mustache.
Result<Compiled> compile(const Files& files, std::string_view name);

}  // namespace ibidem::theme
