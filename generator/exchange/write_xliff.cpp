#include "inline_codes.h"
#include "leaves.h"
#include "text_file.h"

#include "exchange/xliff.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

namespace ibidem::exchange {
namespace {

using xml::Node;

constexpr std::string_view glossary_module = "urn:oasis:names:tc:xliff:glossary:2.0";
constexpr std::string_view metadata_module = "urn:oasis:names:tc:xliff:metadata:2.0";

/// A piece of a text in both languages.
struct Unit {
  std::string id;
  const RichText* source = nullptr;
  const RichText* target = nullptr;  ///< null: not translated
  bool outdated = false;
};

/// A document's texts and what pairs them.
struct Both {
  TextFile source;
  std::optional<TextFile> translation;
  std::deque<RichText> masthead;
};

RichText& keep(Both& both, const std::string& text) {
  return both.masthead.emplace_back(RichText{text, {}});
}

// What the masthead prints stands before the text.
void add_masthead(Both& both, std::vector<Unit>& units) {
  for (const auto& [key, value] : both.source.facts.masthead) {
    Unit& unit = units.emplace_back();
    unit.id = "masthead-" + key;
    unit.source = &keep(both, value);
    if (!both.translation) continue;
    const auto target = both.translation->facts.masthead.find(key);
    if (target != both.translation->facts.masthead.end()) unit.target = &keep(both, target->second);
  }
}

std::vector<Unit> units_of(Both& both, const std::set<std::string>& outdated) {
  std::vector<Unit> units;
  add_masthead(both, units);
  const std::vector<Leaf> source = leaves_of(both.source.tree, both.source.text);
  std::vector<Leaf> translation;
  bool same = false;
  if (both.translation) {
    translation = leaves_of(both.translation->tree, both.translation->text);
    same = skeleton_of(both.source.tree) == skeleton_of(both.translation->tree);
  }
  std::unordered_map<std::string, const RichText*> by_id;
  for (const Leaf& leaf : translation) by_id.emplace(leaf.id, leaf.rich);
  for (std::size_t i = 0; i < source.size(); ++i) {
    Unit& unit = units.emplace_back();
    unit.id = source[i].id;
    unit.source = source[i].rich;
    unit.outdated = outdated.contains(source[i].element);
    const auto target = by_id.find(unit.id);
    if (same) {
      unit.target = translation[i].rich;
    } else if (target != by_id.end()) {
      unit.target = target->second;
    }
  }
  return units;
}

Node glossary_entry(const terms::GlossaryEntry& entry, std::string_view printed,
                    const Language& translation) {
  std::vector<Node> parts;
  parts.push_back(element("term", {}, {words(std::string(printed))}, glossary_module));
  for (const std::string& term : entry.languages.at(translation).terms) {
    parts.push_back(element("translation", {}, {words(term)}, glossary_module));
  }
  return element("glossEntry", {}, std::move(parts), glossary_module);
}

/// The terms of the glossary that stand in a source; nothing where there are none.
std::vector<Node> glossary_of(const RichText& source, const terms::Glossary& glossary,
                              const Language& from, const Language& translation) {
  std::vector<Node> entries;
  std::set<std::uint32_t> seen;
  for (const terms::Mention& mention : glossary.find(source.text, from)) {
    const terms::GlossaryEntry& entry = glossary.all()[mention.which];
    if (!entry.languages.contains(translation) || !seen.insert(mention.which).second) continue;
    entries.push_back(glossary_entry(
        entry, std::string_view(source.text).substr(mention.begin, mention.end - mention.begin),
        translation));
  }
  if (entries.empty()) return {};
  return {element("glossary", {}, std::move(entries), glossary_module)};
}

Node metadata_of(const RichText& source) {
  Node meta =
      element("meta", {{"type", "source-hash"}}, {words(leaf_hash(source))}, metadata_module);
  Node group = element("metaGroup", {{"category", "ibidem"}}, {std::move(meta)}, metadata_module);
  return element("metadata", {}, {std::move(group)}, metadata_module);
}

void append(std::vector<Node>& to, std::vector<Node> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

/// Elements on lines of their own.
std::vector<Node> lines(std::vector<Node> elements, int depth) {
  const std::string indent = "\n" + std::string(static_cast<std::size_t>(depth), ' ');
  std::vector<Node> result;
  for (Node& node : elements) {
    result.push_back(words(indent));
    result.push_back(std::move(node));
  }
  result.push_back(words(indent.substr(0, indent.size() - 1)));
  return result;
}

class Writer {
 public:
  Writer(const corpus::Corpus& corpus, const Language& source, const Language& translation)
      : corpus_(corpus), source_(source), translation_(translation) {}

  Result<Node> file(const corpus::Record& record) const;

 private:
  Node unit(const Unit& unit, bool official, const InlineCodes::NoteUnit& note_unit) const;

  const corpus::Corpus& corpus_;
  const Language& source_;
  const Language& translation_;
};

Node Writer::unit(const Unit& unit, bool official, const InlineCodes::NoteUnit& note_unit) const {
  InlineCodes codes(note_unit);
  std::vector<Node> segment;
  segment.push_back(element("source", {{"xml:space", "preserve"}}, codes.write(*unit.source)));
  if (unit.target != nullptr) {
    segment.push_back(element("target", {{"xml:space", "preserve"}}, codes.write(*unit.target)));
  }
  std::vector<std::pair<std::string, std::string>> state;
  if (unit.target == nullptr) {
    state = {{"state", "initial"}};
  } else if (unit.outdated) {
    state = {{"state", "initial"}, {"subState", "ibidem:outdated"}};
  } else {
    state = {{"state", official ? "final" : "translated"}};
  }
  std::vector<Node> parts;
  append(parts, glossary_of(*unit.source, corpus_.glossary, source_, translation_));
  parts.push_back(metadata_of(*unit.source));
  append(parts, codes.original_data());
  parts.push_back(element("segment", std::move(state), lines(std::move(segment), 4)));
  return element("unit", {{"id", unit.id}, {"canResegment", "no"}}, lines(std::move(parts), 3));
}

Result<Node> Writer::file(const corpus::Record& record) const {
  auto source = read_text_file(corpus_, record, source_);
  if (!source) return tl::unexpected(source.error());
  Both both{std::move(*source), std::nullopt, {}};
  if (record.texts.contains(translation_)) {
    auto translation = read_text_file(corpus_, record, translation_);
    if (!translation) return tl::unexpected(translation.error());
    both.translation = std::move(*translation);
  }
  std::set<std::string> outdated;
  for (const Finding& finding : record.findings) {
    const bool is = finding.code == "translation-outdated" && finding.translation == translation_;
    if (is) outdated.insert(finding.in);
  }
  std::unordered_map<std::string, std::string> notes;  // their units, by label
  for (const Leaf& leaf : leaves_of(both.source.tree, both.source.text)) {
    if (!leaf.note.empty()) notes.emplace(leaf.note, leaf.id);
  }
  const auto note_unit = [&](const std::string& label) {
    const auto note = notes.find(label);
    return note == notes.end() ? std::string() : note->second;
  };
  const bool official = both.translation && both.translation->facts.status == Status::official;
  std::vector<Node> units;
  for (const Unit& one : units_of(both, outdated)) {
    if (!one.source->text.empty()) units.push_back(unit(one, official, note_unit));
  }
  std::string id = record.document.slug;
  std::replace(id.begin(), id.end(), '/', '_');
  return element("file", {{"id", id}, {"original", record.texts.at(source_).file}},
                 lines(std::move(units), 2));
}

}  // namespace

Result<std::string> write_xliff(const corpus::Corpus& corpus,
                                std::span<const std::uint32_t> documents, const Language& source,
                                const Language& translation) {
  const Writer writer(corpus, source, translation);
  std::vector<Node> files;
  for (const std::uint32_t document : documents) {
    const corpus::Record& record = corpus.documents[document];
    if (!record.texts.contains(source)) continue;
    auto file = writer.file(record);
    if (!file) return tl::unexpected(file.error());
    files.push_back(std::move(*file));
  }
  const Node root = element(
      "xliff", {{"version", "2.1"}, {"srcLang", source.code}, {"trgLang", translation.code}},
      lines(std::move(files), 1));
  return xml::write(root, {{"", std::string(xliff)},
                           {"gls", std::string(glossary_module)},
                           {"mda", std::string(metadata_module)}});
}

}  // namespace ibidem::exchange
