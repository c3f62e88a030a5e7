#include "inline_codes.h"

#include "exchange/codes.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace ibidem::exchange {
namespace {

using xml::Node;

struct Paired {
  SpanKind kind;
  std::string_view type;
  std::string_view subtype;
};

constexpr std::array<Paired, 4> paired{{{SpanKind::emphasis, "fmt", "xlf:i"},
                                        {SpanKind::strong, "fmt", "xlf:b"},
                                        {SpanKind::code, "fmt", "ibidem:code"},
                                        {SpanKind::link, "link", "ibidem:link"}}};

const Paired& paired_of(SpanKind kind) {
  return *std::find_if(paired.begin(), paired.end(),
                       [&](const Paired& one) { return one.kind == kind; });
}

// Text with its line ends as codes.
void append_words(std::vector<Node>& nodes, std::string_view text,
                  const std::function<std::string()>& line_end) {
  while (true) {
    const std::size_t end = text.find('\n');
    if (end != 0 && !text.empty()) nodes.push_back(words(std::string(text.substr(0, end))));
    if (end == std::string_view::npos) return;
    nodes.push_back(element("ph", {{"id", line_end()}, {"type", "fmt"}, {"subType", "xlf:lb"}}));
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Node element(std::string name, std::vector<std::pair<std::string, std::string>> attributes,
             std::vector<Node> children, std::string_view space) {
  Node node;
  node.space = space;
  node.name = std::move(name);
  for (auto& [key, value] : attributes) {
    const bool of_xml = key.starts_with("xml:");
    node.attributes.push_back(
        {of_xml ? std::string(xml::xml_space) : "", of_xml ? key.substr(4) : key, value});
  }
  node.children = std::move(children);
  return node;
}

Node words(std::string text) {
  Node node;
  node.text = std::move(text);
  return node;
}

std::string InlineCodes::number_of(const std::string& what) {
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (known_[i] != what || used_[i]) continue;
    used_[i] = true;
    return std::to_string(i + 1);
  }
  known_.push_back(what);
  used_.push_back(true);
  return std::to_string(known_.size());
}

std::string InlineCodes::data_of(const std::string& value) {
  auto found = std::find(data_.begin(), data_.end(), value);
  if (found == data_.end()) found = data_.insert(data_.end(), value);
  return fmt::format("d{}", found - data_.begin() + 1);
}

std::vector<Node> InlineCodes::range(const RichText& rich, std::size_t& span, std::uint32_t begin,
                                     std::uint32_t end) {
  std::vector<Node> nodes;
  const auto line_end = [this] { return number_of("\n"); };
  const std::string_view text = rich.text;
  // What stands at the very end of a range is behind it, but for the end of the text.
  const bool whole = end == rich.text.size() && begin == 0;
  while (span < rich.spans.size() && (rich.spans[span].begin < end || whole)) {
    const Span& here = rich.spans[span];
    append_words(nodes, text.substr(begin, here.begin - begin), line_end);
    const std::string number =
        number_of(fmt::format("{} {}", static_cast<int>(here.kind), here.target));
    ++span;
    if (here.kind == SpanKind::note_call) {
      std::vector<std::pair<std::string, std::string>> attributes{
          {"id", number},
          {"type", "other"},
          {"subType", "ibidem:note"},
          {"disp", "[" + here.target + "]"},
          {"dataRef", data_of(here.target)}};
      const std::string note = note_unit_(here.target);
      if (!note.empty()) attributes.emplace_back("subFlows", note);
      nodes.push_back(element("ph", std::move(attributes)));
    } else {
      const Paired& code = paired_of(here.kind);
      std::vector<std::pair<std::string, std::string>> attributes{
          {"id", number}, {"type", std::string(code.type)}, {"subType", std::string(code.subtype)}};
      if (here.kind == SpanKind::link)
        attributes.emplace_back("dataRefStart", data_of(here.target));
      auto inside = range(rich, span, here.begin, here.end);
      nodes.push_back(element("pc", std::move(attributes), std::move(inside)));
    }
    begin = here.end;
  }
  append_words(nodes, text.substr(begin, end - begin), line_end);
  return nodes;
}

std::vector<Node> InlineCodes::write(const RichText& rich) {
  used_.assign(known_.size(), false);
  std::size_t span = 0;
  return range(rich, span, 0, static_cast<std::uint32_t>(rich.text.size()));
}

std::vector<Node> InlineCodes::original_data() const {
  if (data_.empty()) return {};
  std::vector<Node> list;
  for (std::size_t i = 0; i < data_.size(); ++i) {
    list.push_back(element("data", {{"id", fmt::format("d{}", i + 1)}}, {words(data_[i])}));
  }
  return {element("originalData", {}, std::move(list))};
}

namespace {

class Reader {
 public:
  Reader(const std::map<std::string, std::string>& data, const std::string& file,
         Diagnostics& diagnostics)
      : data_(data), file_(file), diagnostics_(diagnostics) {}

  RichText run(const Node& content) {
    children(content);
    std::stable_sort(rich_.spans.begin(), rich_.spans.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(rich_);
  }

 private:
  void children(const Node& content) {
    for (const Node& node : content.children) {
      if (node.is_text()) {
        append(node.text);
      } else if (node.is(xliff, "mrk")) {
        children(node);
      } else {
        code(node);
      }
    }
  }

  // A line end in the file is a blank: ours are codes.
  void append(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    rich_.text += text;
  }

  std::string attribute(const Node& node, std::string_view name) const {
    const std::string* value = node.attribute("", name);
    return value == nullptr ? std::string() : *value;
  }

  std::optional<std::string> data(const Node& node, std::string_view reference) {
    const auto found = data_.find(attribute(node, reference));
    if (found != data_.end()) return found->second;
    complain(node, "an inline code has lost its data");
    return std::nullopt;
  }

  void complain(const Node& node, std::string message) {
    diagnostics_.add(codes::broken_exchange, {file_, node.line, 0}, std::move(message));
  }

  void code(const Node& node) {
    const auto here = static_cast<std::uint32_t>(rich_.text.size());
    const std::string subtype = attribute(node, "subType");
    if (node.is(xliff, "ph") && subtype == "xlf:lb") {
      rich_.text += '\n';
    } else if (node.is(xliff, "ph") && subtype == "ibidem:note") {
      if (auto label = data(node, "dataRef")) {
        rich_.spans.push_back({here, here, SpanKind::note_call, std::move(*label)});
      }
    } else if (node.is(xliff, "pc")) {
      const auto* kind = std::find_if(paired.begin(), paired.end(),
                                      [&](const Paired& one) { return one.subtype == subtype; });
      if (kind == paired.end()) {
        complain(node, fmt::format("an inline code of the type \"{}\" is not known here", subtype));
        return;
      }
      const auto target = kind->kind == SpanKind::link ? data(node, "dataRefStart")
                                                       : std::optional<std::string>("");
      const std::size_t at = rich_.spans.size();
      rich_.spans.push_back({here, here, kind->kind, target.value_or("")});
      children(node);
      rich_.spans[at].end = static_cast<std::uint32_t>(rich_.text.size());
    } else {
      complain(node, fmt::format("<{}> is not known inside a segment", node.name));
    }
  }

  const std::map<std::string, std::string>& data_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  RichText rich_;
};

}  // namespace

RichText read_inline(const Node& content, const std::map<std::string, std::string>& data,
                     const std::string& file, Diagnostics& diagnostics) {
  return Reader(data, file, diagnostics).run(content);
}

}  // namespace ibidem::exchange
