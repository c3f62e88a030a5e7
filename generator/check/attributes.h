#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::check {

/// A link or id as an HTML page has it.
struct Attribute {
  enum class Kind { id, link } kind = Kind::id;
  std::string value;  ///< character references resolved
  int line = 0;
  int column = 0;
};

/// The ids and the addresses (href, src) of all elements of a page, in order. A linear scan for
/// pages as Ibidem writes them: comments, scripts and styles are passed over, nothing is repaired.
std::vector<Attribute> attributes(std::string_view html);

}  // namespace ibidem::check
