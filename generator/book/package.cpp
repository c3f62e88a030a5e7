#include "package.h"

#include "xml_text.h"

#include "base/hash.h"
#include "xml/node.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibidem::book {
namespace {

const std::string opf = "http://www.idpf.org/2007/opf";
const std::string dublin_core = "http://purl.org/dc/elements/1.1/";

/// What the books of a portal offer to those who read by eye, by ear or by hand. All of it is true
/// of any text of the portal: words alone, headings, a table of contents, notes that are marked up
/// as such, a size and colours that the reader's program chooses.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> access{{
    {"schema:accessMode", "textual"},
    {"schema:accessModeSufficient", "textual"},
    {"schema:accessibilityFeature", "structuralNavigation"},
    {"schema:accessibilityFeature", "tableOfContents"},
    {"schema:accessibilityFeature", "readingOrder"},
    {"schema:accessibilityFeature", "displayTransformability"},
    {"schema:accessibilityFeature", "ARIA"},
    {"schema:accessibilityFeature", "unlocked"},
    {"schema:accessibilityHazard", "none"},
}};

xml::Node text_node(std::string_view text) {
  xml::Node node;
  node.text = xml_text(text);
  return node;
}

xml::Node element(const std::string& space, std::string name,
                  std::vector<xml::Attribute> attributes = {}) {
  xml::Node node;
  node.space = space;
  node.name = std::move(name);
  node.attributes = std::move(attributes);
  return node;
}

xml::Attribute attribute(std::string name, std::string_view value) {
  return {"", std::move(name), xml_text(value)};
}

void add_dc(xml::Node& metadata, std::string name, std::string_view text) {
  if (text.empty()) return;
  auto node = element(dublin_core, std::move(name));
  node.children.push_back(text_node(text));
  metadata.children.push_back(std::move(node));
}

void add_meta(xml::Node& metadata, std::string_view property, std::string_view text) {
  if (text.empty()) return;
  auto node = element(opf, "meta", {attribute("property", property)});
  node.children.push_back(text_node(text));
  metadata.children.push_back(std::move(node));
}

xml::Node metadata_of(const Metadata& facts) {
  auto node = element(opf, "metadata");
  add_dc(node, "identifier", identifier(facts.key));
  node.children.back().attributes.push_back(attribute("id", "book"));
  for (const auto& symbol : facts.symbols) add_dc(node, "identifier", symbol);
  add_dc(node, "title", facts.title);
  for (const auto& language : facts.languages) add_dc(node, "language", language);
  add_dc(node, "creator", facts.creator);
  add_dc(node, "publisher", facts.publisher);
  add_dc(node, "date", facts.date);
  add_dc(node, "source", facts.source);
  add_dc(node, "description", facts.description);
  for (const auto& subject : facts.subjects) add_dc(node, "subject", subject);
  add_meta(node, "dcterms:modified", facts.modified + "T00:00:00Z");
  for (const auto& [property, value] : access) add_meta(node, property, value);
  add_meta(node, "schema:accessibilitySummary", facts.accessibility);
  return node;
}

xml::Node item(std::string id, std::string_view path, std::string_view media_type) {
  return element(
      opf, "item",
      {attribute("id", id), attribute("href", path), attribute("media-type", media_type)});
}

std::string number(std::string_view prefix, std::size_t index) {
  return std::string(prefix) + std::to_string(index + 1);
}

xml::Node manifest_of(const Epub& epub, const std::string& navigation) {
  auto node = element(opf, "manifest");
  auto contents = item("navigation", navigation, "application/xhtml+xml");
  contents.attributes.push_back(attribute("properties", "nav"));
  node.children.push_back(std::move(contents));
  for (std::size_t i = 0; i < epub.chapters.size(); ++i) {
    node.children.push_back(
        item(number("chapter-", i), epub.chapters[i].path, "application/xhtml+xml"));
  }
  for (std::size_t i = 0; i < epub.resources.size(); ++i) {
    const auto& resource = epub.resources[i];
    node.children.push_back(item(number("file-", i), resource.path, resource.media_type));
  }
  return node;
}

}  // namespace

std::string identifier(std::string_view key) {
  auto digits = hash_hex("ibidem book " + std::string(key));
  digits[12] = '8';
  digits[16] =
      "89ab"[static_cast<unsigned>(digits[16] <= '9' ? digits[16] - '0' : digits[16] - 'a' + 10) &
             3U];
  std::string urn = "urn:uuid:";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) urn += '-';
    urn += digits[i];
  }
  return urn;
}

std::string package_document(const Epub& epub, const std::string& navigation) {
  auto root = element(opf, "package",
                      {attribute("version", "3.0"),
                       attribute("unique-identifier", "book"),
                       {xml::xml_space.data(), "lang", epub.metadata.languages.front()}});
  root.children.push_back(metadata_of(epub.metadata));
  root.children.push_back(manifest_of(epub, navigation));
  auto spine = element(opf, "spine");
  for (std::size_t i = 0; i < epub.chapters.size(); ++i) {
    spine.children.push_back(element(opf, "itemref", {attribute("idref", number("chapter-", i))}));
  }
  root.children.push_back(std::move(spine));
  return xml::write(root, {{"", opf}, {"dc", dublin_core}});
}

}  // namespace ibidem::book
