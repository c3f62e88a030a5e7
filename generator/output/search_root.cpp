#include "search_root.h"

#include "data_json.h"
#include "search_bits.h"
#include "search_tokens.h"

#include "base/utf8.h"

#include <algorithm>
#include <functional>

namespace ibidem::output {
namespace {

using Fact = std::function<std::string(const corpus::Record&)>;

/// The values that a fact takes, sorted, and which one each slot has.
void write_column(JsonWriter& json, std::string_view key, const corpus::Corpus& corpus,
                  const std::vector<std::uint32_t>& slots, const Fact& fact) {
  std::map<std::string, std::uint32_t> values;
  for (const corpus::Record& record : corpus.documents) values[fact(record)] = 0;
  values.erase("");
  std::uint32_t number = 0;
  for (auto& [value, index] : values) index = ++number;
  values[""] = 0;

  const auto last = std::max_element(slots.begin(), slots.end());
  std::vector<std::uint32_t> column(last == slots.end() ? 0 : *last + 1);
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    column[slots[i]] = values.at(fact(corpus.documents[i]));
  }
  std::string text;
  for (const std::uint32_t value : column) {
    if (value < search_alphabet.size()) {
      text += search_alphabet[value];
    } else {
      utf8::append(text, 0x100 + value);
    }
  }
  write_key(json, key);
  json.StartArray();
  json.StartArray();
  for (const auto& [value, index] : values) {
    if (!value.empty()) write_string(json, value);
  }
  json.EndArray();
  write_string(json, text);
  json.EndArray();
}

/// What many documents have in common: "KIND,ORIGINAL LANGUAGE,LANGUAGES OF ITS TEXTS".
std::string sort_of(const corpus::Record& record) {
  const Facts& facts = record.document.facts;
  std::string text(name(facts.kind));
  text += "," + (facts.original_language ? facts.original_language->code : std::string()) + ",";
  for (const auto& [language, unused] : record.texts) text += " " + language.code;
  return text;
}

void write_documents(JsonWriter& json, const corpus::Corpus& corpus,
                     const std::vector<std::uint32_t>& slots) {
  write_key(json, "documents");
  json.StartObject();
  write_column(json, "country", corpus, slots, [](const corpus::Record& record) {
    return record.document.facts.country.value_or("");
  });
  write_column(json, "sort", corpus, slots, sort_of);
  write_column(json, "year", corpus, slots, [](const corpus::Record& record) {
    const auto& date = record.document.facts.date;
    return date ? std::to_string(date->year) : std::string();
  });
  json.EndObject();
}

void write_language(JsonWriter& json, const Language& language, const SearchLanguage& index) {
  write_key(json, language.code);
  json.StartObject();
  write_key(json, "bits");
  json.Uint(index.bits);
  write_key(json, "stop");
  json.StartArray();
  for (const std::string_view word : stop_words(language)) write_string(json, word);
  json.EndArray();
  write_key(json, "units");
  json.Uint64(index.units);
  write_key(json, "words");
  json.StartArray();
  for (const std::string& beginning : index.beginnings) write_string(json, beginning);
  json.EndArray();
  json.EndObject();
}

}  // namespace

Result<void> write_search_root(const corpus::Corpus& corpus, const SearchRoot& root,
                               ShardWriter& writer) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  write_key(json, "common");
  json.Uint(root.common_bits);
  write_documents(json, corpus, root.slots);
  write_key(json, "languages");
  json.StartObject();
  for (const auto& [language, index] : root.languages) write_language(json, language, index);
  json.EndObject();
  write_key(json, "subjects");
  json.StartArray();
  for (const Subject& subject : corpus.subjects.all()) write_string(json, subject.id);
  json.EndArray();
  write_key(json, "symbols");
  json.Uint(root.symbol_bits);
  write_member(json, "version", writer.version());
  json.EndObject();
  return writer.write("index", {buffer.GetString(), buffer.GetSize()});
}

}  // namespace ibidem::output
