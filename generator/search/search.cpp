#include "search/search.h"

#include "kept_index.h"
#include "list_changes.h"
#include "lists.h"
#include "root.h"
#include "shard.h"
#include "slots.h"
#include "symbols.h"
#include "text.h"
#include "text_terms.h"
#include "units.h"
#include "vocabulary.h"
#include "words.h"

#include "base/hash.h"
#include "base/parallel.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace ibidem::search {
namespace {

/// The weight of a term that is no word (a subject, a citation) where it stands.
constexpr std::uint32_t full_weight = 3;
constexpr const char* common_name = "common";

/// Slots by document. The oldest have the first choice, because what comes is mostly new.
std::vector<std::uint32_t> slots_of(const corpus::Corpus& corpus) {
  using Age = std::tuple<std::optional<Date>, std::string_view, std::size_t>;
  std::vector<Age> by_age;
  for (const corpus::Record& record : corpus.documents.untracked()) {
    by_age.emplace_back(record.document.facts.date, record.document.slug, by_age.size());
  }
  std::sort(by_age.begin(), by_age.end());
  std::vector<std::string_view> slugs;
  for (const auto& [date, slug, document] : by_age) slugs.push_back(slug);
  const auto assigned = assign_slots(slugs);
  std::vector<std::uint32_t> slots(by_age.size());
  for (std::size_t i = 0; i < by_age.size(); ++i) slots[std::get<2>(by_age[i])] = assigned[i];
  return slots;
}

/// What is cited under a symbol, or null.
const corpus::Cited* find_cited(const corpus::Corpus& corpus, std::string_view symbol) {
  const auto& all = corpus.cited.untracked();
  const auto found = std::lower_bound(
      all.begin(), all.end(), symbol,
      [](const corpus::Cited& cited, std::string_view wanted) { return cited.symbol < wanted; });
  return found != all.end() && found->symbol == symbol ? &*found : nullptr;
}

}  // namespace

struct Index::Impl {
  Impl(const corpus::Corpus& the_corpus, const store::Sink& sink)
      : corpus(the_corpus), writer(sink), slots(slots_of(the_corpus)), units(slots.size()) {
    vocabularies.try_emplace(common_name, Language{});
    for (const Language& language : corpus.portal.languages) {
      vocabularies.try_emplace(language.code, language);
    }
    kept.emplace(slots.size());
  }

  std::map<std::string, Vocabulary*> by_name();
  std::map<std::string, DocumentHits> common_terms(
      std::uint32_t document, const Units& cut,
      const std::vector<std::vector<std::uint32_t>>& subjects) const;
  std::string record_of(std::uint32_t document, const Units& cut,
                        const std::vector<std::vector<std::uint32_t>>& subjects);
  Result<void> write_vocabulary_lists(const std::string& name);
  Result<void> write_vocabulary(const std::string& name, LanguageShards& found);
  Result<void> write_all_below(Root& root);
  std::uint64_t input_of(std::uint32_t document, std::uint64_t given) const;

  const corpus::Corpus& corpus;
  ShardWriter writer;
  const std::vector<std::uint32_t> slots;  ///< by document
  std::vector<std::uint32_t> units;        ///< how many each document has
  /// By language; "#ID" of subjects and "@SLUG" of cited documents under "common".
  std::map<std::string, Vocabulary> vocabularies;
  std::optional<KeptIndex> kept;
  std::string version;
};

std::map<std::string, Vocabulary*> Index::Impl::by_name() {
  std::map<std::string, Vocabulary*> result;
  for (auto& [name, vocabulary] : vocabularies) result.emplace(name, &vocabulary);
  return result;
}

/// All that what is made of a document depends on. A reference counts if its target is cited by
/// anyone; those that lead to other documents are by themselves.
std::uint64_t Index::Impl::input_of(std::uint32_t document, std::uint64_t given) const {
  const Symbol& own = corpus.documents.untracked()[document].document.facts.symbol;
  return Hasher()
      .add(given)
      .add(slots[document])
      .add(find_cited(corpus, own) != nullptr ? 1 : 0)
      .value();
}

std::map<std::string, DocumentHits> Index::Impl::common_terms(
    std::uint32_t document, const Units& cut,
    const std::vector<std::vector<std::uint32_t>>& subjects) const {
  std::map<std::string, DocumentHits> terms;
  for (std::uint32_t unit = 0; unit < subjects.size(); ++unit) {
    for (const std::uint32_t subject : subjects[unit]) {
      terms["#" + corpus.subjects.id(subject)].hits.push_back({unit, full_weight});
    }
  }
  for (const auto& [language, text] : corpus.documents[document].texts) {
    for (const auto& citation : text.citations) {
      const auto* target = find_cited(corpus, citation.target);
      const auto unit = cut.numbers.find(citation.in);
      if (target == nullptr || unit == cut.numbers.end()) continue;
      terms["@" + target->slug].hits.push_back({unit->second, full_weight});
    }
  }
  for (auto& [term, where] : terms) {
    auto& hits = where.hits;
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.unit < b.unit; });
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  }
  return terms;
}

/// What a document brings to all vocabularies.
std::string Index::Impl::record_of(std::uint32_t document, const Units& cut,
                                   const std::vector<std::vector<std::uint32_t>>& subjects) {
  DocumentRecord record;
  const auto add = [&](Vocabulary& vocabulary, std::string_view name, const std::string& terms) {
    vocabulary.add(slots[document], TextTerms(terms));
    record.add(name, terms);
  };
  for (const CutText& text : cut.texts) {
    const auto vocabulary = vocabularies.find(text.text->language.code);
    if (vocabulary == vocabularies.end()) continue;
    add(vocabulary->second, vocabulary->first, read_terms(text, vocabulary->second));
  }
  Vocabulary& common = vocabularies.at(common_name);
  add(common, common_name, pack_terms(common_terms(document, cut, subjects), common));
  return record.bytes();
}

Result<void> Index::Impl::write_vocabulary_lists(const std::string& name) {
  const Vocabulary& vocabulary = vocabularies.at(name);
  if (!kept->stands()) {
    const auto each = [&](const SeeDocument& see) {
      kept->each([&](const KeptIndex::Record& record) {
        const auto terms = DocumentRecord::terms(record.bytes, name);
        if (!terms.empty()) see(record.slot, TextTerms(terms));
      });
    };
    return write_lists(vocabulary, each, name, writer);
  }
  const auto terms_of = [&](const std::vector<KeptIndex::Record>& records) {
    std::vector<DocumentTerms> result;
    for (const auto& [slot, bytes] : records) {
      result.push_back({slot, DocumentRecord::terms(bytes, name)});
    }
    return result;
  };
  const auto changes = list_changes(terms_of(kept->gone()), terms_of(kept->come()));
  return write_changed_lists(vocabulary, changes, name, writer);
}

/// Writes the lists and words of a vocabulary. `found`: what the root tells of a language.
Result<void> Index::Impl::write_vocabulary(const std::string& name, LanguageShards& found) {
  if (auto written = write_vocabulary_lists(name); !written) return written;
  Vocabulary& vocabulary = vocabularies.at(name);
  found.bits = list_bits(vocabulary.counts().lists);
  found.units = vocabulary.counts().units;
  if (name == common_name) return {};
  auto beginnings = write_words(vocabulary, name, writer);
  if (!beginnings) return tl::unexpected(beginnings.error());
  found.beginnings = std::move(*beginnings);
  return {};
}

/// All that the root tells of.
Result<void> Index::Impl::write_all_below(Root& root) {
  std::vector<std::pair<std::string, LanguageShards>> found;
  for (const auto& [name, vocabulary] : vocabularies) found.push_back({name, {}});
  std::vector<Result<void>> done(found.size() + 1);
  const auto write_one = [&](std::size_t i) {
    if (i < found.size()) {
      done[i] = write_vocabulary(found[i].first, found[i].second);
      return;
    }
    const auto bits = write_symbols(corpus, slots, units, kept->symbols(), writer);
    if (bits) root.symbol_bits = *bits;
    if (!bits) done[i] = tl::unexpected(bits.error());
  };
  // The lists of all documents need the memory for one vocabulary after the other.
  if (kept->stands()) {
    parallel_for(done.size(), write_one);
  } else {
    for (std::size_t i = 0; i < done.size(); ++i) write_one(i);
  }
  for (const auto& one : done) {
    if (one) continue;
    kept->discard();
    return one;
  }
  for (auto& [name, shards] : found) {
    if (name == common_name) {
      root.common_bits = shards.bits;
    } else {
      root.languages.emplace(Language{name}, std::move(shards));
    }
  }
  return {};
}

Index::Index(const corpus::Corpus& corpus, const store::Sink& sink)
    : impl_(std::make_unique<Impl>(corpus, sink)) {}

Index::~Index() = default;

Result<void> Index::add(std::uint32_t document, const std::vector<Text>& texts) {
  const corpus::Record& record = impl_->corpus.documents[document];
  const std::uint32_t slot = impl_->slots[document];
  const Units units = cut_units(texts);
  const auto subjects = unit_subjects(record, units);
  const auto unit_count = static_cast<std::uint32_t>(units.ids.size());
  impl_->units[document] = unit_count;
  KeptDocument kept;
  kept.slug = hash64(record.document.slug);
  kept.slot = slot;
  kept.units = unit_count;
  for (const CutText& text : units.texts) {
    const auto written = write_text(record, slot, units, text, subjects, impl_->writer, kept.sum);
    if (!written) return written;
    for (const std::string& name : text_shards(text.text->language, slot, unit_count)) {
      kept.paths.push_back(hash64(shard_path(name)));
    }
  }
  impl_->kept->add(document, std::move(kept), impl_->record_of(document, units, subjects));
  return {};
}

void Index::begin(const LastIndex& last) {
  Impl& own = *impl_;
  if (last.inputs.size() != own.units.size()) return;
  std::vector<std::uint64_t> inputs(last.inputs.size());
  for (std::uint32_t i = 0; i < inputs.size(); ++i) inputs[i] = own.input_of(i, last.inputs[i]);
  own.kept.emplace(last, own.corpus, std::move(inputs), own.by_name(), own.units, own.writer);
}

bool Index::is_new(std::uint32_t document) const {
  return impl_->kept->is_new(document);
}

std::string Index::kept_as() const {
  return impl_->version;
}

Result<void> Index::write() {
  Impl& own = *impl_;
  Root root;
  root.slots = own.slots;
  if (auto written = own.write_all_below(root); !written) return written;
  if (auto written = write_root(own.corpus, root, own.writer); !written) return written;
  own.version = own.kept->finish(own.by_name(), own.writer.shards());
  return {};
}

}  // namespace ibidem::search
