#include "inline_codes.h"

#include "exchange/codes.h"
#include "exchange/xliff.h"

#include <set>

#include <fmt/format.h>

namespace ibidem::exchange {
namespace {

using xml::Node;

class Reader {
 public:
  Reader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  Returned run(const Node& root) {
    Returned returned;
    const std::string version = attribute(root, "version");
    if (!root.is(xliff, "xliff") || !version.starts_with("2.")) {
      complain(root, "this is no XLIFF of version 2");
      return returned;
    }
    returned.source = Language{attribute(root, "srcLang")};
    returned.translation = Language{attribute(root, "trgLang")};
    if (returned.source.code.empty() || returned.translation.code.empty()) {
      complain(root, "srcLang and trgLang must name the languages");
    }
    for (const Node& node : root.children) {
      if (node.is(xliff, "file")) returned.texts.push_back(text(node));
    }
    if (returned.texts.empty()) complain(root, "there is no <file>");
    return returned;
  }

 private:
  void complain(const Node& node, std::string message) {
    diagnostics_.add(codes::broken_exchange, {file_, node.line, 0}, std::move(message));
  }

  static std::string attribute(const Node& node, std::string_view name) {
    const std::string* value = node.attribute("", name);
    return value == nullptr ? std::string() : *value;
  }

  ReturnedText text(const Node& node) {
    ReturnedText result;
    result.original = attribute(node, "original");
    result.line = node.line;
    collect_units(node, result);
    return result;
  }

  // Other tools may put units into groups.
  void collect_units(const Node& node, ReturnedText& into) {
    for (const Node& child : node.children) {
      if (child.is(xliff, "group")) collect_units(child, into);
      if (!child.is(xliff, "unit")) continue;
      ReturnedUnit read = unit(child);
      if (!ids_.insert(into.original + "#" + read.id).second) {
        complain(child, fmt::format("the unit {} stands twice", read.id));
      }
      into.units.push_back(std::move(read));
    }
  }

  ReturnedUnit unit(const Node& node);
  void segment(const Node& node, const std::map<std::string, std::string>& data, bool first,
               ReturnedUnit& into);
  static std::string hash_in(const Node& node);

  const std::string& file_;
  Diagnostics& diagnostics_;
  std::set<std::string> ids_;
};

std::string Reader::hash_in(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is_text()) continue;
    if (child.name == "meta" && attribute(child, "type") == "source-hash") {
      return child.inner_text();
    }
    std::string inside = hash_in(child);
    if (!inside.empty()) return inside;
  }
  return {};
}

ReturnedUnit Reader::unit(const Node& node) {
  ReturnedUnit result;
  result.id = attribute(node, "id");
  result.line = node.line;
  std::map<std::string, std::string> data;
  bool first = true;
  for (const Node& child : node.children) {
    if (child.is(xliff, "originalData")) {
      for (const Node& one : child.children) {
        if (one.is(xliff, "data")) data.emplace(attribute(one, "id"), one.inner_text());
      }
    } else if (child.is(xliff, "segment")) {
      segment(child, data, first, result);
      first = false;
    } else if (child.name == "metadata") {
      result.hash = hash_in(child);
    }
  }
  if (result.id.empty()) complain(node, "a unit has no id");
  if (first) complain(node, fmt::format("the unit {} has no segment", result.id));
  if (result.hash.empty()) {
    complain(node, fmt::format("the unit {} does not say which source it had", result.id));
  }
  return result;
}

void append(RichText& to, const RichText& more) {
  const auto shift = static_cast<std::uint32_t>(to.text.size());
  to.text += more.text;
  for (Span span : more.spans) {
    span.begin += shift;
    span.end += shift;
    to.spans.push_back(std::move(span));
  }
}

// A unit that was cut into segments is put together again.
void Reader::segment(const Node& node, const std::map<std::string, std::string>& data, bool first,
                     ReturnedUnit& into) {
  const std::string state = attribute(node, "state");
  const bool initial = state.empty() || state == "initial";
  into.initial = (first ? true : into.initial) && initial;
  for (const Node& child : node.children) {
    if (child.is(xliff, "source")) {
      append(into.source, read_inline(child, data, file_, diagnostics_));
    } else if (child.is(xliff, "target")) {
      if (!into.target) into.target.emplace();
      append(*into.target, read_inline(child, data, file_, diagnostics_));
    }
  }
}

}  // namespace

std::optional<Returned> read_xliff(std::string_view bytes, const std::string& file,
                                   Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<Returned> returned;
  if (const auto root = xml::parse(bytes, file, found)) returned = Reader(file, found).run(*root);
  if (found.has_errors()) returned.reset();
  diagnostics.merge(std::move(found));
  return returned;
}

}  // namespace ibidem::exchange
