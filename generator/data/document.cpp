#include "data/data.h"
#include "json/writer.h"
#include "model/plain.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace ibidem::data {
namespace {

/// The notes called in each element, by the element's id, in reading order.
using NotesByPlace = std::unordered_map<std::string_view, std::vector<std::string_view>>;

NotesByPlace notes_by_place(const Text& text) {
  NotesByPlace result;
  for (const Note& note : text.notes) {
    for (const Note::Call& call : note.calls) {
      auto& notes = result[call.in];
      if (notes.empty() || notes.back() != note.id) notes.push_back(note.id);
    }
  }
  return result;
}

void write_headings(json::Writer& json, const Text& text) {
  json::write_key(json, "headings");
  json.StartArray();
  for (const Block& block : text.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (!heading) continue;
    json.StartObject();
    json::write_member(json, "id", heading->id);
    json::write_key(json, "level");
    json.Int(heading->level);
    json::write_member(json, "scope", heading->scope);
    json::write_member(json, "text", plain(heading->rich));
    json.EndObject();
  }
  json.EndArray();
}

void write_items(json::Writer& json, const Paragraph& paragraph) {
  json::write_key(json, "items");
  json.StartArray();
  for (const Item& item : paragraph.items) {
    json.StartObject();
    json::write_key(json, "depth");
    json.Int(item.depth);
    json::write_member(json, "id", item.id);
    json::write_member(json, "label", item.label);
    json::write_member(json, "text", plain(item.rich));
    json.EndObject();
  }
  json.EndArray();
}

/// The notes that the paragraph and its items call, each once.
void write_notes_of(json::Writer& json, const Paragraph& paragraph, const NotesByPlace& notes) {
  std::set<std::string_view> seen;
  json::write_key(json, "notes");
  json.StartArray();
  const auto write = [&](const std::string& id) {
    const auto found = notes.find(id);
    if (found == notes.end()) return;
    for (const std::string_view note : found->second) {
      if (seen.insert(note).second) json::write_string(json, note);
    }
  };
  write(paragraph.id);
  for (const Item& item : paragraph.items) write(item.id);
  json.EndArray();
}

void write_paragraphs(json::Writer& json, const Text& text) {
  const NotesByPlace notes = notes_by_place(text);
  json::write_key(json, "paragraphs");
  json.StartArray();
  for (const Block& block : text.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (!paragraph) continue;
    json.StartObject();
    json::write_key(json, "heading");
    if (paragraph->heading) {
      json::write_string(json, std::get<Heading>(text.blocks[*paragraph->heading]).id);
    } else {
      json.Null();
    }
    json::write_member(json, "id", paragraph->id);
    write_items(json, *paragraph);
    write_notes_of(json, *paragraph, notes);
    json::write_optional(json, "number", paragraph->number);
    json::write_member(json, "scope", paragraph->scope);
    json::write_member(json, "text", plain(paragraph->rich));
    json.EndObject();
  }
  json.EndArray();
}

void write_tables(json::Writer& json, const Text& text) {
  json::write_key(json, "tables");
  json.StartArray();
  for (const Block& block : text.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    json.StartObject();
    json::write_key(json, "caption");
    if (table->caption) {
      json::write_string(json, plain(*table->caption));
    } else {
      json.Null();
    }
    json::write_member(json, "id", table->id);
    json::write_key(json, "rows");
    json.StartArray();
    for (const auto& row : table->rows) {
      json.StartArray();
      for (const RichText& cell : row) json::write_string(json, plain(cell));
      json.EndArray();
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
}

void write_notes(json::Writer& json, const Text& text) {
  json::write_key(json, "notes");
  json.StartArray();
  for (const Note& note : text.notes) {
    json.StartObject();
    json::write_key(json, "calls");
    json.StartArray();
    for (const Note::Call& call : note.calls) json::write_string(json, call.in);
    json.EndArray();
    json::write_member(json, "id", note.id);
    json::write_member(json, "label", note.label);
    json::write_member(json, "scope", note.scope);
    json::write_member(json, "text", plain(note.rich));
    json.EndObject();
  }
  json.EndArray();
}

/// Addresses leave the site; everything else is a page of it, under the language's folder.
void write_href(json::Writer& json, const Citation& citation, const Language& language) {
  if (citation.href.empty()) {
    json::write_optional(json, "href", std::nullopt);
  } else if (citation.href.find("://") != std::string::npos) {
    json::write_member(json, "href", citation.href);
  } else {
    json::write_member(json, "href", language.code + "/" + citation.href);
  }
}

void write_citations(json::Writer& json, const corpus::TextRecord& record,
                     const Language& language) {
  json::write_key(json, "citations");
  json.StartArray();
  for (const Citation& citation : record.citations.all()) {
    json.StartObject();
    json::write_optional(json, "annex", citation.annex);
    write_href(json, citation, language);
    json::write_member(json, "in", citation.in);
    json::write_key(json, "paragraphs");
    json.StartArray();
    for (const std::string& paragraph : citation.paragraphs) json::write_string(json, paragraph);
    json.EndArray();
    if (citation.target.empty()) {
      json::write_optional(json, "target", std::nullopt);
    } else {
      json::write_member(json, "target", citation.target);
    }
    json::write_member(json, "text", plain(RichText{citation.text, {}}));
    json::write_member(json, "via", name(citation.via));
    json.EndObject();
  }
  json.EndArray();
}

void write_countries(json::Writer& json, const corpus::Corpus& corpus,
                     const corpus::TextRecord& record) {
  std::map<std::string_view, unsigned> counts;
  for (const corpus::Hit& hit : record.countries) {
    ++counts[corpus.countries.all()[hit.which].iso2];
  }
  json::write_key(json, "countries");
  json.StartObject();
  for (const auto& [iso2, count] : counts) {
    json::write_key(json, iso2);
    json.Uint(count);
  }
  json.EndObject();
}

/// What the source has changed of since it was translated; left out where that is nothing.
void write_outdated(json::Writer& json, const std::vector<Finding>& findings,
                    const Language& language) {
  std::vector<std::string_view> ids;
  for (const Finding& finding : findings) {
    const bool outdated = finding.code == "translation-outdated";
    if (outdated && finding.translation == language) ids.push_back(finding.in);
  }
  if (ids.empty()) return;
  json::write_key(json, "outdated");
  json.StartArray();
  for (const std::string_view id : ids) json::write_string(json, id);
  json.EndArray();
}

void write_text(json::Writer& json, const corpus::Corpus& corpus, const corpus::Record& document,
                const corpus::TextRecord& record, const Text& text) {
  json.StartObject();
  write_citations(json, record, text.language);
  write_countries(json, corpus, record);
  write_headings(json, text);
  write_notes(json, text);
  write_outdated(json, document.findings, text.language);
  write_paragraphs(json, text);
  json::write_member(json, "status", name(text.status));
  write_tables(json, text);
  json::write_member(json, "title", plain(text.title));
  json.EndObject();
}

}  // namespace

DataFile document_data(const corpus::Corpus& corpus, std::uint32_t document,
                       const std::vector<Text>& texts) {
  const corpus::Record& record = corpus.documents[document];
  const Facts& facts = record.document.facts;
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_optional(json, "country", facts.country);
  json::write_optional(json, "parent", facts.parent);
  json::write_member(json, "symbol", facts.symbol);
  json::write_key(json, "texts");
  json.StartObject();
  for (const auto& [code, text_record] : record.texts) {
    const Language& language = code;
    const auto text = std::find_if(texts.begin(), texts.end(), [&](const Text& candidate) {
      return candidate.language == language;
    });
    if (text == texts.end()) continue;
    json::write_key(json, language.code);
    write_text(json, corpus, record, text_record, *text);
  }
  json.EndObject();
  json.EndObject();
  return DataFile{"data/documents/" + record.document.slug + ".json", json::finished(buffer)};
}

}  // namespace ibidem::data
