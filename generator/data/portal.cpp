#include "data/data.h"
#include "index/shown.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::data {
namespace {

/// A paragraph of one of the documents.
struct Paragraph {
  std::uint32_t document = 0;
  std::string_view id;

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

/// The id of the paragraph a place belongs to; empty for headings, tables and notes.
std::string_view paragraph_of(const corpus::TextRecord& text, std::uint32_t place) {
  const corpus::Place found = text.places[text.places[place].parent];
  return found.kind == corpus::Place::Kind::paragraph ? found.id : std::string_view();
}

void tally_text(const corpus::TextRecord& text, std::uint32_t document, Tally& tally) {
  for (const corpus::Hit& hit : text.countries) {
    auto& mentions = tally.mentions[hit.which];
    if (mentions.empty() || mentions.back().document != document) mentions.push_back({document, 0});
    ++mentions.back().hits;
  }
  for (const corpus::Hit& hit : text.subjects) {
    const Paragraph paragraph{document, paragraph_of(text, hit.place)};
    if (paragraph.id.empty()) continue;
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
          link, end, [&](const corpus::Backlink& other) { return *other.language == language; });
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

/// Writes one portal. What it shows of documents it looks at in the whole list.
class PortalWriter {
 public:
  PortalWriter(const corpus::Corpus& corpus, const index::Index& index, json::Writer& json)
      : corpus_(corpus),
        index_(index),
        documents_(corpus.all_named()),
        languages_(corpus.portal.languages.begin(), corpus.portal.languages.end()),
        tally_(tally(corpus)),
        json_(json) {}

  void write();

 private:
  void write_pages(std::string_view folder, std::string_view slug);
  template <class Find>
  void write_translations(std::string_view key, const Find& find);
  void write_documents();
  void write_cited();
  void write_country(std::uint32_t which);
  void write_countries();
  void write_subjects();

  const corpus::Corpus& corpus_;
  const index::Index& index_;
  const std::vector<corpus::Record>& documents_;
  const std::set<Language> languages_;
  const Tally tally_;
  json::Writer& json_;
  std::string text_;  ///< put together here
};

/// The page's path in each language of the portal.
void PortalWriter::write_pages(std::string_view folder, std::string_view slug) {
  json::write_key(json_, "pages");
  json_.StartObject();
  for (const Language& language : languages_) {
    text_.assign(language.code).append(1, '/').append(folder).append(1, '/');
    text_.append(slug).append(".html");
    json::write_member(json_, language.code, text_);
  }
  json_.EndObject();
}

/// A text in each language of the portal that has it.
template <class Find>
void PortalWriter::write_translations(std::string_view key, const Find& find) {
  json::write_key(json_, key);
  json_.StartObject();
  for (const Language& language : languages_) {
    if (const std::string* text = find(language)) {
      json::write_member(json_, language.code, *text);
    }
  }
  json_.EndObject();
}

template <class Value>
const Value* lookup(const std::map<Language, Value>& values, const Language& language) {
  const auto found = values.find(language);
  return found == values.end() ? nullptr : &found->second;
}

void PortalWriter::write_documents() {
  json::write_key(json_, "documents");
  json_.StartArray();
  for (const corpus::Record& record : documents_) {
    const Facts& facts = record.document.facts;
    const std::string& slug = record.document.slug;
    json_.StartObject();
    json::write_optional(json_, "country", facts.country);
    text_.assign("data/documents/").append(slug).append(".json");
    json::write_member(json_, "data", text_);
    json::write_optional(json_, "date",
                         facts.date ? std::optional(iso(*facts.date)) : std::nullopt);
    json::write_member(json_, "kind", name(facts.kind));
    json::write_optional(
        json_, "original_language",
        facts.original_language ? std::optional(facts.original_language->code) : std::nullopt);
    write_pages("documents", slug);
    json::write_optional(json_, "parent", facts.parent);
    json::write_member(json_, "slug", slug);
    json::write_member(json_, "symbol", facts.symbol);
    write_translations("title", [&](const Language& language) {
      const corpus::TextRecord* text = lookup(record.texts, language);
      return text ? &text->title : nullptr;
    });
    json_.EndObject();
  }
  json_.EndArray();
}

void PortalWriter::write_cited() {
  json::write_key(json_, "cited");
  json_.StartArray();
  const std::vector<corpus::Cited>& all = corpus_.cited;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].document) continue;
    json_.StartObject();
    json::write_key(json_, "citations");
    json_.Uint64(tally_.citations[i]);
    write_pages("documents", all[i].slug);
    json::write_member(json_, "slug", all[i].slug);
    json::write_member(json_, "symbol", all[i].symbol);
    json_.EndObject();
  }
  json_.EndArray();
}

void PortalWriter::write_country(std::uint32_t which) {
  const Country& country = corpus_.countries.all()[which];
  json_.StartObject();
  json::write_member(json_, "iso2", country.iso2);
  json::write_member(json_, "iso3", country.iso3);
  json::write_key(json_, "mentions");
  json_.StartObject();
  for (const auto& [document, count] : tally_.mentions[which]) {
    json::write_key(json_, documents_[document].document.slug);
    json_.Uint64(count);
  }
  json_.EndObject();
  write_translations("name", [&](const Language& language) {
    const CountryNames* names = lookup(country.names, language);
    return names ? &names->name : nullptr;
  });
  write_pages("countries", slug(country.iso3));
  json::write_key(json_, "submissions");
  json_.StartArray();
  for (const std::uint32_t document : tally_.submissions[which]) {
    json::write_string(json_, documents_[document].document.slug);
  }
  json_.EndArray();
  json_.EndObject();
}

void PortalWriter::write_countries() {
  std::set<std::uint32_t> with_page;
  for (const index::CountryEntry& entry : index_.countries) with_page.insert(entry.country);
  json::write_key(json_, "countries");
  json_.StartArray();
  for (const std::uint32_t country : with_page) write_country(country);
  json_.EndArray();
}

void PortalWriter::write_subjects() {
  json::write_key(json_, "subjects");
  json_.StartArray();
  for (std::size_t i = 0; i < corpus_.subjects.all().size(); ++i) {
    const Subject& subject = corpus_.subjects.all()[i];
    json_.StartObject();
    json::write_optional(json_, "broader", subject.broader);
    json::write_member(json_, "id", subject.id);
    write_translations("label",
                       [&](const Language& language) { return lookup(subject.label, language); });
    write_pages("subjects", subject.id);
    json::write_key(json_, "paragraphs");
    json_.StartArray();
    for (const auto& [document, id] : tally_.paragraphs[i]) {
      text_.assign(documents_[document].document.slug).append(1, '#').append(id);
      json::write_string(json_, text_);
    }
    json_.EndArray();
    json_.EndObject();
  }
  json_.EndArray();
}

void PortalWriter::write() {
  json_.StartObject();
  write_cited();
  write_countries();
  write_documents();
  json::write_key(json_, "languages");
  json_.StartArray();
  for (const Language& language : corpus_.portal.languages) {
    json::write_string(json_, language.code);
  }
  json_.EndArray();
  write_subjects();
  json_.EndObject();
}

}  // namespace

DataFile portal_data(const corpus::Corpus& corpus, const index::Index& index) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  PortalWriter(corpus, index, json).write();
  return DataFile{"data/portal.json", json::finished(buffer)};
}

}  // namespace ibidem::data
