#include "release_file.h"

#include "news/codes.h"
#include "yaml/node.h"

#include <charconv>
#include <utility>

namespace ibidem::news {
namespace {

using yaml::Node;

constexpr std::string_view head =
    "# Made by ibidem release: what the content gained, lost and changed since the release "
    "before.\n"
    "# It is told on the site and in its feeds.\n";
constexpr std::size_t iso_size = 10;

Node scalar(std::string_view text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = text;
  return node;
}

Node list(const std::vector<std::string>& ids) {
  Node node;
  node.kind = Node::Kind::list;
  for (const std::string& id : ids) node.list.push_back(scalar(id));
  return node;
}

Node map(std::vector<Node::Entry> entries) {
  Node node;
  node.kind = Node::Kind::map;
  node.map = std::move(entries);
  return node;
}

Node text_node(const TextChange& text) {
  Node node = map({{"language", scalar(text.language.code)}, {"is", scalar(name(text.is))}});
  if (!text.added.empty()) node.map.emplace_back("added", list(text.added));
  if (!text.changed.empty()) node.map.emplace_back("changed", list(text.changed));
  if (!text.removed.empty()) node.map.emplace_back("removed", list(text.removed));
  return node;
}

std::optional<Change> parse_change(const Node* node) {
  if (node == nullptr) return std::nullopt;
  for (const Change change : {Change::added, Change::changed, Change::removed}) {
    if (node->scalar == name(change)) return change;
  }
  return std::nullopt;
}

/// The date and number of "news/2026-11-22-2.yaml".
std::optional<Release> parse_name(std::string_view file) {
  file.remove_prefix(file.rfind('/') + 1);
  file = file.substr(0, file.rfind('.'));
  const auto date = parse_date(file.substr(0, iso_size));
  if (!date) return std::nullopt;
  Release release{*date, 1, {}};
  if (file.size() == iso_size) return release;
  const auto* end = file.data() + file.size();
  const auto [stop, error] = std::from_chars(file.data() + iso_size + 1, end, release.number);
  const bool valid = file[iso_size] == '-' && error == std::errc() && stop == end &&
                     release.number > 1 && file == name(release);
  return valid ? std::optional(release) : std::nullopt;
}

class Reader {
 public:
  Reader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void fault(const Node& node, std::string message) {
    diagnostics_.add(broken_release, {file_, node.line, node.column}, std::move(message));
    failed = true;
  }

  std::string word(const Node& node, std::string_view key) {
    const Node* value = node.find(key);
    if (value != nullptr && value->kind == Node::Kind::scalar && !value->scalar.empty()) {
      return value->scalar;
    }
    fault(node, "a change without a " + std::string(key));
    return {};
  }

  std::vector<std::string> words(const Node& node, std::string_view key) {
    std::vector<std::string> result;
    if (const Node* value = node.find(key)) {
      for (const Node& one : value->list) result.push_back(one.scalar);
    }
    return result;
  }

  Change change(const Node& node) {
    const auto result = parse_change(node.find("is"));
    if (!result) fault(node, "a change is added, changed or removed");
    return result.value_or(Change::changed);
  }

  bool failed = false;

 private:
  const std::string& file_;
  Diagnostics& diagnostics_;
};

DocumentChange read_document(const Node& node, Reader& reader) {
  DocumentChange document{
      reader.word(node, "document"), reader.word(node, "symbol"), reader.change(node), {}};
  if (const Node* texts = node.find("texts")) {
    for (const Node& text : texts->list) {
      document.texts.push_back({Language{reader.word(text, "language")}, reader.change(text),
                                reader.words(text, "added"), reader.words(text, "changed"),
                                reader.words(text, "removed")});
    }
  }
  return document;
}

}  // namespace

std::string write_release(const Release& release) {
  Node changes;
  changes.kind = Node::Kind::list;
  for (const DocumentChange& change : release.changes) {
    Node texts;
    texts.kind = Node::Kind::list;
    for (const TextChange& text : change.texts) texts.list.push_back(text_node(text));
    changes.list.push_back(map({{"document", scalar(change.slug)},
                                {"symbol", scalar(change.symbol)},
                                {"is", scalar(name(change.is))},
                                {"texts", std::move(texts)}}));
  }
  return std::string(head) + yaml::write(map({{"changes", std::move(changes)}}));
}

std::optional<Release> parse_release(std::string_view yaml, const std::string& file,
                                     Diagnostics& diagnostics) {
  auto release = parse_name(file);
  if (!release) {
    diagnostics.add(broken_release, {file, 0, 0},
                    "the file of a release is named after its day: 2026-11-22.yaml, then "
                    "2026-11-22-2.yaml");
    return std::nullopt;
  }
  const auto root = yaml::parse(yaml, file, 1, diagnostics);
  if (!root) return std::nullopt;
  Reader reader(file, diagnostics);
  const Node* changes = root->find("changes");
  if (changes == nullptr || changes->kind != Node::Kind::list) {
    reader.fault(*root, "a release has a list of changes");
    return std::nullopt;
  }
  for (const Node& change : changes->list) {
    release->changes.push_back(read_document(change, reader));
  }
  return reader.failed ? std::nullopt : release;
}

}  // namespace ibidem::news
