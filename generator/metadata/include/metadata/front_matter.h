#pragma once

#include "base/diagnostics.h"
#include "model/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::metadata {

/// A Markdown file cut in two. Views into the text it was cut from.
struct Split {
  std::string_view
      front_matter;           ///< the YAML between the two `---` lines; empty where there is none
  int front_matter_line = 0;  ///< number of its first line, from 1
  std::string_view body;
  int body_line = 1;
};

/// Cuts the front matter off. A fence that is opened and never closed is an error.
std::optional<Split> split(std::string_view file_text, const std::string& file,
                           Diagnostics& diagnostics);

/// Reads the front matter of one language's text.
std::optional<TextFacts> parse_text_facts(const Split& split, const std::string& file,
                                          Diagnostics& diagnostics);

/// The front matter with its two fences, ready to stand before the body.
std::string write_text_facts(const TextFacts& facts);

}  // namespace ibidem::metadata
