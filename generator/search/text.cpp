#include "text.h"

#include "corpus/structure.h"
#include "json/writer.h"
#include "language/dates.h"
#include "model/plain.h"

#include <algorithm>
#include <map>
#include <set>

namespace ibidem::search {
namespace {

constexpr std::size_t chunk_units = 32;

void write_part(json::Writer& json, std::string_view id, std::string_view label,
                const std::string& text) {
  json.StartArray();
  json::write_string(json, id);
  json::write_string(json, label);
  json::write_string(json, text);
  json.EndArray();
}

/// A table as lines of text: the caption, then a row after the other.
std::string table_text(const Table& table) {
  std::string text = table.caption ? plain(*table.caption) : std::string();
  for (const auto& row : table.rows) {
    for (const RichText& cell : row) text += (text.empty() ? "" : " · ") + plain(cell);
  }
  return text;
}

void write_block(json::Writer& json, const Block* block) {
  json.StartArray();
  if (block) {
    if (const auto* paragraph = std::get_if<Paragraph>(block)) {
      write_part(json, paragraph->id, paragraph->number.value_or(""), plain(paragraph->rich));
      const auto numbers = corpus::item_numbers(*paragraph);
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Item& item = paragraph->items[i];
        write_part(json, item.id, numbers[i], plain(item.rich));
      }
    } else if (const auto* table = std::get_if<Table>(block)) {
      write_part(json, table->id, "", table_text(*table));
    }
  }
  json.EndArray();
}

void write_unit(json::Writer& json, const Unit& unit, int heading,
                const std::vector<std::uint32_t>& subjects) {
  json.StartArray();
  json.Int(heading);
  json.StartArray();
  for (const std::uint32_t subject : subjects) json.Uint(subject);
  json.EndArray();
  write_block(json, unit.block);
  json.StartArray();
  for (const Note* note : unit.notes) write_part(json, note->id, note->label, plain(note->rich));
  json.EndArray();
  json.EndArray();
}

void write_document(json::Writer& json, const corpus::Record& record, const Text& text) {
  const Facts& facts = record.document.facts;
  json::write_key(json, "d");
  json.StartArray();
  json::write_string(json, record.document.slug);
  json::write_string(json, facts.symbol);
  json::write_string(json, plain(text.title));
  json::write_string(json, facts.date ? language::written(*facts.date, text.language) : "");
  json::write_string(json, facts.country.value_or(""));
  json.EndArray();
}

std::string chunk(const corpus::Record& record, const CutText& text, std::size_t first,
                  const std::vector<std::vector<std::uint32_t>>& subjects) {
  const std::size_t last = std::min(first + chunk_units, text.units.size());
  std::map<std::size_t, int> headings;  // block -> index in the shard
  for (std::size_t i = first; i < last; ++i) {
    if (text.units[i] && text.units[i]->heading) headings.emplace(*text.units[i]->heading, 0);
  }
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  write_document(json, record, *text.text);
  json::write_key(json, "h");
  json.StartArray();
  int number = 0;
  for (auto& [block, index] : headings) {
    const auto& heading = std::get<Heading>(text.text->blocks[block]);
    json.StartArray();
    json::write_string(json, heading.id);
    json::write_string(json, plain(heading.rich));
    json.EndArray();
    index = number++;
  }
  json.EndArray();
  json::write_key(json, "u");
  json.StartObject();
  for (std::size_t i = first; i < last; ++i) {
    const auto& unit = text.units[i];
    if (!unit) continue;
    json::write_key(json, std::to_string(i));
    write_unit(json, *unit, unit->heading ? headings.at(*unit->heading) : -1, subjects[i]);
  }
  json.EndObject();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace

std::vector<std::vector<std::uint32_t>> unit_subjects(const corpus::Record& record,
                                                      const Units& units) {
  std::vector<std::set<std::uint32_t>> sets(units.ids.size());
  for (const auto& [language, text] : record.texts) {
    for (const corpus::Hit& hit : text.subjects) {
      const auto unit = units.numbers.find(text.places[hit.place].id);
      if (unit != units.numbers.end()) sets[unit->second].insert(hit.which);
    }
  }
  std::vector<std::vector<std::uint32_t>> result;
  for (const auto& set : sets) result.emplace_back(set.begin(), set.end());
  return result;
}

Result<void> write_text(const corpus::Record& record, std::uint32_t slot, const Units& units,
                        const CutText& text,
                        const std::vector<std::vector<std::uint32_t>>& subjects,
                        ShardWriter& writer, std::uint64_t& sum) {
  std::size_t first = 0;
  for (const std::string& name : text_shards(text.text->language, slot, units.ids.size())) {
    const auto written = writer.write(name, chunk(record, text, first, subjects), &sum);
    if (!written) return written;
    first += chunk_units;
  }
  return {};
}

std::vector<std::string> text_shards(const Language& language, std::uint32_t slot,
                                     std::size_t units) {
  std::vector<std::string> names;
  for (std::size_t first = 0; first < units; first += chunk_units) {
    names.push_back(language.code + "/t" + hex(slot) + "-" + hex(first / chunk_units));
  }
  return names;
}

}  // namespace ibidem::search
