#include "metadata/acceptances.h"

#include "fields.h"

#include "metadata/codes.h"
#include "yaml/node.h"

#include <optional>

namespace ibidem::metadata {
namespace {

std::optional<Acceptance> read(const yaml::Node& node, const std::string& file,
                               Diagnostics& diagnostics) {
  if (node.kind != yaml::Node::Kind::map) {
    diagnostics.add(broken_acceptance, {file, node.line, node.column},
                    "an accepted finding is keys and values",
                    "- language: en, at: p-14, code: numbers-differ, reason: …");
    return std::nullopt;
  }
  Fields fields(node, file, diagnostics);
  const auto language = fields.word("language");
  const auto at = fields.word("at");
  const auto code = fields.word("code");
  const auto reason = fields.word("reason");
  fields.report_unknown();
  for (const auto& [key, value] :
       {std::pair("language", &language), std::pair("code", &code), std::pair("reason", &reason)}) {
    if (*value) continue;
    diagnostics.add(broken_acceptance, {file, node.line, node.column},
                    std::string("an accepted finding must say its ") + key);
    return std::nullopt;
  }
  return Acceptance{Language{*language}, at.value_or(""), *code, *reason, node.line};
}

}  // namespace

std::vector<Acceptance> parse_acceptances(std::string_view yaml, const std::string& file,
                                          Diagnostics& diagnostics) {
  std::vector<Acceptance> acceptances;
  const auto root = yaml::parse(yaml, file, 1, diagnostics);
  if (!root || root->kind == yaml::Node::Kind::null) return acceptances;
  if (root->kind != yaml::Node::Kind::list) {
    diagnostics.add(broken_acceptance, {file, root->line, root->column},
                    "accepted findings are a list");
    return acceptances;
  }
  for (const yaml::Node& node : root->list) {
    if (auto acceptance = read(node, file, diagnostics)) {
      acceptances.push_back(std::move(*acceptance));
    }
  }
  return acceptances;
}

}  // namespace ibidem::metadata
