#include "record.h"

#include "heading_words.h"
#include "surroundings.h"

#include "corpus/structure.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace ibidem::corpus {
namespace {

constexpr int context_characters = 100;

// A mention with the words around it, by their place in the element.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

Range around(std::string_view text, const terms::Mention& mention) {
  return {static_cast<std::uint32_t>(words_begin(text, mention.begin, context_characters)),
          static_cast<std::uint32_t>(words_end(text, mention.end, context_characters))};
}

class Recorder {
 public:
  Recorder(const Text& text, const terms::Countries& countries, const terms::Subjects& subjects)
      : text_(text), countries_(countries), subjects_(subjects) {}

  MadeText run() {
    record_.title = text_.title.text;
    for (const Block& block : text_.blocks) {
      std::visit([&](const auto& element) { take(element); }, block);
    }
    for (const Note& note : text_.notes) take(note);
    return std::move(record_);
  }

 private:
  void take(const Heading& heading) {
    const std::uint32_t at =
        add(heading.id, Place::Kind::heading, heading_number(heading.rich.text), heading.scope);
    find(heading.rich.text, at, false);
  }

  void take(const Paragraph& paragraph);

  void take(const Table& table) {
    const std::uint32_t at = add(table.id, Place::Kind::table, {}, table.scope);
    if (table.caption) find(table.caption->text, at, false);
    for (const auto& row : table.rows) {
      for (const RichText& cell : row) find(cell.text, at, false);
    }
  }

  void take(const Note& note) {
    find(note.rich.text, add(note.id, Place::Kind::note, note.label, note.scope), false);
  }

  std::uint32_t add(std::string id, Place::Kind kind, std::string number, std::string scope) {
    const auto at = static_cast<std::uint32_t>(record_.places.size());
    record_.places.push_back({std::move(id), kind, std::move(number), std::move(scope), at});
    return at;
  }

  void find(const std::string& text, std::uint32_t place, bool subjects);

  const Text& text_;
  const terms::Countries& countries_;
  const terms::Subjects& subjects_;
  MadeText record_;
};

// The mentions of States in an element, and of subjects where `subjects` says so. What a paragraph
// or point is about counts once, however often it says so. Words around several mentions are kept
// once.
void Recorder::find(const std::string& text, std::uint32_t place, bool subjects) {
  const terms::Words words(text);
  const auto countries = countries_.find(words, text_.language);
  std::vector<terms::Mention> about;
  if (subjects) {
    std::set<std::uint32_t> seen;
    for (const terms::Mention& mention : subjects_.find(words, text_.language)) {
      if (seen.insert(mention.which).second) about.push_back(mention);
    }
  }
  if (countries.empty() && about.empty()) return;
  std::vector<Range> ranges;
  for (const terms::Mention& mention : countries) ranges.push_back(around(text, mention));
  for (const terms::Mention& mention : about) ranges.push_back(around(text, mention));
  Range all = ranges.front();
  for (const Range& range : ranges) {
    all.begin = std::min(all.begin, range.begin);
    all.end = std::max(all.end, range.end);
  }
  const auto at = static_cast<std::uint32_t>(record_.words.size());
  record_.words.append(text, all.begin, all.end - all.begin);
  const Range* range = ranges.data();
  const auto keep = [&](const terms::Mention& mention, std::vector<Hit>& hits) {
    hits.push_back({place, mention.which, at + range->begin - all.begin,
                    static_cast<std::uint16_t>(mention.begin - range->begin),
                    static_cast<std::uint16_t>(mention.end - mention.begin),
                    static_cast<std::uint16_t>(range->end - mention.end), 0});
    ++range;
  };
  for (const terms::Mention& mention : countries) keep(mention, record_.countries);
  for (const terms::Mention& mention : about) keep(mention, record_.subjects);
}

void Recorder::take(const Paragraph& paragraph) {
  const std::uint32_t top =
      add(paragraph.id, Place::Kind::paragraph, paragraph.number.value_or(""), paragraph.scope);
  find(paragraph.rich.text, top, true);
  const auto numbers = item_numbers(paragraph);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Item& item = paragraph.items[i];
    std::string number = numbers[i];
    if (paragraph.number && !number.empty()) number.insert(0, *paragraph.number + " ");
    const std::uint32_t at = add(item.id, Place::Kind::item, std::move(number), paragraph.scope);
    record_.places[at].parent = top;
    find(item.rich.text, at, true);
  }
}

}  // namespace

MadeText make_record(const Text& text, const terms::Countries& countries,
                     const terms::Subjects& subjects) {
  return Recorder(text, countries, subjects).run();
}

}  // namespace ibidem::corpus
