#include "elements/names.h"
#include "elements/rich_html.h"
#include "json/writer.h"
#include "pages/pages.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace ibidem::output {
namespace {

constexpr std::string_view path = "compare.html";
constexpr std::array<std::string_view, 4> columns{"1", "2", "3", "4"};

std::string lower_code(const Edition& edition, std::uint32_t country) {
  const auto page = country_path(edition, country);
  const auto from = page.find('/') + 1;
  return page.substr(from, page.rfind('.') - from);
}

theme::List subjects_spoken_of(const Edition& edition) {
  theme::List list;
  for (const auto& subject : edition.index.subjects) {
    if (subject.voices.empty()) continue;
    list.push_back(
        theme::Object{{"value", edition.corpus.subjects.id(subject.subject)},
                      {"name", subject_label(edition, subject.subject)},
                      {"href", subject_path(edition, subject.subject)},
                      {"count", counted(edition, "count-countries", subject.voices.size())}});
  }
  return list;
}

theme::List states_to_choose(const Edition& edition) {
  theme::List list;
  for (const auto& country : edition.index.countries) {
    if (country.positions.empty()) continue;
    list.push_back(theme::Object{{"value", lower_code(edition, country.country)},
                                 {"name", country_name(edition, country.country)}});
  }
  return list;
}

/// The passages of one State's submissions as JSON.
class PositionsWriter {
 public:
  PositionsWriter(json::Writer& json, const Edition& edition) : json_(json), edition_(edition) {}

  void write(const index::CountryEntry& country) {
    json_.StartObject();
    json::write_member(json_, "code", lower_code(edition_, country.country));
    json::write_key(json_, "documents");
    json_.StartArray();
    for (const auto document : country.submissions) write_document(document);
    json_.EndArray();
    json::write_member(json_, "name", country_name(edition_, country.country));
    json::write_key(json_, "subjects");
    json_.StartObject();
    for (const auto& position : country.positions) write_position(position);
    json_.EndObject();
    json_.EndObject();
  }

 private:
  void write_document(std::uint32_t document) {
    const auto& record = edition_.corpus.named(document);
    const auto& facts = record.document.facts;
    numbers_.emplace(document, static_cast<unsigned>(numbers_.size()));
    json_.StartArray();
    json::write_string(json_, record.document.slug);
    json::write_string(json_, facts.symbol);
    json::write_string(json_, written_date(edition_, facts.date));
    json::write_string(json_, foreign(edition_, index::shown_language(edition_.corpus, record,
                                                                      edition_.language)));
    json_.EndArray();
  }

  void write_position(const index::Position& position) {
    json::write_key(json_, edition_.corpus.subjects.id(position.subject));
    json_.StartArray();
    for (const auto document : position.mentions) {
      const auto& record = edition_.corpus.named(document);
      const auto language = index::shown_language(edition_.corpus, record, edition_.language);
      const auto& text = *edition_.corpus.with_hit_words(document, language);
      for (const auto& hit : text.subjects) {
        if (hit.which != position.subject) continue;
        write_passage(numbers_.at(document), text, hit, language);
      }
    }
    json_.EndArray();
  }

  void write_passage(unsigned document, const corpus::TextRecord& text, const corpus::Hit& hit,
                     const Language& language) {
    const auto place = text.places[hit.place];
    json_.StartArray();
    json_.Uint(document);
    json::write_string(json_, place.id);
    json::write_string(json_, place_name(edition_, place));
    const auto words = edition_.corpus.words(text, hit);
    for (const auto& part : {words.before, words.match, words.after}) {
      json::write_string(json_, typeset(part, language));
    }
    json_.EndArray();
  }

  json::Writer& json_;
  const Edition& edition_;
  std::unordered_map<std::uint32_t, unsigned> numbers_;  ///< of the documents in the file
};

}  // namespace

Result<std::string> compare_page(const Edition& edition) {
  const auto title = edition.strings("compare-title");
  auto values = frame(edition, {path, title, edition.strings("compare-explained"), "countries"});
  theme::List choices;
  for (const auto number : columns) {
    choices.push_back(theme::Object{
        {"number", number}, {"label", edition.strings("compare-state", {{"number", number}})}});
  }
  values.emplace("heading", title);
  values.emplace("matrix_page", "matrix.html");
  values.emplace("subjects", subjects_spoken_of(edition));
  values.emplace("states", states_to_choose(edition));
  values.emplace("choices", std::move(choices));
  return edition.theme.render("compare", std::move(values));
}

std::string positions_path(const Edition& edition, std::uint32_t country) {
  return "positions/" + lower_code(edition, country) + ".js";
}

std::string positions_script(const Edition& edition, const index::CountryEntry& country) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  PositionsWriter(json, edition).write(country);
  std::string script = "ibidem.addPositions(";
  script.append(buffer.GetString(), buffer.GetSize());
  return script + ");\n";
}

}  // namespace ibidem::output
