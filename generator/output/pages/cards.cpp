#include "elements/names.h"
#include "elements/rich_html.h"
#include "json/writer.h"
#include "model/plain.h"
#include "pages/pages.h"

#include <variant>

namespace ibidem::output {
namespace {

/// What a card has room for.
constexpr std::size_t card_bytes = 420;

/// The beginning of a text, cut between words.
std::string beginning(const RichText& rich) {
  auto text = plain(rich);
  if (text.size() <= card_bytes) return text;
  auto end = text.rfind(' ', card_bytes);
  if (end == std::string::npos) {
    end = card_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return text.substr(0, end) + " …";
}

/// Writes one card as [name of the place, its words]; that of a note names the passage behind them
/// that calls it.
class CardWriter {
 public:
  CardWriter(json::Writer& json, const Edition& edition, const Language& language)
      : json_(json), edition_(edition), language_(language) {}

  void operator()(const Heading& heading) { card(heading.id, {}, beginning(heading.rich)); }

  void operator()(const Paragraph& paragraph) {
    auto words = beginning(paragraph.rich);
    // A paragraph that only opens a list says little without its first items.
    for (const auto& item : paragraph.items) {
      if (words.size() > card_bytes / 2) break;
      words += " " + (item.label.empty() ? "" : item.label + " ") + beginning(item.rich);
    }
    const auto place = paragraph.number
                           ? edition_.strings("place-paragraph", {{"number", *paragraph.number}})
                           : std::string();
    card(paragraph.id, place, words);
    for (const auto& item : paragraph.items) card(item.id, item.label, beginning(item.rich));
  }

  void operator()(const Table& table) {
    if (table.caption) card(table.id, {}, beginning(*table.caption));
  }

  void operator()(const Note& note) {
    json::write_key(json_, note.id);
    json_.StartArray();
    json::write_string(json_, edition_.strings("place-note", {{"number", note.label}}));
    json::write_string(json_, typeset(beginning(note.rich), language_));
    if (!note.calls.empty()) json::write_string(json_, note.calls.front().in);
    json_.EndArray();
  }

 private:
  void card(const std::string& id, const std::string& label, const std::string& words) {
    json::write_key(json_, id);
    json_.StartArray();
    json::write_string(json_, label);
    json::write_string(json_, typeset(words, language_));
    json_.EndArray();
  }

  json::Writer& json_;
  const Edition& edition_;
  const Language& language_;
};

}  // namespace

std::string cards_path(std::string_view slug) {
  return "cards/" + std::string(slug) + ".js";
}

std::string cards_script(const Edition& edition, const corpus::Record& record, const Text& text) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_member(json, "lang", foreign(edition, text.language));
  json::write_key(json, "passages");
  json.StartObject();
  CardWriter writer(json, edition, text.language);
  for (const auto& block : text.blocks) std::visit(writer, block);
  for (const auto& note : text.notes) writer(note);
  json.EndObject();
  json::write_member(json, "slug", record.document.slug);
  json::write_member(json, "symbol", record.document.facts.symbol);
  json::write_member(json, "title", typeset(document_name(edition, record).text, text.language));
  json.EndObject();
  std::string script = "ibidem.addCards(";
  script.append(buffer.GetString(), buffer.GetSize());
  return script + ");\n";
}

}  // namespace ibidem::output
