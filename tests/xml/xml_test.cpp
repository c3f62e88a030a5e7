#include "golden/golden.h"
#include "xml/node.h"

#include <string>

#include <gtest/gtest.h>

using ibidem::Diagnostics;
using ibidem::xml::Node;
using ibidem::xml::parse;

namespace {

void dump(const Node& node, int indent, std::string& out) {
  out += std::to_string(node.line) + ":" + std::string(static_cast<std::size_t>(indent), ' ');
  if (node.is_text()) {
    std::string text = node.text;
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
      text.replace(at, 1, "\\n");
    }
    out += "[" + text + "]\n";
    return;
  }
  out += "{" + node.space + "}" + node.name;
  for (const auto& attribute : node.attributes) {
    out += " {" + attribute.space + "}" + attribute.name + "=[" + attribute.value + "]";
  }
  out += "\n";
  for (const Node& child : node.children) dump(child, indent + 2, out);
}

ibidem::golden::Outcome run(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto root = parse(example.input, "in.xml", diagnostics);
  ibidem::golden::Outcome outcome;
  if (root) dump(*root, 0, outcome.output);
  for (const auto& d : diagnostics.sorted()) outcome.diagnostics += format(d) + "\n";
  return outcome;
}

std::string repeat(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

std::string first_code(const std::string& text) {
  Diagnostics diagnostics;
  EXPECT_FALSE(parse(text, "in.xml", diagnostics));
  return diagnostics.empty() ? "" : diagnostics.sorted()[0].code;
}

TEST(Xml, RefusesTooMuch) {
  EXPECT_EQ(first_code(std::string(std::size_t{65} << 20, ' ')), "oversized-xml");
  EXPECT_EQ(first_code(repeat("<a>", 65) + repeat("</a>", 65)), "oversized-xml");
  EXPECT_EQ(first_code(repeat("<a>", 3000000)), "oversized-xml");
  EXPECT_EQ(first_code("<a" + repeat(" b='c'", 1000000) + "/>"), "oversized-xml");
}

TEST(Xml, ReadsDeepNesting) {
  Diagnostics diagnostics;
  EXPECT_TRUE(parse(repeat("<a>", 64) + repeat("</a>", 64), "in.xml", diagnostics));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(Xml, RefusesBytesThatAreNoText) {
  EXPECT_EQ(first_code("<a>\xE9t\xE9</a>"), "broken-xml");
  EXPECT_EQ(first_code(std::string("<a>\0</a>", 8)), "broken-xml");
  EXPECT_EQ(first_code("<a>\uFDD0</a>"), "broken-xml");
}

TEST(Xml, ComesBackAsItWasWritten) {
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
      "<x:a xmlns:x=\"urn:x\" xmlns=\"urn:y\" xml:lang=\"fr\" x:b=\"&quot;&amp;&lt;\">"
      "<c>été &amp; <d/> <d>\n  </d>&lt;</c> <e xml:space=\"preserve\">  </e></x:a>\n";
  Diagnostics diagnostics;
  const auto root = parse(text, "in.xml", diagnostics);
  ASSERT_TRUE(root);
  EXPECT_EQ(ibidem::xml::write(*root, {{"x", "urn:x"}, {"", "urn:y"}}), text);
}

}  // namespace

void register_golden_tests() {
  ibidem::golden::register_examples("Xml", TEST_FOLDER "/xml.md", run);
}
