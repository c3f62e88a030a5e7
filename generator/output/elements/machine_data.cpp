#include "elements/machine_data.h"

#include "citations/original.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "json/writer.h"

#include <algorithm>

namespace ibidem::output {
namespace {

std::string page_address(const Edition& edition, std::string_view path) {
  return edition.options.base_url + edition.language.code + "/" + std::string(path);
}

const Language& language_of(const Edition& edition, const corpus::Record& record) {
  const auto shown = index::shown_language(edition.corpus, record, edition.language);
  return record.texts.find(shown)->first;
}

void write_named(json::Writer& json, std::string_view key, std::string_view type,
                 std::string_view name) {
  json::write_key(json, key);
  json.StartObject();
  json::write_member(json, "@type", type);
  json::write_member(json, "name", name);
  json.EndObject();
}

bool is_adopted(const Facts& facts) {
  return facts.kind == Kind::resolution || facts.kind == Kind::decision;
}

/// Keys in the order of their bytes. The page's address and description stand in its head already.
void write_document(json::Writer& json, const Edition& edition, const corpus::Record& record) {
  const auto& facts = record.document.facts;
  const bool adopted = is_adopted(facts);
  const auto country = submitter(edition, record);
  json.StartObject();
  json::write_member(json, "@context", "https://schema.org");
  json::write_member(json, "@type",
                     adopted         ? "Legislation"
                     : record.parent ? "CreativeWork"
                                     : "Report");
  if (country) write_named(json, "author", "Country", country_name(edition, *country));
  if (facts.date) json::write_member(json, "datePublished", iso(*facts.date));
  if (!record.texts.empty()) {
    json::write_member(json, "inLanguage", language_of(edition, record).code);
  }
  if (record.parent) {
    json::write_key(json, "isPartOf");
    json.StartObject();
    json::write_member(json, "@type", "Report");
    json::write_member(json, "reportNumber", facts.symbol);
    json.EndObject();
  }
  if (adopted && facts.adopted) json::write_member(json, "legislationDate", iso(*facts.adopted));
  if (adopted) json::write_member(json, "legislationIdentifier", facts.symbol);
  json::write_member(json, "name", document_name(edition, record).text);
  write_named(json, "publisher", "Organization", edition.strings("cite-publisher"));
  if (!adopted && !record.parent) json::write_member(json, "reportNumber", facts.symbol);
  const auto original = citations::original_url(facts.symbol, edition.language);
  if (!original.empty() && !record.parent) json::write_member(json, "sameAs", original);
  json.EndObject();
}

}  // namespace

theme::List open_graph(const Edition& edition, const Frame& facts, std::string_view type) {
  theme::List list;
  if (edition.options.base_url.empty()) return list;
  const auto add = [&](std::string_view property, std::string_view content) {
    if (content.empty()) return;
    list.push_back(theme::Object{{"property", property}, {"content", content}});
  };
  const auto portal = in_language(edition.corpus.portal.title, edition);
  add("og:title", facts.title.empty() ? portal : facts.title);
  add("og:type", type);
  add("og:url", page_address(edition, facts.path));
  return list;
}

theme::List citation_tags(const Edition& edition, std::uint32_t document) {
  const auto& record = edition.corpus.documents[document];
  const auto& facts = record.document.facts;
  theme::List list;
  const auto add = [&](std::string_view name, std::string_view content) {
    if (content.empty()) return;
    list.push_back(theme::Object{{"name", name}, {"content", content}});
  };
  add("citation_title", document_name(edition, record).text);
  if (facts.date) {
    auto day = iso(*facts.date);
    std::replace(day.begin(), day.end(), '-', '/');
    add("citation_publication_date", day);
  }
  add("citation_technical_report_institution", edition.strings("cite-publisher"));
  add("citation_technical_report_number", facts.symbol);
  if (!record.texts.empty()) add("citation_language", language_of(edition, record).code);
  return list;
}

theme::Html json_ld(const Edition& edition, std::uint32_t document) {
  if (edition.options.base_url.empty()) return {};
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  write_document(json, edition, edition.corpus.documents[document]);
  // Nothing in it may look like the end of the script.
  theme::Html html;
  for (const char* c = buffer.GetString(); *c != '\0'; ++c) {
    if (*c == '<') {
      html.text += "\\u003c";
    } else {
      html.text += *c;
    }
  }
  return html;
}

}  // namespace ibidem::output
