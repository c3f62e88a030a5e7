#include "golden/golden.h"
#include "yaml/node.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

using ibidem::Diagnostics;
using ibidem::yaml::Node;

namespace {

void dump(const Node& node, int indent, std::string& out) {
  out += std::to_string(node.line) + ":" + std::to_string(node.column);
  switch (node.kind) {
    case Node::Kind::null:
      out += " null\n";
      break;
    case Node::Kind::scalar:
      out += " [" + node.scalar + "]\n";
      break;
    case Node::Kind::list:
      out += " list\n";
      for (const Node& item : node.list) {
        out += std::string(indent + 2, ' ') + "- ";
        dump(item, indent + 2, out);
      }
      break;
    case Node::Kind::map:
      out += " map\n";
      for (const auto& [key, item] : node.map) {
        out += std::string(indent + 2, ' ') + key + " = ";
        dump(item, indent + 2, out);
      }
      break;
  }
}

ibidem::golden::Outcome run(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto node = ibidem::yaml::parse(example.input, "in.yaml", 1, diagnostics);
  ibidem::golden::Outcome outcome;
  if (node) dump(*node, 0, outcome.output);
  for (const auto& d : diagnostics.sorted()) outcome.diagnostics += format(d) + "\n";
  return outcome;
}

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.scalar != b.scalar || a.list.size() != b.list.size() ||
      a.map.size() != b.map.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.list.size(); ++i) {
    if (!same(a.list[i], b.list[i])) return false;
  }
  for (std::size_t i = 0; i < a.map.size(); ++i) {
    if (a.map[i].key != b.map[i].key || !same(a.map[i].value, b.map[i].value)) return false;
  }
  return true;
}

Node scalar(std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = std::move(text);
  return node;
}

std::string random_text(std::mt19937& random) {
  static const std::string pieces[] = {"a",    "b", " ",   ":", "- ",     "#",    "'",      "\"",
                                       "\n",   "{", "]",   "é", "~",      "no",   "%",      "@",
                                       "\t",   "|", ">",   "!", "&x",     "*x",   ", ",     "\\",
                                       "\r\n", "👍", "---", "?", "\u2028", "\x01", "\u0085", "..."};
  std::string text;
  for (auto n = random() % 8; n > 0; --n) text += pieces[random() % std::size(pieces)];
  return text;
}

Node random_node(std::mt19937& random, int depth) {
  Node node;
  switch (depth > 4 ? 1 : random() % 5) {
    case 0:
      break;
    case 1:
    case 2:
      return scalar(random_text(random));
    case 3:
      node.kind = Node::Kind::list;
      for (auto n = random() % 5; n > 0; --n) node.list.push_back(random_node(random, depth + 1));
      break;
    default:
      node.kind = Node::Kind::map;
      for (auto n = random() % 5; n > 0; --n) {
        std::string key = random_text(random) + std::to_string(n);
        node.map.emplace_back(std::move(key), random_node(random, depth + 1));
      }
  }
  return node;
}

TEST(Yaml, WhatIsWrittenIsReadAgain) {
  std::mt19937 random(77);
  for (int i = 0; i < 3000; ++i) {
    const Node node = random_node(random, 1);
    const std::string text = ibidem::yaml::write(node);
    Diagnostics diagnostics;
    const auto again = ibidem::yaml::parse(text, "again.yaml", 1, diagnostics);
    ASSERT_TRUE(again) << text << format(diagnostics.sorted().at(0));
    ASSERT_TRUE(same(node, *again)) << text;
  }
}

TEST(Yaml, WritesPlainBlocks) {
  Node node;
  node.kind = Node::Kind::map;
  node.map = {
      {"symbol", scalar("A/78/76")},
      {"date", scalar("2023-04-14")},
      {"country", scalar("NO")},
      {"item", scalar("94 b)")},
      {"title", scalar("Le rôle : un résumé, très long, qui tient sur une seule ligne, "
                       "quelle que soit sa longueur, parce qu'un diff se lit mieux ainsi")}};
  EXPECT_EQ(ibidem::yaml::write(node),
            "symbol: A/78/76\ndate: 2023-04-14\ncountry: 'NO'\nitem: 94 b)\n"
            "title: 'Le rôle : un résumé, très long, qui tient sur une seule ligne, quelle que "
            "soit sa longueur, parce qu''un diff se lit mieux ainsi'\n");
}

TEST(Yaml, CountsLinesFromTheFirst) {
  Diagnostics diagnostics;
  const auto node = ibidem::yaml::parse("a:\n  b: c\n", "x", 12, diagnostics);
  ASSERT_TRUE(node);
  EXPECT_EQ(node->find("a")->find("b")->line, 13);
  EXPECT_EQ(node->find("b"), nullptr);
}

TEST(Yaml, HostileInputEnds) {
  for (const std::string_view piece :
       {"[", "{", "- ", "? ", "a: ", "\"", "&", "\xFF", "\t", "{a: ["}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    Diagnostics diagnostics;
    EXPECT_FALSE(ibidem::yaml::parse(text, "x", 1, diagnostics)) << piece;
    EXPECT_TRUE(diagnostics.has_errors());
  }
}

TEST(Yaml, ManyKeysInOneMap) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "key" + std::to_string(i) + ": v\n";
  Diagnostics diagnostics;
  EXPECT_TRUE(ibidem::yaml::parse(text, "x", 1, diagnostics));
  text += "key7: again\n";
  EXPECT_FALSE(ibidem::yaml::parse(text, "x", 1, diagnostics));
}

}  // namespace

void register_golden_tests() {
  ibidem::golden::register_examples("YamlExamples", TEST_FOLDER "/yaml.md", run);
}
