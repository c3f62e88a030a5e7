#include "ibid_chains.h"

#include "base/parallel.h"
#include "citations/ibid.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace ibidem::corpus {
namespace {

// A note of the annex: where it is and which references it makes.
struct AnnexNote {
  int number = 0;
  std::uint32_t document = 0;
  std::string_view id;
  HeldCitations* held = nullptr;
  std::size_t first = 0;  // of its references among those held
  std::size_t end = 0;
  std::vector<Citation> citations = {};  // once somebody has asked for them

  bool has_ibid() const {
    for (std::size_t i = first; i < end; ++i) {
      if (held->via(i) == Via::ibid) return true;
    }
    return false;
  }

  std::vector<Citation>& all_citations() {
    for (std::size_t i = first + citations.size(); i < end; ++i) {
      citations.push_back(held->before_linking(i));
    }
    return citations;
  }
};

int number_of(const Place& place) {
  int number = 0;
  const char* end = place.number.data() + place.number.size();
  const auto parsed = std::from_chars(place.number.data(), end, number);
  return parsed.ec == std::errc() && parsed.ptr == end ? number : 0;
}

void gather(std::uint32_t document, TextRecord& text, std::vector<AnnexNote>& notes) {
  struct Range {
    std::size_t first = 0;
    std::size_t end = 0;
  };
  HeldCitations& held = text.citations;
  std::unordered_map<std::string_view, Range> by_element;
  for (std::size_t first = 0, end = 0; first < held.size(); first = end) {
    while (end < held.size() && held.in(end) == held.in(first)) ++end;
    by_element.emplace(held.in(first), Range{first, end});
  }
  for (const Place place : text.places) {
    const int number = number_of(place);
    if (place.kind != Place::Kind::note || place.scope != "annex" || number == 0) continue;
    const auto found = by_element.find(place.id);
    const auto [first, end] = found == by_element.end() ? Range() : found->second;
    notes.push_back({number, document, place.id, &held, first, end});
  }
}

std::vector<AnnexNote> annex_notes(Corpus& corpus, const Record& report, const Language& language) {
  std::vector<AnnexNote> notes;
  for (const std::uint32_t submission : report.submissions) {
    const auto text = corpus.documents[submission].texts.find(language);
    if (text != corpus.documents[submission].texts.end()) gather(submission, text->second, notes);
  }
  std::stable_sort(notes.begin(), notes.end(), [](const AnnexNote& a, const AnnexNote& b) {
    return std::tie(a.number, a.document) < std::tie(b.number, b.document);
  });
  return notes;
}

// How a chain names a note: by its id, on the page of another submission by the page as well.
std::string name_from(const Corpus& corpus, const AnnexNote& note, std::uint32_t document) {
  if (note.document == document) return std::string(note.id);
  return corpus.documents[note.document].document.slug + "#" + std::string(note.id);
}

}  // namespace

void continue_ibid_chains(Corpus& corpus) {
  // A submission is annexed to one report only.
  parallel_for(corpus.documents.size(), [&](std::size_t r) {
    const Record& report = corpus.documents[r];
    if (report.submissions.empty()) return;
    for (const Language& language : corpus.portal.languages) {
      std::vector<AnnexNote> notes = annex_notes(corpus, report, language);
      for (std::size_t i = 1; i < notes.size(); ++i) {
        AnnexNote& before = notes[i - 1];
        AnnexNote& note = notes[i];
        if (note.number - before.number > 1 || !note.has_ibid()) continue;
        if (!citations::resolve_ibid(note.all_citations(), before.all_citations(),
                                     name_from(corpus, before, note.document))) {
          continue;
        }
        for (std::size_t c = 0; c < note.citations.size(); ++c) {
          note.held->replace(note.first + c, note.citations[c]);
        }
      }
    }
  });
}

}  // namespace ibidem::corpus
