#include "navigation.h"

#include "xml_text.h"

#include "xml/node.h"

#include <utility>

namespace ibidem::book {
namespace {

const std::string html = "http://www.w3.org/1999/xhtml";
const std::string ops = "http://www.idpf.org/2007/ops";

xml::Node element(std::string name, std::vector<xml::Attribute> attributes = {}) {
  xml::Node node;
  node.space = html;
  node.name = std::move(name);
  node.attributes = std::move(attributes);
  return node;
}

void add_language(xml::Node& node, const std::string& code) {
  if (code.empty()) return;
  node.attributes.push_back({"", "lang", code});
  node.attributes.push_back({std::string(xml::xml_space), "lang", code});
}

xml::Node with_text(xml::Node node, std::string_view text) {
  xml::Node words;
  words.text = xml_text(text);
  node.children.push_back(std::move(words));
  return node;
}

xml::Node list_of(const std::vector<NavigationEntry>& entries) {
  auto list = element("ol");
  for (const auto& entry : entries) {
    auto label = entry.href.empty() ? element("span") : element("a", {{"", "href", entry.href}});
    add_language(label, entry.language);
    auto item = element("li");
    item.children.push_back(with_text(std::move(label), entry.title));
    if (!entry.children.empty()) item.children.push_back(list_of(entry.children));
    list.children.push_back(std::move(item));
  }
  return list;
}

xml::Node head_of(const Epub& epub, const std::string& style) {
  auto head = element("head");
  head.children.push_back(with_text(element("title"), epub.metadata.title));
  if (!style.empty()) {
    head.children.push_back(element(
        "link", {{"", "rel", "stylesheet"}, {"", "type", "text/css"}, {"", "href", style}}));
  }
  return head;
}

}  // namespace

std::string navigation_document(const Epub& epub, const std::string& style) {
  auto root = element("html");
  add_language(root, epub.metadata.languages.front());
  root.children.push_back(head_of(epub, style));
  auto contents =
      element("nav", {{ops, "type", "toc"}, {"", "role", "doc-toc"}, {"", "id", "toc"}});
  contents.children.push_back(with_text(element("h1"), epub.contents_title));
  contents.children.push_back(list_of(epub.navigation));
  auto body = element("body");
  body.children.push_back(std::move(contents));
  root.children.push_back(std::move(body));
  return xml::write(root, {{"", html}, {"epub", ops}});
}

}  // namespace ibidem::book
