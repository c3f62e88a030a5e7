#include "units.h"

#include <algorithm>

namespace ibidem::search {
namespace {

/// The id of a block that is a unit; empty for a heading.
std::string_view unit_id(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->id;
  if (const auto* table = std::get_if<Table>(&block)) return table->id;
  return {};
}

std::vector<std::string_view> ids_of(const Text& text) {
  std::vector<std::string_view> ids;
  for (const Block& block : text.blocks) {
    if (const std::string_view id = unit_id(block); !id.empty()) ids.push_back(id);
  }
  for (const Note& note : text.notes) {
    if (note.calls.empty()) ids.push_back(note.id);
  }
  return ids;
}

/// All ids in the order that Units describes.
std::vector<std::string_view> merged_ids(const std::vector<Text>& texts) {
  std::vector<std::string_view> ids;
  for (const Text& text : texts) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < ids.size(); ++i) known.emplace(ids[i], i);
    std::vector<std::vector<std::string_view>> extra(ids.size() + 1);  // what comes before ids[i]
    std::size_t at = 0;
    for (const std::string_view id : ids_of(text)) {
      if (const auto found = known.find(id); found != known.end()) {
        at = found->second + 1;
      } else {
        extra[at].push_back(id);
      }
    }
    std::vector<std::string_view> merged;
    for (std::size_t i = 0; i <= ids.size(); ++i) {
      merged.insert(merged.end(), extra[i].begin(), extra[i].end());
      if (i < ids.size()) merged.push_back(ids[i]);
    }
    ids = std::move(merged);
  }
  return ids;
}

/// Numbers of units by the ids of blocks and items, and of the headings above them.
void number(Units& units, const Text& text) {
  std::vector<std::string_view> above;
  for (const Block& block : text.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      above.push_back(heading->id);
      continue;
    }
    const std::uint32_t unit = units.numbers.at(unit_id(block));
    for (const std::string_view id : above) units.numbers.emplace(id, unit);
    above.clear();
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      for (const Item& item : paragraph->items) units.numbers.emplace(item.id, unit);
    }
  }
}

/// Each note into the unit that calls it first, one of the title into the first of the text.
void place_notes(CutText& result, Units& units) {
  const auto first = std::find_if(result.units.begin(), result.units.end(),
                                  [](const auto& unit) { return unit.has_value(); });
  for (const Note& note : result.text->notes) {
    std::size_t unit = static_cast<std::size_t>(first - result.units.begin());
    if (note.calls.empty()) {
      unit = units.numbers.at(note.id);
      result.units[unit].emplace();
    } else if (const auto in = units.numbers.find(note.calls.front().in);
               in != units.numbers.end()) {
      unit = in->second;
    }
    if (unit == result.units.size() || !result.units[unit]) continue;
    result.units[unit]->notes.push_back(&note);
    units.numbers.emplace(note.id, static_cast<std::uint32_t>(unit));
  }
}

/// A heading reaches to the next one of its level or above.
void mark_zones(CutText& result, const Units& units) {
  struct Open {
    std::size_t zone;
    int level;
  };
  std::vector<Open> open;
  for (const Block& block : result.text->blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      while (!open.empty() && open.back().level >= heading->level) open.pop_back();
      open.push_back({result.zones.size(), heading->level});
      result.zones.push_back({heading, 0, 0});
      continue;
    }
    const std::uint32_t unit = units.numbers.at(unit_id(block));
    for (const Open& entry : open) {
      Zone& zone = result.zones[entry.zone];
      if (zone.count == 0) zone.first = unit;
      zone.count = std::max(zone.count, unit - std::min(zone.first, unit) + 1);
    }
  }
  // A heading with nothing under it has nothing to lead to.
  std::erase_if(result.zones, [](const Zone& zone) { return zone.count == 0; });
}

CutText cut(const Text& text, Units& units) {
  CutText result;
  result.text = &text;
  result.units.resize(units.ids.size());
  std::optional<std::size_t> heading;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    if (const std::string_view id = unit_id(block); !id.empty()) {
      result.units[units.numbers.at(id)] = Unit{&block, {}, heading};
    } else {
      heading = i;
    }
  }
  place_notes(result, units);
  mark_zones(result, units);
  return result;
}

}  // namespace

Units cut_units(const std::vector<Text>& texts) {
  Units units;
  units.ids = merged_ids(texts);
  for (std::uint32_t i = 0; i < units.ids.size(); ++i) units.numbers.emplace(units.ids[i], i);
  for (const Text& text : texts) number(units, text);
  for (const Text& text : texts) units.texts.push_back(cut(text, units));
  return units;
}

}  // namespace ibidem::search
