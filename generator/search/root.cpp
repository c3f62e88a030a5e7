#include "root.h"

#include "bits.h"
#include "tokens.h"

#include "base/utf8.h"
#include "json/writer.h"

#include <algorithm>
#include <functional>

namespace ibidem::search {
namespace {

using Fact = std::function<std::string(const corpus::Record&)>;

/// The values that a fact takes, sorted, and which one each slot has.
void write_column(json::Writer& json, std::string_view key, const corpus::Corpus& corpus,
                  const std::vector<std::uint32_t>& slots, const Fact& fact) {
  std::map<std::string, std::vector<std::uint32_t>> slots_of;
  const auto& documents = corpus.documents.untracked();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    slots_of[fact(documents[i])].push_back(slots[i]);
  }
  const auto last = std::max_element(slots.begin(), slots.end());
  std::vector<std::uint32_t> column(last == slots.end() ? 0 : *last + 1);
  json::write_key(json, key);
  json.StartArray();
  json.StartArray();
  std::uint32_t number = 0;
  for (const auto& [value, own] : slots_of) {
    if (value.empty()) continue;
    json::write_string(json, value);
    ++number;
    for (const std::uint32_t slot : own) column[slot] = number;
  }
  json.EndArray();
  std::string text;
  for (const std::uint32_t value : column) {
    if (value < alphabet.size()) {
      text += alphabet[value];
    } else {
      utf8::append(text, 0x100 + value);
    }
  }
  json::write_string(json, text);
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

void write_documents(json::Writer& json, const corpus::Corpus& corpus,
                     const std::vector<std::uint32_t>& slots) {
  json::write_key(json, "documents");
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

void write_language(json::Writer& json, const Language& language, const LanguageShards& index) {
  json::write_key(json, language.code);
  json.StartObject();
  json::write_key(json, "bits");
  json.Uint(index.bits);
  json::write_key(json, "stop");
  json.StartArray();
  for (const std::string_view word : stop_words(language)) json::write_string(json, word);
  json.EndArray();
  json::write_key(json, "units");
  json.Uint64(index.units);
  json::write_key(json, "words");
  json.StartArray();
  for (const std::string& beginning : index.beginnings) json::write_string(json, beginning);
  json.EndArray();
  json.EndObject();
}

}  // namespace

Result<void> write_root(const corpus::Corpus& corpus, const Root& root, ShardWriter& writer) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_key(json, "common");
  json.Uint(root.common_bits);
  write_documents(json, corpus, root.slots);
  json::write_key(json, "languages");
  json.StartObject();
  for (const auto& [language, index] : root.languages) write_language(json, language, index);
  json.EndObject();
  json::write_key(json, "subjects");
  json.StartArray();
  for (const Subject& subject : corpus.subjects.all()) json::write_string(json, subject.id);
  json.EndArray();
  json::write_key(json, "symbols");
  json.Uint(root.symbol_bits);
  json::write_member(json, "version", writer.version());
  json.EndObject();
  return writer.write("index", {buffer.GetString(), buffer.GetSize()});
}

}  // namespace ibidem::search
