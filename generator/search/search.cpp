#include "search/search.h"

#include "lists.h"
#include "root.h"
#include "shard.h"
#include "slots.h"
#include "symbols.h"
#include "terms.h"
#include "text.h"
#include "units.h"
#include "words.h"

#include <algorithm>
#include <map>

namespace ibidem::search {
namespace {

/// The weight of a term that is no word (a subject, a citation) where it stands.
constexpr std::uint32_t full_weight = 3;

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

  void add_common(std::uint32_t document, const Units& cut,
                  const std::vector<std::vector<std::uint32_t>>& subjects);
  Result<LanguageShards> write_language(const Language& language);
  Result<unsigned> write_common();

  const corpus::Corpus& corpus;
  ShardWriter writer;
  const std::vector<std::uint32_t> slots;                    ///< by document
  const std::map<std::string_view, std::string_view> slugs;  ///< by symbol
  std::vector<std::uint32_t> units;                          ///< how many each document has
  std::map<Language, Terms> terms;
  Terms common{Language{}};  ///< "#ID" of subjects, "@SLUG" of cited documents
};

void Index::Impl::add_common(std::uint32_t document, const Units& cut,
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
  for (auto& [term, where] : places) {
    std::sort(where.begin(), where.end());
    where.erase(std::unique(where.begin(), where.end()), where.end());
    DocumentHits hits;
    hits.slot = slots[document];
    for (const std::uint32_t unit : where) hits.hits.push_back({unit, full_weight});
    common.add(term, hits);
  }
}

Result<LanguageShards> Index::Impl::write_language(const Language& language) {
  const Terms& words = terms.at(language);
  const Lists lists = gather_lists(words);
  if (const auto written = write_lists(lists, language.code, writer); !written) {
    return tl::unexpected(written.error());
  }
  auto beginnings = write_words(words, lists, language.code, writer);
  if (!beginnings) return tl::unexpected(beginnings.error());
  return LanguageShards{words.units(), lists.bits, std::move(*beginnings)};
}

Result<unsigned> Index::Impl::write_common() {
  const Lists lists = gather_lists(common);
  if (const auto written = write_lists(lists, "common", writer); !written) {
    return tl::unexpected(written.error());
  }
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
  for (const CutText& text : units.texts) {
    const auto written = write_text(record, slot, units, text, subjects, impl_->writer);
    if (!written) return written;
  }
  for (const CutText& text : units.texts) {
    const auto terms = impl_->terms.find(text.text->language);
    if (terms != impl_->terms.end()) terms->second.add(slot, text);
  }
  impl_->add_common(document, units, subjects);
  return {};
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
  return write_root(impl_->corpus, root, impl_->writer);
}

}  // namespace ibidem::search
