#include "exchange/take_back.h"

#include "leaves.h"
#include "text_file.h"

#include "alignment/basis.h"
#include "exchange/codes.h"
#include "markdown/write.h"
#include "metadata/front_matter.h"
#include "store/read.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace ibidem::exchange {
namespace {

using Units = std::unordered_map<std::string, const ReturnedUnit*>;

/// Takes one text back.
class TextTaking {
 public:
  TextTaking(const corpus::Corpus& corpus, const corpus::Record& record, const Returned& returned,
             const ReturnedText& text, const std::string& file, Diagnostics& diagnostics)
      : corpus_(corpus),
        record_(record),
        returned_(returned),
        text_(text),
        file_(file),
        diagnostics_(diagnostics) {
    for (const ReturnedUnit& unit : text.units) units_.emplace(unit.id, &unit);
  }

  Result<void> run(TakenBack& into);

 private:
  void refuse(const Code& code, int line, std::string message) {
    refused_ = true;
    diagnostics_.add(code, {file_, line, 0}, std::move(message));
  }

  void check_sources(const std::vector<Leaf>& leaves);
  void check_unit(const ReturnedUnit& unit, const RichText& source);
  void take_words(std::vector<Leaf>& source, TextFile& target, bool is_new);
  void take_masthead(TextFacts& facts);
  void put(RichText& words, const std::string& id);
  std::string basis(const TextFile& source, const std::vector<Leaf>& leaves, bool is_new) const;

  const corpus::Corpus& corpus_;
  const corpus::Record& record_;
  const Returned& returned_;
  const ReturnedText& text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  Units units_;
  std::map<std::string, std::string> masthead_;  ///< of the source
  ChangedText changed_;
  bool refused_ = false;
};

void TextTaking::check_unit(const ReturnedUnit& unit, const RichText& source) {
  if (unit.hash != leaf_hash(source)) {
    refuse(codes::exchange_outdated, unit.line,
           fmt::format("the source of {} has changed since it was exported", unit.id));
  } else if (!(unit.source == source)) {
    refuse(codes::exchange_source_changed, unit.line,
           fmt::format("the source of {} was changed in the file", unit.id));
  }
}

void TextTaking::check_sources(const std::vector<Leaf>& leaves) {
  std::unordered_map<std::string, const RichText*> known;
  for (const Leaf& leaf : leaves) known.emplace(leaf.id, leaf.rich);
  for (const ReturnedUnit& unit : text_.units) {
    const auto leaf = known.find(unit.id);
    const auto printed =
        unit.id.starts_with("masthead-") ? masthead_.find(unit.id.substr(9)) : masthead_.end();
    if (leaf != known.end()) {
      check_unit(unit, *leaf->second);
    } else if (printed != masthead_.end()) {
      check_unit(unit, RichText{printed->second, {}});
    } else {
      refuse(codes::broken_exchange, unit.line,
             fmt::format("{} has no passage {}", text_.original, unit.id));
    }
  }
}

// The words of a unit for a passage that has others.
void TextTaking::put(RichText& there, const std::string& id) {
  const auto unit = units_.find(id);
  if (unit == units_.end() || !unit->second->target || *unit->second->target == there) return;
  there = *unit->second->target;
  changed_.units.push_back(id);
}

void TextTaking::take_words(std::vector<Leaf>& source, TextFile& target, bool is_new) {
  std::vector<Leaf> leaves = leaves_of(target.tree, target.text);
  if (is_new) {  // the source's tree, to be filled
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const std::size_t before = changed_.units.size();
      put(*leaves[i].rich, source[i].id);
      if (changed_.units.size() == before && !leaves[i].rich->text.empty()) ++changed_.untranslated;
    }
    return;
  }
  for (std::size_t i = 0; i < leaves.size(); ++i) put(*leaves[i].rich, source[i].id);
}

void TextTaking::take_masthead(TextFacts& facts) {
  for (const auto& [key, value] : masthead_) {
    const std::string id = "masthead-" + key;
    const auto unit = units_.find(id);
    if (unit == units_.end() || !unit->second->target) continue;
    std::string& there = facts.masthead[key];
    if (there == unit->second->target->text) continue;
    there = unit->second->target->text;
    changed_.units.push_back(id);
  }
}

// What the translation follows from now on.
std::string TextTaking::basis(const TextFile& source, const std::vector<Leaf>& leaves,
                              bool is_new) const {
  const alignment::Basis now = alignment::basis_of(alignment::elements_of(source.text));
  alignment::Basis basis;
  const std::string path =
      record_.document.folder + "/" + returned_.translation.code + ".basis.txt";
  constexpr std::size_t max_bytes = std::size_t{32} << 20U;
  Diagnostics unused;
  if (const auto there = store::read_file(corpus_.content / path, max_bytes)) {
    basis = alignment::parse_basis(*there, path, unused);
  } else if (!is_new) {
    basis = now;  // nothing was known: nothing was out of date
  }
  for (const Leaf& leaf : leaves) {
    const auto unit = units_.find(leaf.id);
    const auto hash = now.find(leaf.element);
    if (unit == units_.end() || hash == now.end()) continue;
    if (unit->second->target && !unit->second->initial) basis[leaf.element] = hash->second;
  }
  std::erase_if(basis, [&](const auto& entry) { return !now.contains(entry.first); });
  return alignment::write_basis(basis, returned_.source, returned_.translation);
}

Result<void> TextTaking::run(TakenBack& into) {
  auto source = read_text_file(corpus_, record_, returned_.source);
  if (!source) return tl::unexpected(source.error());
  masthead_ = source->facts.masthead;
  std::vector<Leaf> leaves = leaves_of(source->tree, source->text);
  check_sources(leaves);

  const bool is_new = !record_.texts.contains(returned_.translation);
  TextFile target = *source;
  if (is_new) {
    target.facts = TextFacts{Status::working_translation, std::nullopt, {}};
  } else {
    auto there = read_text_file(corpus_, record_, returned_.translation);
    if (!there) return tl::unexpected(there.error());
    target = std::move(*there);
    if (target.facts.status == Status::official) {
      refuse(codes::exchange_official, text_.line,
             fmt::format("{} is an official text", record_.texts.at(returned_.translation).file));
    }
    if (skeleton_of(target.tree) != skeleton_of(source->tree)) {
      refuse(codes::exchange_would_lose, text_.line,
             fmt::format("{} and {} do not have the same passages",
                         record_.texts.at(returned_.translation).file, text_.original));
    }
  }
  if (refused_) return {};

  changed_.path = record_.document.folder + "/" + returned_.translation.code + ".md";
  changed_.created = is_new;
  take_masthead(target.facts);
  const bool front_changed = is_new || !changed_.units.empty();
  take_words(leaves, target, is_new);
  if (front_changed) target.front = metadata::write_text_facts(target.facts);
  if (is_new || !changed_.units.empty()) {
    std::string body = markdown::write(target.tree);
    into.files.push_back({changed_.path, target.front + std::move(body)});
  }
  std::string followed = basis(*source, leaves, is_new);
  into.files.push_back({record_.document.folder + "/" + returned_.translation.code + ".basis.txt",
                        std::move(followed)});
  into.texts.push_back(std::move(changed_));
  return {};
}

/// The document whose text this path is, if the corpus has it.
const corpus::Record* record_of(const corpus::Corpus& corpus, const std::string& original,
                                const Language& source) {
  constexpr std::string_view folder = "documents/";
  const std::size_t slash = original.rfind('/');
  if (!original.starts_with(folder) || slash <= folder.size()) return nullptr;
  const auto at =
      corpus.by_slug(std::string_view(original).substr(folder.size(), slash - folder.size()));
  if (!at) return nullptr;
  const corpus::Record& record = corpus.documents[*at];
  const auto text = record.texts.find(source);
  return text != record.texts.end() && text->second.file == original ? &record : nullptr;
}

}  // namespace

Result<TakenBack> take_back(const corpus::Corpus& corpus, const Returned& returned,
                            const std::string& file, Diagnostics& diagnostics) {
  TakenBack result;
  const auto& languages = corpus.portal.languages;
  if (std::find(languages.begin(), languages.end(), returned.translation) == languages.end() ||
      returned.translation == returned.source) {
    diagnostics.add(
        codes::broken_exchange, {file, 0, 0},
        fmt::format("the portal has no translations into \"{}\"", returned.translation.code));
    return result;
  }
  for (const ReturnedText& text : returned.texts) {
    const corpus::Record* record = record_of(corpus, text.original, returned.source);
    if (record == nullptr) {
      diagnostics.add(codes::broken_exchange, {file, text.line, 0},
                      fmt::format("the content has no text {}", text.original));
      continue;
    }
    TextTaking taking(corpus, *record, returned, text, file, diagnostics);
    if (auto taken = taking.run(result); !taken) return tl::unexpected(taken.error());
  }
  if (diagnostics.has_errors()) result = {};
  return result;
}

}  // namespace ibidem::exchange
