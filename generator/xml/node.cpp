#include "xml/node.h"

namespace ibidem::xml {

bool Node::is(std::string_view in_space, std::string_view called) const {
  return name == called && space == in_space;
}

const std::string* Node::attribute(std::string_view in_space, std::string_view called) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == called && attribute.space == in_space) return &attribute.value;
  }
  return nullptr;
}

std::string Node::inner_text() const {
  std::string result = text;
  for (const Node& child : children) result += child.inner_text();
  return result;
}

}  // namespace ibidem::xml
