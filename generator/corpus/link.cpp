#include "corpus/link.h"

#include "destination.h"
#include "ibid_chains.h"
#include "place_index.h"
#include "surroundings.h"

#include "base/parallel.h"

#include <algorithm>
#include <map>
#include <tuple>
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
  explicit Linker(Corpus& corpus) : corpus_(corpus), indices_(corpus.documents.size()) {
    parallel_for(corpus.documents.size(), [this](std::size_t i) {
      for (const auto& [language, text] : corpus_.documents[i].texts) {
        indices_[i].emplace(language, PlaceIndex(text));
      }
    });
    for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
      const Facts& facts = corpus.documents[i].document.facts;
      // An annexed submission bears its report's symbol.
      if (!facts.parent) by_symbol_.emplace(facts.symbol, i);
    }
  }

  void run() {
    parallel_for(corpus_.documents.size(), [this](std::size_t i) {
      const std::string page = page_of(corpus_.documents[i].document.slug);
      for (auto& [language, text] : corpus_.documents[i].texts) {
        const LastByNote last = last_by_note(text);
        for (Citation& citation : text.citations) {
          lead(static_cast<std::uint32_t>(i), language, last, citation);
        }
        keep_where_led(text, page);
      }
    });
  }

  std::optional<std::uint32_t> held(const Symbol& symbol) const {
    const auto found = by_symbol_.find(symbol);
    if (found == by_symbol_.end()) return std::nullopt;
    return found->second;
  }

 private:
  // The last reference of every note that has one.
  using LastByNote = std::unordered_map<std::string_view, const Citation*>;

  static LastByNote last_by_note(const TextRecord& text) {
    LastByNote last;
    for (const Place& place : text.places) {
      if (place.kind == Place::Kind::note) last.emplace(place.id, nullptr);
    }
    for (const Citation& citation : text.citations) {
      if (const auto note = last.find(citation.in); note != last.end()) note->second = &citation;
    }
    return last;
  }

  void lead(std::uint32_t document, const Language& language, const LastByNote& last,
            Citation& citation) const {
    if (citation.target.empty()) return;
    if (citation.via == Via::internal) return lead_within(document, language, citation);
    const auto target = held(citation.target);
    if (!target) {
      citation.href = page_of(slug(citation.target));
      return;
    }
    const PlaceIndex* text = text_of(*target, language);
    set(citation, *target,
        text == nullptr ? Destination() : destination(*text, completed(language, last, citation)));
  }

  // "Ibid., par. 52" after "A/78/265, annex, par. 51" means the annex as well, though it names
  // none, and "Ibid." alone means the very place.
  Citation completed(const Language& language, const LastByNote& last,
                     const Citation& citation) const {
    Citation whole = citation;
    if (citation.via != Via::ibid || citation.annex) return whole;
    bool bare = citation.paragraphs.empty() && citation.parts.empty();
    for (const std::string& note : citation.chain) {
      const Citation* source = find_note(language, last, note);
      if (source == nullptr) return whole;
      if (bare) {
        whole.paragraphs = source->paragraphs;
        whole.parts = source->parts;
        bare = whole.paragraphs.empty() && whole.parts.empty();
      }
      if (source->annex) whole.annex = source->annex;
      if (source->annex || source->via != Via::ibid) return whole;
    }
    return whole;
  }

  // The last reference of a note, which a chain names by its id or, on another page, by both.
  const Citation* find_note(const Language& language, const LastByNote& last,
                            std::string_view note) const {
    const std::size_t hash = note.find('#');
    if (hash == std::string_view::npos) {
      const auto found = last.find(note);
      return found == last.end() ? nullptr : found->second;
    }
    const auto other = corpus_.by_slug(note.substr(0, hash));
    if (!other) return nullptr;
    const auto& texts = corpus_.documents[*other].texts;
    const auto text = texts.find(language);
    if (text == texts.end()) return nullptr;
    const auto& citations = text->second.citations;
    const auto found = std::find_if(citations.rbegin(), citations.rend(), [&](const Citation& c) {
      return c.in == note.substr(hash + 1);
    });
    return found == citations.rend() ? nullptr : &*found;
  }

  void lead_within(std::uint32_t document, const Language& language, Citation& citation) const {
    const Record& record = corpus_.documents[document];
    const PlaceIndex& own = indices_[document].at(language);
    const Place* here = own.by_id(citation.in);
    Destination found = destination_within(own, citation, here == nullptr ? "main" : here->scope);
    const bool whole = citation.paragraphs.empty() && citation.parts.empty();
    if (found.place == nullptr && record.parent && names_report(citation)) {
      // "The present report" in an annexed submission is the report.
      const PlaceIndex* report = text_of(*record.parent, language);
      if (report != nullptr) return set(citation, *record.parent, destination(*report, citation));
    }
    if (found.place == nullptr && whole && citation.annex && !record.submissions.empty()) {
      citation.href = page_of(record.document.slug) + "#submissions";  // they are the annex
      return;
    }
    set(citation, document, found);
  }

  static bool names_report(const Citation& citation) {
    return citation.text.find("rapport") != std::string::npos ||
           citation.text.find("report") != std::string::npos;
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

  void set(Citation& citation, std::uint32_t document, const Destination& found) const {
    citation.href = page_of(corpus_.documents[document].document.slug);
    if (found.place != nullptr) citation.href += "#" + found.place->id;
    if (citation.reason.empty()) citation.reason = found.reason;
  }

  Corpus& corpus_;
  std::vector<TextIndices> indices_;
  std::unordered_map<Symbol, std::uint32_t> by_symbol_;
};

void gather_cited(Corpus& corpus, const Linker& linker) {
  std::map<Symbol, Cited> cited;
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    for (const auto& [language, text] : corpus.documents[i].texts) {
      for (std::uint32_t c = 0; c < text.citations.size(); ++c) {
        const Citation& citation = text.citations[c];
        if (citation.target.empty() || citation.via == Via::internal) continue;
        cited[citation.target].by.push_back({i, language, c});
      }
    }
  }
  corpus.cited.clear();
  for (auto& [symbol, entry] : cited) {
    entry.symbol = symbol;
    entry.slug = slug(symbol);
    entry.document = linker.held(symbol);
    corpus.cited.push_back(std::move(entry));
  }
}

}  // namespace

void link(Corpus& corpus) {
  continue_ibid_chains(corpus);
  Linker linker(corpus);
  linker.run();
  gather_cited(corpus, linker);
}

}  // namespace ibidem::corpus
