#include "xml/node.h"

#include <tinyxml2.h>

namespace ibidem::xml {
namespace {

std::string qualified(const std::string& space, const std::string& name, bool attribute,
                      const std::vector<Prefix>& prefixes) {
  if (space.empty()) return name;
  if (space == xml_space) return "xml:" + name;
  for (const Prefix& known : prefixes) {
    if (known.space != space || (attribute && known.prefix.empty())) continue;
    return known.prefix.empty() ? name : known.prefix + ":" + name;
  }
  return name;
}

void write_node(tinyxml2::XMLPrinter& out, const Node& node, const std::vector<Prefix>& prefixes,
                bool root) {
  if (node.is_text()) {
    out.PushText(node.text.c_str());
    return;
  }
  const std::string name = qualified(node.space, node.name, false, prefixes);
  out.OpenElement(name.c_str(), true);  // keeps the pointer until CloseElement
  for (std::size_t i = 0; root && i < prefixes.size(); ++i) {
    const std::string& prefix = prefixes[i].prefix;
    out.PushAttribute((prefix.empty() ? "xmlns" : "xmlns:" + prefix).c_str(),
                      prefixes[i].space.c_str());
  }
  for (const Attribute& attribute : node.attributes) {
    out.PushAttribute(qualified(attribute.space, attribute.name, true, prefixes).c_str(),
                      attribute.value.c_str());
  }
  for (const Node& child : node.children) write_node(out, child, prefixes, false);
  out.CloseElement(true);
}

}  // namespace

std::string write(const Node& root, const std::vector<Prefix>& prefixes) {
  tinyxml2::XMLPrinter out(nullptr, true);
  out.PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
  write_node(out, root, prefixes, true);
  return std::string(out.CStr()) + "\n";
}

std::string write_element(const Node& node) {
  tinyxml2::XMLPrinter out(nullptr, true);
  write_node(out, node, {}, false);
  return out.CStr();
}

}  // namespace ibidem::xml
