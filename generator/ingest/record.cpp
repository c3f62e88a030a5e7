#include "record.h"

#include "codes.h"

#include "yaml/node.h"

namespace ibidem::ingest {
namespace {

yaml::Node scalar(const std::string& value) {
  yaml::Node node;
  node.kind = yaml::Node::Kind::scalar;
  node.scalar = value;
  return node;
}

yaml::Node map_node() {
  yaml::Node node;
  node.kind = yaml::Node::Kind::map;
  return node;
}

bool is_kind(const yaml::Node& node, yaml::Node::Kind kind, const std::string& file,
             Diagnostics& diagnostics) {
  if (node.kind == kind) return true;
  diagnostics.add(broken_record, {file, node.line, node.column},
                  "the record of imports has not the form that an import writes");
  return false;
}

std::optional<RecordEntry> parse_entry(const yaml::Node& node, const std::string& file,
                                       Diagnostics& diagnostics) {
  RecordEntry entry;
  if (!is_kind(node, yaml::Node::Kind::map, file, diagnostics)) return std::nullopt;
  for (const auto& [key, value] : node.map) {
    if (key == "written") {
      if (!is_kind(value, yaml::Node::Kind::map, file, diagnostics)) return std::nullopt;
      for (const auto& [path, hash] : value.map) entry.written[path] = hash.scalar;
      continue;
    }
    if (!is_kind(value, yaml::Node::Kind::scalar, file, diagnostics)) return std::nullopt;
    if (key == "symbol") entry.options.symbol = value.scalar;
    if (key == "language") entry.options.language = Language{value.scalar};
  }
  return entry;
}

}  // namespace

std::optional<Record> parse_record(std::string_view text, const std::string& file,
                                   Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = yaml::parse(text, file, 1, diagnostics);
  if (!root) return std::nullopt;
  Record record;
  if (root->kind == yaml::Node::Kind::null) return record;
  if (!is_kind(*root, yaml::Node::Kind::map, file, diagnostics)) return std::nullopt;
  for (const auto& [name, value] : root->map) {
    std::optional<RecordEntry> entry = parse_entry(value, file, diagnostics);
    if (!entry) return std::nullopt;
    record[name] = std::move(*entry);
  }
  return record;
}

std::string write_record(const Record& record) {
  yaml::Node root = map_node();
  for (const auto& [name, entry] : record) {
    yaml::Node node = map_node();
    if (entry.options.symbol) node.map.emplace_back("symbol", scalar(*entry.options.symbol));
    if (entry.options.language)
      node.map.emplace_back("language", scalar(entry.options.language->code));
    yaml::Node written = map_node();
    for (const auto& [path, hash] : entry.written) written.map.emplace_back(path, scalar(hash));
    node.map.emplace_back("written", std::move(written));
    root.map.emplace_back(name, std::move(node));
  }
  return "# Written by `ibidem import`: the sources, the options each was imported with, and a "
         "hash\n"
         "# of every file that came of it, by which corrections made since are known.\n" +
         yaml::write(root);
}

}  // namespace ibidem::ingest
