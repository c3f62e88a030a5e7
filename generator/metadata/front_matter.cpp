#include "metadata/front_matter.h"

#include "fields.h"

#include "metadata/codes.h"
#include "yaml/node.h"

#include <algorithm>

namespace ibidem::metadata {
namespace {

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
    line.remove_suffix(1);
  }
  return line == "---";
}

void read_masthead(const yaml::Node& node, const std::string& file, TextFacts& facts,
                   Diagnostics& problems) {
  for (const auto& [key, value] : node.map) {
    if (value.kind == yaml::Node::Kind::null) continue;
    if (value.kind == yaml::Node::Kind::scalar) {
      facts.masthead.emplace(key, value.scalar);
    } else {
      problems.add(bad_value, {file, value.line, value.column},
                   "\"" + key + "\" of the masthead takes one word or sentence");
    }
  }
}

TextFacts read_text_facts(const yaml::Node& node, const std::string& file, Diagnostics& problems) {
  TextFacts facts;
  Fields fields(node, file, problems);
  facts.status =
      fields
          .value<Status>("status", unknown_status, "official or working-translation", parse_status)
          .value_or(Status::official);
  facts.source = fields.word("source");
  const yaml::Node* masthead = fields.node("masthead");
  if (masthead != nullptr && masthead->kind == yaml::Node::Kind::map) {
    read_masthead(*masthead, file, facts, problems);
  } else if (masthead != nullptr && masthead->kind != yaml::Node::Kind::null) {
    problems.add(bad_value, {file, masthead->line, masthead->column},
                 "\"masthead\" takes keys and values");
  }
  fields.report_unknown();
  return facts;
}

}  // namespace

std::optional<Split> split(std::string_view file_text, const std::string& file,
                           Diagnostics& diagnostics) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (file_text.starts_with(byte_order_mark)) file_text.remove_prefix(byte_order_mark.size());
  std::size_t at = std::min(file_text.find('\n'), file_text.size());
  if (!is_fence(file_text.substr(0, at))) return Split{{}, 0, file_text, 1};
  const std::size_t begin = std::min(at + 1, file_text.size());
  int line = 2;
  for (at = begin; at < file_text.size(); ++line) {
    const std::size_t end = std::min(file_text.find('\n', at), file_text.size());
    const std::size_t next = std::min(end + 1, file_text.size());
    if (is_fence(file_text.substr(at, end - at))) {
      return Split{file_text.substr(begin, at - begin), 2, file_text.substr(next), line + 1};
    }
    at = next;
  }
  diagnostics.add(broken_front_matter, {file, 1, 1}, "the front matter has no end",
                  "a line \"---\" is missing after it");
  return std::nullopt;
}

std::optional<TextFacts> parse_text_facts(const Split& split, const std::string& file,
                                          Diagnostics& diagnostics) {
  Diagnostics problems;
  std::optional<TextFacts> facts;
  const auto node = yaml::parse(split.front_matter, file, split.front_matter_line, problems);
  if (node && node->kind != yaml::Node::Kind::map && node->kind != yaml::Node::Kind::null) {
    problems.add(broken_front_matter, {file, node->line, node->column},
                 "the front matter is keys and values");
  } else if (node) {
    facts = read_text_facts(*node, file, problems);
  }
  if (problems.has_errors()) facts.reset();
  diagnostics.merge(std::move(problems));
  return facts;
}

std::string write_text_facts(const TextFacts& facts) {
  yaml::Node map;
  add(map, "status", std::string(name(facts.status)));
  add(map, "source", facts.source);
  if (!facts.masthead.empty()) {
    yaml::Node masthead;
    for (const auto& [key, words] : facts.masthead) add(masthead, key, words);
    map.map.emplace_back("masthead", std::move(masthead));
  }
  return "---\n" + yaml::write(map) + "---\n\n";
}

}  // namespace ibidem::metadata
