#include "portal.h"

#include "corpus/codes.h"
#include "yaml/node.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

using yaml::Node;

class PortalReader {
 public:
  PortalReader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::optional<Portal> read(const Node& root);

 private:
  void complain(const Node& at, std::string message) {
    sound_ = false;
    diagnostics_.add(codes::invalid_portal, {file_, std::max(at.line, 1), at.column},
                     std::move(message));
  }
  void read_languages(const Node& root, Portal& portal);
  void read_texts(const Node& root, std::string_view key, const Portal& portal,
                  std::map<Language, std::string>& texts);

  const std::string& file_;
  Diagnostics& diagnostics_;
  bool sound_ = true;
};

bool is_language_code(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void PortalReader::read_languages(const Node& root, Portal& portal) {
  const Node* languages = root.find("languages");
  if (languages == nullptr || languages->kind != Node::Kind::list || languages->list.empty()) {
    complain(languages == nullptr ? root : *languages, "languages must be a list of codes");
    return;
  }
  for (const Node& node : languages->list) {
    const Language language{node.scalar};
    if (!is_language_code(node.scalar)) {
      complain(node, fmt::format("\"{}\" is not the code of a language", node.scalar));
    } else if (std::count(portal.languages.begin(), portal.languages.end(), language) > 0) {
      complain(node, fmt::format("the language \"{}\" stands twice", node.scalar));
    } else {
      portal.languages.push_back(language);
    }
  }
}

void PortalReader::read_texts(const Node& root, std::string_view key, const Portal& portal,
                              std::map<Language, std::string>& texts) {
  const Node* node = root.find(key);
  if (node == nullptr || node->kind != Node::Kind::map) {
    complain(node == nullptr ? root : *node,
             fmt::format("{} must have a text for each language", key));
    return;
  }
  for (const auto& [code, text] : node->map) {
    if (std::count(portal.languages.begin(), portal.languages.end(), Language{code}) == 0) {
      complain(text, fmt::format("{} has a text in \"{}\", which is no language of the portal", key,
                                 code));
    }
  }
  for (const Language& language : portal.languages) {
    const Node* text = node->find(language.code);
    if (text == nullptr || text->kind != Node::Kind::scalar || text->scalar.empty()) {
      complain(*node, fmt::format("{} has no text in \"{}\"", key, language.code));
    } else {
      texts[language] = text->scalar;
    }
  }
}

std::optional<Portal> PortalReader::read(const Node& root) {
  Portal portal;
  if (root.kind != Node::Kind::map) {
    complain(root, "the file must have languages, title and description");
    return std::nullopt;
  }
  for (const auto& [key, node] : root.map) {
    if (key != "languages" && key != "title" && key != "description") {
      complain(node, fmt::format("\"{}\" is not known here", key));
    }
  }
  read_languages(root, portal);
  read_texts(root, "title", portal, portal.title);
  read_texts(root, "description", portal, portal.description);
  if (!sound_) return std::nullopt;
  return portal;
}

}  // namespace

std::optional<Portal> parse_portal(std::string_view yaml, const std::string& file,
                                   Diagnostics& diagnostics) {
  const auto root = yaml::parse(yaml, file, 1, diagnostics);
  if (!root) return std::nullopt;
  return PortalReader(file, diagnostics).read(*root);
}

Portal default_portal() {
  Portal portal;
  portal.languages = {french, english};
  portal.title = {{french, "Documents des Nations Unies"}, {english, "United Nations documents"}};
  portal.description = {
      {french,
       "Résolutions, rapports et communications des États, liés paragraphe par paragraphe."},
      {english, "Resolutions, reports and submissions of States, linked paragraph by paragraph."}};
  return portal;
}

}  // namespace ibidem::corpus
