#include "data/data.h"
#include "index/shown.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/core.h>

namespace ibidem::data {
namespace {

/// A paragraph of one of the documents.
struct Paragraph {
  std::uint32_t document = 0;
  const corpus::Place* place = nullptr;  ///< of the corpus

  bool operator==(const Paragraph&) const = default;
};

struct Mentions {
  std::uint32_t document = 0;
  std::size_t hits = 0;
};

/// What the texts of the portal say, one text a document so that nothing counts twice.
struct Tally {
  std::vector<std::size_t> citations;                   ///< of each entry of Corpus::cited
  std::vector<std::vector<Mentions>> mentions;          ///< by country, then by document
  std::vector<std::vector<std::uint32_t>> submissions;  ///< by country: documents
  std::vector<std::vector<Paragraph>> paragraphs;       ///< by subject, in reading order
};

/// The paragraph a place belongs to, or nothing for headings, tables and notes.
const corpus::Place* paragraph_of(const corpus::TextRecord& text, std::uint32_t place) {
  const corpus::Place& found = text.places[text.places[place].parent];
  return found.kind == corpus::Place::Kind::paragraph ? &found : nullptr;
}

void tally_text(const corpus::TextRecord& text, std::uint32_t document, Tally& tally) {
  for (const corpus::Hit& hit : text.countries) {
    auto& mentions = tally.mentions[hit.which];
    if (mentions.empty() || mentions.back().document != document) mentions.push_back({document, 0});
    ++mentions.back().hits;
  }
  for (const corpus::Hit& hit : text.subjects) {
    const Paragraph paragraph{document, paragraph_of(text, hit.place)};
    if (paragraph.place == nullptr) continue;
    auto& paragraphs = tally.paragraphs[hit.which];
    // The items of a paragraph follow one another, so a repetition is always the last.
    if (paragraphs.empty() || paragraphs.back() != paragraph) paragraphs.push_back(paragraph);
  }
}

/// How often a document is cited. Of one that cites it in several languages only the first of the
/// portal's languages counts.
std::size_t citations_of(const std::vector<Language>& languages, const corpus::Cited& cited) {
  std::size_t count = 0;
  for (auto link = cited.by.begin(); link != cited.by.end();) {
    const auto end = std::find_if(link, cited.by.end(), [&](const corpus::Backlink& other) {
      return other.document != link->document;
    });
    for (const Language& language : languages) {
      const auto here = std::count_if(
          link, end, [&](const corpus::Backlink& other) { return other.language == language; });
      count += static_cast<std::size_t>(here);
      if (here > 0) break;
    }
    link = end;
  }
  return count;
}

Tally tally(const corpus::Corpus& corpus) {
  Tally result;
  result.mentions.resize(corpus.countries.all().size());
  result.submissions.resize(corpus.countries.all().size());
  result.paragraphs.resize(corpus.subjects.all().size());
  const Language& fallback = corpus.portal.languages.front();
  const std::vector<corpus::Record>& documents = corpus.all_outlined();
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const corpus::Record& record = documents[i];
    if (const auto* text = index::shown_text(corpus, record, fallback)) {
      tally_text(*text, i, result);
    }
    if (const auto country = index::submitter(corpus, record)) {
      result.submissions[*country].push_back(i);
    }
  }
  for (const corpus::Cited& cited : corpus.cited) {
    result.citations.push_back(citations_of(corpus.portal.languages, cited));
  }
  return result;
}

/// The page's path in each language of the portal; `page` is the part they share.
void write_pages(json::Writer& json, const corpus::Corpus& corpus, const std::string& page) {
  std::map<std::string_view, std::string> paths;
  for (const Language& language : corpus.portal.languages) {
    paths[language.code] = language.code + "/" + page;
  }
  json::write_key(json, "pages");
  json.StartObject();
  for (const auto& [code, path] : paths) json::write_member(json, code, path);
  json.EndObject();
}

/// A text in each language of the portal that has it.
template <class Find>
void write_translations(json::Writer& json, const corpus::Corpus& corpus, std::string_view key,
                        const Find& find) {
  const std::set<Language> languages(corpus.portal.languages.begin(),
                                     corpus.portal.languages.end());
  json::write_key(json, key);
  json.StartObject();
  for (const Language& language : languages) {
    if (const std::string* text = find(language)) json::write_member(json, language.code, *text);
  }
  json.EndObject();
}

template <class Value>
const Value* lookup(const std::map<Language, Value>& values, const Language& language) {
  const auto found = values.find(language);
  return found == values.end() ? nullptr : &found->second;
}

void write_documents(json::Writer& json, const corpus::Corpus& corpus) {
  json::write_key(json, "documents");
  json.StartArray();
  for (const corpus::Record& record : corpus.all_named()) {
    const Facts& facts = record.document.facts;
    json.StartObject();
    json::write_optional(json, "country", facts.country);
    json::write_member(json, "data", "data/documents/" + record.document.slug + ".json");
    json::write_optional(json, "date", facts.date ? std::optional(iso(*facts.date)) : std::nullopt);
    json::write_member(json, "kind", name(facts.kind));
    json::write_optional(
        json, "original_language",
        facts.original_language ? std::optional(facts.original_language->code) : std::nullopt);
    write_pages(json, corpus, "documents/" + record.document.slug + ".html");
    json::write_optional(json, "parent", facts.parent);
    json::write_member(json, "slug", record.document.slug);
    json::write_member(json, "symbol", facts.symbol);
    write_translations(json, corpus, "title", [&](const Language& language) {
      const corpus::TextRecord* text = lookup(record.texts, language);
      return text ? &text->title : nullptr;
    });
    json.EndObject();
  }
  json.EndArray();
}

void write_cited(json::Writer& json, const corpus::Corpus& corpus, const Tally& tally) {
  json::write_key(json, "cited");
  json.StartArray();
  for (std::size_t i = 0; i < corpus.cited.size(); ++i) {
    const corpus::Cited& cited = corpus.cited[i];
    if (cited.document) continue;
    json.StartObject();
    json::write_key(json, "citations");
    json.Uint64(tally.citations[i]);
    write_pages(json, corpus, "documents/" + cited.slug + ".html");
    json::write_member(json, "slug", cited.slug);
    json::write_member(json, "symbol", cited.symbol);
    json.EndObject();
  }
  json.EndArray();
}

void write_country(json::Writer& json, const corpus::Corpus& corpus, const Tally& tally,
                   std::uint32_t which) {
  const Country& country = corpus.countries.all()[which];
  json.StartObject();
  json::write_member(json, "iso2", country.iso2);
  json::write_member(json, "iso3", country.iso3);
  json::write_key(json, "mentions");
  json.StartObject();
  for (const auto& [document, count] : tally.mentions[which]) {
    json::write_key(json, corpus.named(document).document.slug);
    json.Uint64(count);
  }
  json.EndObject();
  write_translations(json, corpus, "name", [&](const Language& language) {
    const CountryNames* names = lookup(country.names, language);
    return names ? &names->name : nullptr;
  });
  write_pages(json, corpus, "countries/" + slug(country.iso3) + ".html");
  json::write_key(json, "submissions");
  json.StartArray();
  for (const std::uint32_t document : tally.submissions[which]) {
    json::write_string(json, corpus.named(document).document.slug);
  }
  json.EndArray();
  json.EndObject();
}

void write_countries(json::Writer& json, const corpus::Corpus& corpus, const index::Index& index,
                     const Tally& tally) {
  std::set<std::uint32_t> with_page;
  for (const index::CountryEntry& entry : index.countries) with_page.insert(entry.country);
  json::write_key(json, "countries");
  json.StartArray();
  for (const std::uint32_t country : with_page) write_country(json, corpus, tally, country);
  json.EndArray();
}

void write_subjects(json::Writer& json, const corpus::Corpus& corpus, const Tally& tally) {
  json::write_key(json, "subjects");
  json.StartArray();
  for (std::size_t i = 0; i < corpus.subjects.all().size(); ++i) {
    const Subject& subject = corpus.subjects.all()[i];
    json.StartObject();
    json::write_optional(json, "broader", subject.broader);
    json::write_member(json, "id", subject.id);
    write_translations(json, corpus, "label",
                       [&](const Language& language) { return lookup(subject.label, language); });
    write_pages(json, corpus, "subjects/" + subject.id + ".html");
    json::write_key(json, "paragraphs");
    json.StartArray();
    for (const auto& [document, place] : tally.paragraphs[i]) {
      json::write_string(json,
                         fmt::format("{}#{}", corpus.named(document).document.slug, place->id));
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

DataFile portal_data(const corpus::Corpus& corpus, const index::Index& index) {
  const Tally counted = tally(corpus);
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  write_cited(json, corpus, counted);
  write_countries(json, corpus, index, counted);
  write_documents(json, corpus);
  json::write_key(json, "languages");
  json.StartArray();
  for (const Language& language : corpus.portal.languages) json::write_string(json, language.code);
  json.EndArray();
  write_subjects(json, corpus, counted);
  json.EndObject();
  return DataFile{"data/portal.json", json::finished(buffer)};
}

}  // namespace ibidem::data
