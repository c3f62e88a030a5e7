#include "notes.h"

#include "corpus/codes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

// An element with calls in it.
struct Calling {
  RichText* rich = nullptr;
  std::string in;
  std::uint32_t region = 0;
  int line = 0;
  std::optional<std::size_t> definition = std::nullopt;  // of a note, whose id is not known yet
};

void list_calling(Heading& heading, std::uint32_t region, std::vector<Calling>& calling) {
  calling.push_back({&heading.rich, heading.id, region, heading.line});
}

void list_calling(Paragraph& paragraph, std::uint32_t region, std::vector<Calling>& calling) {
  calling.push_back({&paragraph.rich, paragraph.id, region, paragraph.line});
  for (Item& item : paragraph.items) calling.push_back({&item.rich, item.id, region, item.line});
}

void list_calling(Table& table, std::uint32_t region, std::vector<Calling>& calling) {
  if (table.caption) calling.push_back({&*table.caption, table.id, region, table.line});
  for (auto& row : table.rows) {
    for (RichText& cell : row) calling.push_back({&cell, table.id, region, table.line});
  }
}

// One call: a span of a text.
struct Call {
  Span* span = nullptr;
  const Calling* from = nullptr;
  std::size_t order = 0;
};

// What a label says: "annex-12" names the region "annex-" and prints "12".
struct Reading {
  std::optional<std::uint32_t> region;  // nothing for a plain label
  std::string printed;
};

/// The regions of a page by the beginning that labels of their notes may have.
class RegionNames {
 public:
  explicit RegionNames(const Outline& outline) {
    for (std::uint32_t i = 0; i < outline.regions.size(); ++i) {
      const std::string& prefix = outline.regions[i].note_prefix;
      if (!prefix.empty()) by_prefix_.emplace(prefix, i);
    }
    last_ = static_cast<std::uint32_t>(outline.regions.size() - 1);
  }

  Reading read(const std::string& label, std::uint32_t stands_in) const {
    const std::size_t cut = label.rfind('-') + 1;
    if (cut > 0 && cut < label.size()) {
      const auto found = by_prefix_.find(std::string_view(label).substr(0, cut));
      if (found != by_prefix_.end()) return {found->second, label.substr(cut)};
    }
    constexpr std::string_view any_annex = "annex-";
    if (label.size() > any_annex.size() && label.starts_with(any_annex)) {
      // "annex-12" in a text that calls its annex "Annexe I".
      const std::uint32_t annex = std::max(stands_in, std::min<std::uint32_t>(1, last_));
      return {annex, label.substr(any_annex.size())};
    }
    return {std::nullopt, label};
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> by_prefix_;
  std::uint32_t last_ = 0;
};

bool masthead_calls(const TextFacts& facts, const std::string& label) {
  const bool stars = label.find_first_not_of('*') == std::string::npos;
  return std::any_of(facts.masthead.begin(), facts.masthead.end(), [&](const auto& entry) {
    const std::string& value = entry.second;
    return value.find("[^" + label + "]") != std::string::npos ||
           (stars && value.ends_with(label) && !value.ends_with("*" + label));
  });
}

class Binder {
 public:
  Binder(std::vector<NoteDefinition> definitions, const Outline& outline, const Origin& origin,
         Identifiers& ids, Diagnostics& diagnostics)
      : definitions_(std::move(definitions)),
        outline_(outline),
        regions_(outline),
        origin_(origin),
        ids_(ids),
        diagnostics_(diagnostics),
        calls_of_(definitions_.size()) {}

  std::vector<Note> run(Text& text, const std::vector<std::uint32_t>& regions);

 private:
  using Key = std::pair<std::uint32_t, std::string>;  // region and printed label
  using Index = std::map<Key, std::vector<std::size_t>>;

  void list_elements(Text& text, const std::vector<std::uint32_t>& regions);
  void index_definitions();
  void sort_calls();
  void bind(const Key& key, bool said, const std::vector<Call>& calls);
  const std::vector<std::size_t>* candidates(const Key& key, bool said) const;
  const Region& region_of(std::size_t which) const;
  void make_note(std::size_t which);
  void name_calls(std::size_t which);

  std::vector<NoteDefinition> definitions_;
  const Outline& outline_;
  RegionNames regions_;
  const Origin& origin_;
  Identifiers& ids_;
  Diagnostics& diagnostics_;
  std::vector<Calling> calling_;  // in reading order
  Index saying_;                  // definitions whose labels say where they belong, by that
  Index standing_;                // the others, by where they stand
  std::map<std::string, std::vector<std::size_t>> plain_;  // the others, by label alone
  std::map<Key, std::vector<Call>> saying_calls_;
  std::map<Key, std::vector<Call>> plain_calls_;
  std::vector<std::vector<Call>> calls_of_;         // one list a definition
  std::vector<std::optional<std::uint32_t>> said_;  // the region that the label says
  std::vector<Note> notes_;
};

void Binder::index_definitions() {
  for (std::size_t i = 0; i < definitions_.size(); ++i) {
    NoteDefinition& definition = definitions_[i];
    Reading reading = regions_.read(definition.label, definition.region);
    definition.label = std::move(reading.printed);
    said_.push_back(reading.region);
    Index& index = reading.region ? saying_ : standing_;
    auto& same = index[{reading.region.value_or(definition.region), definition.label}];
    if (!same.empty()) {
      diagnostics_.add(codes::duplicate_note, {origin_.file, definition.line, 1},
                       fmt::format("the note {} stands twice", definition.label));
    }
    same.push_back(i);
    if (!reading.region) plain_[definition.label].push_back(i);
  }
}

void Binder::sort_calls() {
  std::size_t order = 0;
  for (const Calling& from : calling_) {
    for (Span& span : from.rich->spans) {
      if (span.kind != SpanKind::note_call) continue;
      const Reading reading = regions_.read(span.target, from.region);
      auto& calls = reading.region ? saying_calls_ : plain_calls_;
      calls[{reading.region.value_or(from.region), reading.printed}].push_back(
          {&span, &from, order++});
    }
  }
}

// The definitions that may answer a call: those with the same label in the same part; else one that
// stands elsewhere but does not say where it belongs, as where all notes stand at the end of the
// file; else one whose label says the part while the call relies on its place.
const std::vector<std::size_t>* Binder::candidates(const Key& key, bool said) const {
  const auto in = [&](const auto& index, const auto& with) -> const std::vector<std::size_t>* {
    const auto found = index.find(with);
    return found == index.end() ? nullptr : &found->second;
  };
  const auto* first = in(said ? saying_ : standing_, key);
  if (first == nullptr && said) first = in(standing_, key);
  if (first == nullptr) first = in(plain_, key.second);
  if (first == nullptr) first = in(saying_, key);
  return first;
}

void Binder::bind(const Key& key, bool said, const std::vector<Call>& calls) {
  const std::vector<std::size_t>* found = candidates(key, said);
  if (found == nullptr) {
    for (const Call& call : calls) {
      diagnostics_.add(codes::call_without_note, {origin_.file, call.from->line, 1},
                       fmt::format("no note {} answers this call", key.second));
    }
    return;
  }
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const std::size_t which = calls.size() == found->size() ? (*found)[i] : found->front();
    calls_of_[which].push_back(calls[i]);
  }
}

const Region& Binder::region_of(std::size_t which) const {
  const std::vector<Call>& calls = calls_of_[which];
  const std::uint32_t found =
      calls.empty() ? definitions_[which].region : calls.front().from->region;
  return outline_.regions[said_[which].value_or(found)];
}

void Binder::make_note(std::size_t which) {
  NoteDefinition& definition = definitions_[which];
  std::vector<Call>& calls = calls_of_[which];
  std::sort(calls.begin(), calls.end(),
            [](const Call& a, const Call& b) { return a.order < b.order; });
  const Region& region = region_of(which);
  Note note;
  note.id = ids_.claim(region.note_prefix + "note-" + note_part(definition.label)).id;
  note.scope = region.note_scope;
  note.label = definition.label;
  note.rich = std::move(definition.rich);
  note.line = definition.line;
  if (calls.empty() && !masthead_calls(origin_.text_facts, definition.label)) {
    diagnostics_.add(codes::note_without_call, {origin_.file, definition.line, 1},
                     fmt::format("nothing calls the note {}", definition.label));
  }
  notes_.push_back(std::move(note));
}

void Binder::name_calls(std::size_t which) {
  Note& note = notes_[which];
  const std::vector<Call>& calls = calls_of_[which];
  const std::string base = region_of(which).note_prefix + "call-" + note_part(note.label);
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const std::string id = i == 0 ? base : fmt::format("{}-{}", base, i + 1);
    const Calling& from = *calls[i].from;
    const std::string& in = from.definition ? notes_[*from.definition].id : from.in;
    note.calls.push_back({ids_.claim(id).id, in});
    calls[i].span->target = note.calls.back().id;
  }
}

void Binder::list_elements(Text& text, const std::vector<std::uint32_t>& regions) {
  calling_.push_back({&text.title, "title", 0, 1});
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    std::visit([&](auto& block) { list_calling(block, regions[i], calling_); }, text.blocks[i]);
  }
  // The notes come last: a note may call another.
  for (std::size_t i = 0; i < definitions_.size(); ++i) {
    NoteDefinition& note = definitions_[i];
    calling_.push_back({&note.rich, {}, said_[i].value_or(note.region), note.line, i});
  }
}

std::vector<Note> Binder::run(Text& text, const std::vector<std::uint32_t>& regions) {
  index_definitions();
  list_elements(text, regions);
  sort_calls();
  for (const auto& [key, calls] : saying_calls_) bind(key, true, calls);
  for (const auto& [key, calls] : plain_calls_) bind(key, false, calls);
  for (std::size_t i = 0; i < definitions_.size(); ++i) make_note(i);
  for (std::size_t i = 0; i < notes_.size(); ++i) name_calls(i);
  return std::move(notes_);
}

}  // namespace

std::string note_part(std::string_view label) {
  if (label == "*") return "star";
  if (label.find_first_not_of('*') == std::string_view::npos) {
    return fmt::format("stars-{}", label.size());
  }
  std::string part;
  for (const char c : label) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      part += c;
    } else if (c >= 'A' && c <= 'Z') {
      part += static_cast<char>(c - 'A' + 'a');
    } else {
      part += fmt::format("x{:02x}", static_cast<unsigned char>(c));
    }
  }
  return part;
}

std::vector<Note> bind_notes(std::vector<NoteDefinition> definitions, Text& text,
                             const std::vector<std::uint32_t>& regions, const Outline& outline,
                             const Origin& origin, Identifiers& ids, Diagnostics& diagnostics) {
  return Binder(std::move(definitions), outline, origin, ids, diagnostics).run(text, regions);
}

}  // namespace ibidem::corpus
