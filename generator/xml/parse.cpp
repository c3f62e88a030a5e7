#include "guard.h"

#include "xml/codes.h"
#include "xml/node.h"

#include <map>

#include <tinyxml2.h>

namespace ibidem::xml {
namespace {

using Scope = std::map<std::string, std::string, std::less<>>;  // prefix to address

/// Builds our tree from tinyxml2's, which knows no namespaces.
class Builder {
 public:
  Builder(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  Node element(const tinyxml2::XMLElement& source, const Scope& outer) {
    Scope own;
    const Scope& scope = declare(source, outer, own);
    Node node;
    node.line = source.GetLineNum();
    resolve(source.Name(), scope, true, node.line, node.space, node.name);
    for (const auto* a = source.FirstAttribute(); a != nullptr; a = a->Next()) {
      const std::string_view name = a->Name();
      if (name == "xmlns" || name.starts_with("xmlns:")) continue;
      Attribute attribute;
      attribute.value = a->Value();
      resolve(name, scope, false, node.line, attribute.space, attribute.name);
      node.attributes.push_back(std::move(attribute));
    }
    for (const auto* c = source.FirstChild(); c != nullptr; c = c->NextSibling()) {
      if (const auto* child = c->ToElement()) {
        node.children.push_back(element(*child, scope));
      } else if (const auto* text = c->ToText()) {
        add_text(node, *text);
      }
    }
    return node;
  }

 private:
  // The scope inside an element: the outer one, or a copy in `own` if it declares anything.
  static const Scope& declare(const tinyxml2::XMLElement& source, const Scope& outer, Scope& own) {
    const Scope* scope = &outer;
    for (const auto* a = source.FirstAttribute(); a != nullptr; a = a->Next()) {
      const std::string_view name = a->Name();
      if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
      if (scope == &outer) own = outer;
      scope = &own;
      own[std::string(name.substr(name == "xmlns" ? 5 : 6))] = a->Value();
    }
    return *scope;
  }

  void resolve(std::string_view written, const Scope& scope, bool element, int line,
               std::string& space, std::string& name) {
    const std::size_t colon = written.find(':');
    name = colon == std::string_view::npos ? written : written.substr(colon + 1);
    if (colon == std::string_view::npos && !element) return;
    const std::string_view prefix =
        colon == std::string_view::npos ? std::string_view() : written.substr(0, colon);
    const auto found = scope.find(prefix);
    if (found != scope.end()) {
      space = found->second;
    } else if (!prefix.empty()) {
      diagnostics_.add(broken_xml, {file_, line, 0},
                       "the prefix \"" + std::string(prefix) + "\" is not declared");
    }
  }

  static void add_text(Node& node, const tinyxml2::XMLText& source) {
    std::string_view text = source.Value();
    if (text.starts_with(blank_mark)) text.remove_prefix(blank_mark.size());
    if (text.empty()) return;
    if (node.children.empty() || !node.children.back().is_text()) {
      node.children.emplace_back();
      node.children.back().line = source.GetLineNum();
    }
    node.children.back().text += text;
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
};

// tinyxml2 accepts several roots and text beside them.
const tinyxml2::XMLElement* only_root(const tinyxml2::XMLDocument& document, int& line) {
  const tinyxml2::XMLElement* root = document.RootElement();
  for (const auto* c = document.FirstChild(); c != nullptr; c = c->NextSibling()) {
    if (c->ToText() == nullptr && (c->ToElement() == nullptr || c == root)) continue;
    line = c->GetLineNum();
    return nullptr;
  }
  return root;
}

}  // namespace

std::optional<Node> parse(std::string_view text, const std::string& file,
                          Diagnostics& diagnostics) {
  const auto marked = guarded(text, file, diagnostics);
  if (!marked) return std::nullopt;
  tinyxml2::XMLDocument document(true, tinyxml2::PRESERVE_WHITESPACE);
  if (document.Parse(marked->data(), marked->size()) != tinyxml2::XML_SUCCESS) {
    diagnostics.add(broken_xml, {file, document.ErrorLineNum(), 0},
                    "the XML is not well-formed from here on");
    return std::nullopt;
  }
  int line = 0;
  const tinyxml2::XMLElement* root = only_root(document, line);
  if (root == nullptr) {
    diagnostics.add(broken_xml, {file, line, 0}, "an XML text has one root element and no more");
    return std::nullopt;
  }
  Diagnostics found;
  Node node = Builder(file, found).element(*root, {{"xml", std::string(xml_space)}});
  const bool usable = !found.has_errors();
  diagnostics.merge(std::move(found));
  if (!usable) return std::nullopt;
  return node;
}

}  // namespace ibidem::xml
