#include "record.h"

#include "heading_words.h"
#include "surroundings.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace ibidem::corpus {
namespace {

constexpr int context_characters = 100;

Hit make_hit(const std::string& text, const terms::Mention& mention, std::uint32_t place) {
  const std::size_t begin = words_begin(text, mention.begin, context_characters);
  const std::size_t end = words_end(text, mention.end, context_characters);
  return {place, mention.which, text.substr(begin, mention.begin - begin),
          text.substr(mention.begin, mention.end - mention.begin),
          text.substr(mention.end, end - mention.end)};
}

class Recorder {
 public:
  Recorder(const Text& text, const terms::Countries& countries, const terms::Subjects& subjects)
      : text_(text), countries_(countries), subjects_(subjects) {}

  TextRecord run() {
    record_.title = text_.title.text;
    for (const Block& block : text_.blocks) {
      std::visit([&](const auto& element) { take(element); }, block);
    }
    for (const Note& note : text_.notes) take(note);
    // Records stay in memory to the end of a build.
    record_.places.shrink_to_fit();
    record_.countries.shrink_to_fit();
    record_.subjects.shrink_to_fit();
    return std::move(record_);
  }

 private:
  void take(const Heading& heading) {
    const std::uint32_t at =
        add(heading.id, Place::Kind::heading, heading_number(heading.rich.text), heading.scope);
    find_countries(heading.rich.text, at);
  }

  void take(const Paragraph& paragraph);

  void take(const Table& table) {
    const std::uint32_t at = add(table.id, Place::Kind::table, {}, table.scope);
    if (table.caption) find_countries(table.caption->text, at);
    for (const auto& row : table.rows) {
      for (const RichText& cell : row) find_countries(cell.text, at);
    }
  }

  void take(const Note& note) {
    find_countries(note.rich.text, add(note.id, Place::Kind::note, note.label, note.scope));
  }

  std::uint32_t add(std::string id, Place::Kind kind, std::string number, std::string scope) {
    const auto at = static_cast<std::uint32_t>(record_.places.size());
    record_.places.push_back({std::move(id), kind, std::move(number), std::move(scope), at});
    return at;
  }

  void find_countries(const std::string& text, std::uint32_t place) {
    for (const terms::Mention& mention : countries_.find(text, text_.language)) {
      record_.countries.push_back(make_hit(text, mention, place));
    }
  }

  // What a paragraph or point is about counts once, however often it says so.
  void find_subjects(const std::string& text, std::uint32_t place) {
    std::set<std::uint32_t> seen;
    for (const terms::Mention& mention : subjects_.find(text, text_.language)) {
      if (!seen.insert(mention.which).second) continue;
      record_.subjects.push_back(make_hit(text, mention, place));
    }
  }

  const Text& text_;
  const terms::Countries& countries_;
  const terms::Subjects& subjects_;
  TextRecord record_;
};

void Recorder::take(const Paragraph& paragraph) {
  const std::uint32_t top =
      add(paragraph.id, Place::Kind::paragraph, paragraph.number.value_or(""), paragraph.scope);
  find_countries(paragraph.rich.text, top);
  find_subjects(paragraph.rich.text, top);
  // Labels from the paragraph down to the item before: "14", "e)", "ii)".
  std::vector<std::string> labels{paragraph.number.value_or("")};
  for (const Item& item : paragraph.items) {
    const bool labelled = !item.label.empty() && item.label != "•";
    labels.resize(std::min(labels.size(), static_cast<std::size_t>(item.depth)));
    labels.push_back(labelled ? item.label : "");
    std::string number;
    for (const std::string& label : labels) {
      if (label.empty()) continue;
      number += (number.empty() ? "" : " ") + label;
    }
    const std::uint32_t at =
        add(item.id, Place::Kind::item, labelled ? std::move(number) : "", paragraph.scope);
    record_.places[at].parent = top;
    find_countries(item.rich.text, at);
    find_subjects(item.rich.text, at);
  }
}

}  // namespace

TextRecord make_record(const Text& text, const terms::Countries& countries,
                       const terms::Subjects& subjects) {
  return Recorder(text, countries, subjects).run();
}

}  // namespace ibidem::corpus
