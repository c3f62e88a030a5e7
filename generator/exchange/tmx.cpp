#include "exchange/tmx.h"

#include "inline_codes.h"

#include "alignment/align.h"

#include <array>
#include <unordered_map>

#include <fmt/format.h>

namespace ibidem::exchange {
namespace {

using xml::Node;

Node plain(std::string name, std::vector<std::pair<std::string, std::string>> attributes,
           std::vector<Node> children = {}) {
  return element(std::move(name), std::move(attributes), std::move(children), "");
}

/// How a range is marked in TMX: its type and what stands around it in Markdown.
struct Mark {
  std::string_view type;
  std::string open;
  std::string close;
};

Mark mark_of(const Span& span) {
  switch (span.kind) {
    case SpanKind::emphasis:
      return {"italic", "*", "*"};
    case SpanKind::strong:
      return {"bold", "**", "**"};
    case SpanKind::code:
      return {"code", "`", "`"};
    case SpanKind::link:
    case SpanKind::note_call:
      break;
  }
  return {"link", "[", "](" + span.target + ")"};
}

/// Writes the elements of one text as segments.
class Segments {
 public:
  explicit Segments(const Text& text) {
    for (const Note& note : text.notes) {
      for (const Note::Call& call : note.calls) notes_.emplace(call.id, &note);
    }
  }

  Node segment(const RichText& rich) {
    ranges_ = 0;
    std::size_t span = 0;
    return plain("seg", {}, range(rich, span, 0, static_cast<std::uint32_t>(rich.text.size())));
  }

 private:
  static void append_words(std::vector<Node>& nodes, std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      if (end != 0) nodes.push_back(words(std::string(text.substr(0, end))));
      if (end == std::string_view::npos) return;
      nodes.push_back(plain("ph", {{"type", "lb"}}));
      text.remove_prefix(end + 1);
    }
  }

  Node call(const Span& span) const {
    const auto note = notes_.find(span.target);
    if (note == notes_.end())
      return plain("ph", {{"type", "fnote"}}, {words("[^" + span.target + "]")});
    Node sub = plain("sub", {{"type", "footnote"}}, {words(note->second->rich.text)});
    return plain("ph", {{"type", "fnote"}},
                 {words("[^" + note->second->label + "]"), std::move(sub)});
  }

  std::vector<Node> range(const RichText& rich, std::size_t& span, std::uint32_t begin,
                          std::uint32_t end) {
    std::vector<Node> nodes;
    const std::string_view text = rich.text;
    const bool whole = end == rich.text.size() && begin == 0;
    while (span < rich.spans.size() && (rich.spans[span].begin < end || whole)) {
      const Span& here = rich.spans[span++];
      append_words(nodes, text.substr(begin, here.begin - begin));
      if (here.kind == SpanKind::note_call) {
        nodes.push_back(call(here));
      } else {
        const Mark mark = mark_of(here);
        const std::string number = std::to_string(++ranges_);
        nodes.push_back(
            plain("bpt", {{"i", number}, {"type", std::string(mark.type)}}, {words(mark.open)}));
        for (Node& inside : range(rich, span, here.begin, here.end)) {
          nodes.push_back(std::move(inside));
        }
        nodes.push_back(plain("ept", {{"i", number}}, {words(mark.close)}));
      }
      begin = here.end;
    }
    append_words(nodes, text.substr(begin, end - begin));
    return nodes;
  }

  std::unordered_map<std::string_view, const Note*> notes_;  // by the ids of their calls
  int ranges_ = 0;
};

Node variant(const Language& language, Node segment) {
  return plain("tuv", {{"xml:lang", language.code}}, {std::move(segment)});
}

Result<std::string> units_of(const corpus::Corpus& corpus, const corpus::Record& record,
                             const Language& source, const Language& translation) {
  const auto here = corpus::read_text(corpus, record, source);
  if (!here) return tl::unexpected(here.error());
  const auto there = corpus::read_text(corpus, record, translation);
  if (!there) return tl::unexpected(there.error());
  const auto ours = alignment::elements_of(*here);
  const auto theirs = alignment::elements_of(*there);
  Segments source_segments(*here);
  Segments translation_segments(*there);
  std::string units;
  for (const alignment::Pair& pair : alignment::align(ours.list, theirs.list)) {
    if (!pair.source || !pair.translation) continue;
    const alignment::Element& from = ours.list[*pair.source];
    const alignment::Element& to = theirs.list[*pair.translation];
    if (from.rich->text.empty() || to.rich->text.empty()) continue;
    units +=
        xml::write_element(plain("tu", {{"tuid", record.document.slug + "#" + from.id}},
                                 {variant(source, source_segments.segment(*from.rich)),
                                  variant(translation, translation_segments.segment(*to.rich))}));
    units += "\n";
  }
  return units;
}

}  // namespace

Result<void> write_tmx(const corpus::Corpus& corpus, std::span<const std::uint32_t> documents,
                       const Language& source, const Language& translation,
                       const std::function<Result<void>(std::string_view)>& sink) {
  auto done = sink(fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header "
      "creationtool=\"ibidem\" creationtoolversion=\"1\" segtype=\"paragraph\" o-tmf=\"ibidem\" "
      "adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"/>\n<body>\n",
      source.code));
  for (std::size_t i = 0; done && i < documents.size(); ++i) {
    const corpus::Record& record = corpus.documents[documents[i]];
    if (!record.texts.contains(source) || !record.texts.contains(translation)) continue;
    const auto units = units_of(corpus, record, source, translation);
    if (!units) return tl::unexpected(units.error());
    done = sink(*units);
  }
  if (!done) return done;
  return sink("</body>\n</tmx>\n");
}

}  // namespace ibidem::exchange
