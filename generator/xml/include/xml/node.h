#pragma once

#include "base/diagnostics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::xml {

/// The namespace of xml:lang and xml:space.
inline constexpr std::string_view xml_space = "http://www.w3.org/XML/1998/namespace";

struct Attribute {
  std::string space;  ///< address of its namespace; empty for none
  std::string name;   ///< without a prefix
  std::string value;
};

/// An element with its names resolved, or a piece of text between elements. Comments and processing
/// instructions are not kept; blanks are, wherever they stand.
struct Node {
  std::string space;  ///< address of the element's namespace; empty for none
  std::string name;   ///< without a prefix; empty: this is text
  std::string text;   ///< of a text
  std::vector<Attribute> attributes;
  std::vector<Node> children;
  int line = 0;

  bool is_text() const { return name.empty(); }
  /// Whether this is the element of that name.
  bool is(std::string_view in_space, std::string_view called) const;
  /// The value of an attribute, or null.
  const std::string* attribute(std::string_view in_space, std::string_view called) const;
  /// All text in it, in order.
  std::string inner_text() const;
};

/// Reads an XML document in UTF-8. Refused with a diagnostic: what is not well-formed, a document
/// type, entities other than the five of XML, an undeclared prefix, more than 64 MB, more than 64
/// levels, more than 100 attributes in an element. Linear in the size of the text.
std::optional<Node> parse(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// A prefix to write for a namespace; an empty one makes it the default.
struct Prefix {
  std::string prefix;
  std::string space;
};

/// Writes `root` as a document in UTF-8 with its declaration, the prefixes declared on the root.
/// Nothing is added between elements. Every namespace in it must have a prefix, and that of an
/// attribute one that is not empty.
std::string write(const Node& root, const std::vector<Prefix>& prefixes);

/// Writes an element alone, for a document that is too large to be held as a tree: no declaration,
/// no prefixes; every name in it must be of no namespace or that of XML.
std::string write_element(const Node& node);

}  // namespace ibidem::xml
