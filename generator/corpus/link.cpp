#include "corpus/link.h"

#include "destination.h"
#include "ibid_chains.h"
#include "lead_cache.h"
#include "place_index.h"

#include "base/hash.h"
#include "base/parallel.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ibidem::corpus {
namespace {

std::string page_of(std::string_view slug) {
  return "documents/" + std::string(slug) + ".html";
}

using TextIndices = std::map<Language, PlaceIndex>;

// Leads references to their places; reads the whole corpus, writes to one document at a time.
class Linker {
 public:
  // `led`: by document whether its references are led already.
  Linker(Corpus& corpus, const std::vector<char>& led)
      : corpus_(corpus), led_(led), indices_(corpus.documents.size()) {
    by_symbol_.reserve(corpus.documents.size());
    for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
      const Facts& facts = corpus.documents[i].document.facts;
      // An annexed submission bears its report's symbol.
      if (!facts.parent) by_symbol_.emplace(facts.symbol, i);
    }
    index_places();
  }

  void run(LeadCache& kept) {
    parallel_for(corpus_.documents.size(), [&](std::size_t i) {
      if (led_[i] == 0) lead_all(static_cast<std::uint32_t>(i), corpus_.documents[i], kept);
    });
  }

  std::optional<std::uint32_t> held(std::string_view symbol) const {
    const auto found = by_symbol_.find(symbol);
    if (found == by_symbol_.end()) return std::nullopt;
    return found->second;
  }

 private:
  using Led = HeldCitations::Led;

  // The text whose references are led.
  struct Source {
    std::uint32_t document;
    const Language& language;
    const TextRecord& text;
  };

  // Of the documents that are to be led, and of those where they may lead.
  void index_places() {
    const std::vector<Record>& documents = corpus_.documents.untracked();
    std::vector<char> needed(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (led_[i] != 0) continue;
      needed[i] = 1;
      if (documents[i].parent) needed[*documents[i].parent] = 1;
      for (const auto& [language, text] : documents[i].texts) {
        for (std::size_t c = 0; c < text.citations.size(); ++c) {
          if (const auto target = held(text.citations.target(c))) needed[*target] = 1;
        }
      }
    }
    parallel_for(documents.size(), [&](std::size_t i) {
      if (needed[i] == 0) return;
      for (const auto& [language, text] : documents[i].texts) {
        corpus_.look_at(text);
        indices_[i].emplace(language, PlaceIndex(text));
      }
    });
  }

  void lead_all(std::uint32_t document, Record& record, LeadCache& kept) const {
    std::vector<std::string> leads;
    for (const auto& [language, text] : record.texts) {
      corpus_.look_at(text);
      const Source source{document, language, text};
      std::vector<Led> led(text.citations.size());
      for (std::size_t c = 0; c < led.size(); ++c) led[c] = lead(source, c);
      leads.push_back(HeldCitations::pack(led));
    }
    kept.add(document, record, leads);
  }

  Led lead(const Source& source, std::size_t c) const {
    Named named = source.text.citations.named(c);
    if (named.target.empty()) return {};
    if (named.via == Via::internal) return lead_within(source, named);
    const auto target = held(named.target);
    if (!target) return {page_of(slug(named.target)), {}};
    const PlaceIndex* text = text_of(*target, source.language);
    if (text == nullptr) return to(*target, {});
    complete(source, c, named);
    return to(*target, destination(*text, named));
  }

  // "Ibid., par. 52" after "A/78/265, annex, par. 51" means the annex as well, though it names
  // none, and "Ibid." alone means the very place.
  void complete(const Source& source, std::size_t c, Named& named) const {
    complete_within(source.text, c, named);
    if (named.via != Via::ibid || named.annex) return;
    for (const std::string& note : source.text.citations.before_linking(c).chain) {
      const auto before = find_note(source, note);
      if (!before || take_over(*before, named)) return;
    }
  }

  // The same of a reference that stands before it in its own element: "A/78/265, annex, par. 51;
  // ibid., par. 52".
  static void complete_within(const TextRecord& text, std::size_t c, Named& named) {
    const auto& citations = text.citations;
    if (named.via != Via::ibid || named.annex) return;
    for (; c > 0 && citations.in(c - 1) == named.in; --c) {
      const Named before = citations.named(c - 1);
      if (before.target != named.target || take_over(before, named)) return;
    }
  }

  // Whether nothing before that reference needs to be asked.
  static bool take_over(const Named& before, Named& named) {
    if (named.is_bare()) {
      named.paragraph = before.paragraph;
      named.part = before.part;
    }
    if (before.annex) named.annex = before.annex;
    return before.annex || before.via != Via::ibid;
  }

  // The last reference of a note, which a chain names by its id or, on another page, by both.
  std::optional<Named> find_note(const Source& source, std::string_view note) const {
    const std::size_t hash = note.find('#');
    const TextRecord* text = &source.text;
    if (hash != std::string_view::npos) {
      const auto other = corpus_.by_slug(note.substr(0, hash));
      if (!other) return std::nullopt;
      const auto& texts = corpus_.documents[*other].texts;
      const auto found = texts.find(source.language);
      if (found == texts.end()) return std::nullopt;
      text = &found->second;
      note.remove_prefix(hash + 1);
    }
    for (std::size_t i = text->citations.size(); i > 0; --i) {
      if (text->citations.in(i - 1) != note) continue;
      Named last = text->citations.named(i - 1);
      complete_within(*text, i - 1, last);
      return last;
    }
    return std::nullopt;
  }

  Led lead_within(const Source& source, const Named& named) const {
    const Record& record = corpus_.documents[source.document];
    const PlaceIndex& own = indices_[source.document].at(source.language);
    const auto here = own.by_id(named.in);
    const Destination found = destination_within(own, named, here ? here->scope : "main");
    if (!found.place && record.parent && names_report(named)) {
      // "The present report" in an annexed submission is the report.
      const PlaceIndex* report = text_of(*record.parent, source.language);
      if (report != nullptr) return to(*record.parent, destination(*report, named));
    }
    if (!found.place && named.is_bare() && named.annex && !record.submissions.empty()) {
      return {page_of(record.document.slug) + "#submissions", {}};  // they are the annex
    }
    return to(source.document, found);
  }

  static bool names_report(const Named& named) {
    return named.text.find("rapport") != std::string_view::npos ||
           named.text.find("report") != std::string_view::npos;
  }

  // The text of the citing language; without one, that of the first language of the portal that
  // the document has. Element ids are the same in all.
  const PlaceIndex* text_of(std::uint32_t document, const Language& language) const {
    const TextIndices& texts = indices_[document];
    if (const auto same = texts.find(language); same != texts.end()) return &same->second;
    for (const Language& other : corpus_.portal.languages) {
      if (const auto found = texts.find(other); found != texts.end()) return &found->second;
    }
    return nullptr;
  }

  Led to(std::uint32_t document, const Destination& found) const {
    Led led{page_of(corpus_.documents[document].document.slug), found.reason};
    if (found.place) led.href.append(1, '#').append(found.place->id);
    return led;
  }

  Corpus& corpus_;
  const std::vector<char>& led_;
  std::vector<TextIndices> indices_;
  std::unordered_map<std::string_view, std::uint32_t> by_symbol_;
};

// What a reference leads to, with the hash of it.
struct Target {
  std::string_view symbol;
  std::uint64_t hash = 0;

  bool operator==(const Target&) const = default;
};

struct HashOfTarget {
  std::size_t operator()(const Target& target) const { return target.hash; }
};

// A reference to a document.
struct Reference {
  Target target;
  Backlink link;
};

bool by_target(const Reference& a, const Reference& b) {
  return a.target.hash < b.target.hash;
}

// By target, in no order that means anything; those to one target in reading order.
std::vector<Reference> references_of(const Corpus& corpus, std::uint32_t document) {
  std::vector<Reference> references;
  for (const auto& [language, text] : corpus.documents.untracked()[document].texts) {
    corpus.look_at(text);
    for (std::uint32_t c = 0; c < text.citations.size(); ++c) {
      const std::string_view target = text.citations.target(c);
      if (target.empty() || text.citations.via(c) == Via::internal) continue;
      references.push_back({{target, hash64(target)}, Backlink{document, c, &language}});
    }
  }
  std::stable_sort(references.begin(), references.end(), by_target);
  return references;
}

void gather_cited(Corpus& corpus, const Linker& linker) {
  std::vector<std::vector<Reference>> by_document(corpus.documents.size());
  parallel_for(by_document.size(), [&](std::size_t i) {
    by_document[i] = references_of(corpus, static_cast<std::uint32_t>(i));
  });
  std::unordered_map<Target, std::vector<Backlink>, HashOfTarget> links_to;
  for (std::vector<Reference>& references : by_document) {
    for (auto one = references.begin(); one != references.end();) {
      const Target target = one->target;
      std::vector<Backlink>& links = links_to[target];
      for (; one != references.end() && one->target == target; ++one) links.push_back(one->link);
    }
    std::vector<Reference>().swap(references);
  }
  std::vector<Target> targets;
  targets.reserve(links_to.size());
  for (const auto& [target, links] : links_to) targets.push_back(target);
  std::sort(targets.begin(), targets.end(),
            [](const Target& a, const Target& b) { return a.symbol < b.symbol; });
  corpus.cited.clear();
  corpus.cited.reserve(targets.size());
  for (const Target& target : targets) {
    std::vector<Backlink>& links = links_to.at(target);
    links.shrink_to_fit();
    const std::string_view symbol = target.symbol;
    corpus.cited.push_back({Symbol(symbol), slug(symbol), linker.held(symbol), std::move(links)});
  }
}

}  // namespace

void link(Corpus& corpus, LeadCache& kept) {
  continue_ibid_chains(corpus);
  const std::vector<char> led = kept.recall(corpus);
  Linker linker(corpus, led);
  linker.run(kept);
  gather_cited(corpus, linker);
}

}  // namespace ibidem::corpus
