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
  std::vector<Citation> citations;
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
    AnnexNote note{number, document, place.id, &held, 0, {}};
    if (const auto found = by_element.find(place.id); found != by_element.end()) {
      note.first = found->second.first;
      for (std::size_t i = note.first; i < found->second.end; ++i) {
        note.citations.push_back(held.before_linking(i));
      }
    }
    notes.push_back(std::move(note));
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
        const AnnexNote& before = notes[i - 1];
        if (notes[i].number - before.number > 1) continue;
        if (!citations::resolve_ibid(notes[i].citations, before.citations,
                                     name_from(corpus, before, notes[i].document))) {
          continue;
        }
        for (std::size_t c = 0; c < notes[i].citations.size(); ++c) {
          notes[i].held->replace(notes[i].first + c, notes[i].citations[c]);
        }
      }
    }
  });
}

}  // namespace ibidem::corpus
