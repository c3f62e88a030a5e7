#include "search/search.h"

#include "kept_index.h"
#include "lists.h"
#include "root.h"
#include "shard.h"
#include "slots.h"
#include "symbols.h"
#include "terms.h"
#include "text.h"
#include "units.h"
#include "words.h"

#include "base/hash.h"

#include <algorithm>
#include <map>
#include <optional>

namespace ibidem::search {
namespace {

/// The weight of a term that is no word (a subject, a citation) where it stands.
constexpr std::uint32_t full_weight = 3;
constexpr const char* common_name = "common";

std::vector<std::uint32_t> slots_of(const corpus::Corpus& corpus) {
  std::vector<std::string_view> slugs;
  for (const corpus::Record& record : corpus.documents) slugs.push_back(record.document.slug);
  return assign_slots(slugs);
}

/// The document of each symbol that is cited: the one its page is named after.
std::map<std::string_view, std::string_view> slugs_of(const corpus::Corpus& corpus) {
  std::map<std::string_view, std::string_view> slugs;
  for (const corpus::Cited& cited : corpus.cited) slugs.emplace(cited.symbol, cited.slug);
  return slugs;
}

}  // namespace

struct Index::Impl {
  Impl(const corpus::Corpus& the_corpus, const store::Sink& sink)
      : corpus(the_corpus),
        writer(sink),
        slots(slots_of(the_corpus)),
        slugs(slugs_of(the_corpus)),
        units(the_corpus.documents.size()) {
    for (const Language& language : corpus.portal.languages) terms.try_emplace(language, language);
  }

  std::string add_common(std::uint32_t document, const Units& cut,
                         const std::vector<std::vector<std::uint32_t>>& subjects);
  Result<LanguageShards> write_language(const Language& language);
  Result<unsigned> write_common();
  std::uint64_t input_of(std::uint32_t document, std::uint64_t given) const;

  const corpus::Corpus& corpus;
  ShardWriter writer;
  const std::vector<std::uint32_t> slots;                    ///< by document
  const std::map<std::string_view, std::string_view> slugs;  ///< by symbol
  std::vector<std::uint32_t> units;                          ///< how many each document has
  std::map<Language, Terms> terms;
  Terms common{Language{}};  ///< "#ID" of subjects, "@SLUG" of cited documents
  std::optional<KeptIndex> kept;
};

/// All that what is made of a document depends on. A reference counts if its target is cited by
/// anyone.
std::uint64_t Index::Impl::input_of(std::uint32_t document, std::uint64_t given) const {
  Hasher hash;
  hash.add(given).add(slots[document]);
  for (const auto& [language, text] : corpus.documents[document].texts) {
    for (const Citation& citation : text.citations) hash.add(slugs.contains(citation.target));
  }
  return hash.value();
}

/// Gives what Terms::remove needs.
std::string Index::Impl::add_common(std::uint32_t document, const Units& cut,
                                    const std::vector<std::vector<std::uint32_t>>& subjects) {
  std::map<std::string, std::vector<std::uint32_t>> places;
  for (std::uint32_t unit = 0; unit < subjects.size(); ++unit) {
    for (const std::uint32_t subject : subjects[unit]) {
      places["#" + corpus.subjects.all()[subject].id].push_back(unit);
    }
  }
  for (const auto& [language, text] : corpus.documents[document].texts) {
    for (const Citation& citation : text.citations) {
      const auto target = slugs.find(citation.target);
      const auto unit = cut.numbers.find(citation.in);
      if (target == slugs.end() || unit == cut.numbers.end()) continue;
      places["@" + std::string(target->second)].push_back(unit->second);
    }
  }
  std::string added;
  for (auto& [term, where] : places) {
    std::sort(where.begin(), where.end());
    where.erase(std::unique(where.begin(), where.end()), where.end());
    DocumentHits hits;
    hits.slot = slots[document];
    for (const std::uint32_t unit : where) hits.hits.push_back({unit, full_weight});
    common.add(term, hits, added);
  }
  return added;
}

Result<LanguageShards> Index::Impl::write_language(const Language& language) {
  const Terms& words = terms.at(language);
  const Lists lists = gather_lists(words);
  const auto bits = kept ? kept->bits(language.code) : std::nullopt;
  if (const auto written = write_lists(lists, language.code, bits, writer); !written) {
    return tl::unexpected(written.error());
  }
  if (kept) kept->keep_terms(language.code, lists.bits, words);
  auto beginnings = write_words(words, lists, language.code, writer);
  if (!beginnings) return tl::unexpected(beginnings.error());
  return LanguageShards{words.units(), lists.bits, std::move(*beginnings)};
}

Result<unsigned> Index::Impl::write_common() {
  const Lists lists = gather_lists(common);
  const auto bits = kept ? kept->bits(common_name) : std::nullopt;
  if (const auto written = write_lists(lists, common_name, bits, writer); !written) {
    return tl::unexpected(written.error());
  }
  if (kept) kept->keep_terms(common_name, lists.bits, common);
  return lists.bits;
}

Index::Index(const corpus::Corpus& corpus, const store::Sink& sink)
    : impl_(std::make_unique<Impl>(corpus, sink)) {}

Index::~Index() = default;

Result<void> Index::add(std::uint32_t document, const std::vector<Text>& texts) {
  const corpus::Record& record = impl_->corpus.documents[document];
  const std::uint32_t slot = impl_->slots[document];
  const Units units = cut_units(texts);
  const auto subjects = unit_subjects(record, units);
  impl_->units[document] = static_cast<std::uint32_t>(units.ids.size());
  KeptDocument kept{record.document.slug, slot, impl_->units[document], {}, {}, 0};
  for (const CutText& text : units.texts) {
    const auto written = write_text(record, slot, units, text, subjects, impl_->writer, kept.sum);
    if (!written) return written;
    kept.languages.push_back(text.text->language.code);
  }
  for (const CutText& text : units.texts) {
    const auto terms = impl_->terms.find(text.text->language);
    if (terms == impl_->terms.end()) continue;
    kept.added.emplace_back(terms->first.code, terms->second.add(slot, text));
  }
  kept.added.emplace_back(common_name, impl_->add_common(document, units, subjects));
  if (impl_->kept) impl_->kept->add(document, std::move(kept));
  return {};
}

void Index::begin(const LastIndex& last) {
  Impl& own = *impl_;
  if (last.inputs.size() != own.units.size()) return;
  std::vector<std::uint64_t> inputs(last.inputs.size());
  for (std::uint32_t i = 0; i < inputs.size(); ++i) inputs[i] = own.input_of(i, last.inputs[i]);
  std::map<std::string, Terms*> terms{{common_name, &own.common}};
  for (auto& [language, words] : own.terms) terms.emplace(language.code, &words);
  own.kept.emplace(last, own.corpus, std::move(inputs));
  own.kept->restore(terms, own.units, own.writer);
}

bool Index::is_new(std::uint32_t document) const {
  return !impl_->kept || impl_->kept->is_new(document);
}

std::string Index::kept_as() const {
  return impl_->kept ? impl_->kept->version() : std::string();
}

Result<void> Index::write() {
  Root root;
  root.slots = impl_->slots;
  for (const Language& language : impl_->corpus.portal.languages) {
    auto written = impl_->write_language(language);
    if (!written) return tl::unexpected(written.error());
    root.languages.emplace(language, std::move(*written));
    impl_->terms.erase(language);  // room for the next one
  }
  const auto common = impl_->write_common();
  if (!common) return tl::unexpected(common.error());
  root.common_bits = *common;
  const auto symbols = write_symbols(impl_->corpus, impl_->slots, impl_->units, impl_->writer);
  if (!symbols) return tl::unexpected(symbols.error());
  root.symbol_bits = *symbols;
  if (auto written = write_root(impl_->corpus, root, impl_->writer); !written) return written;
  if (impl_->kept) impl_->kept->finish(impl_->writer.shards());
  return {};
}

}  // namespace ibidem::search
