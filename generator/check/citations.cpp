#include "check/citations.h"

#include "near_symbols.h"

#include "check/codes.h"
#include "citations/codes.h"
#include "corpus/link.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace ibidem::check {
namespace {

using corpus::Record;
using corpus::TextRecord;

struct Problem {
  const Code& code;
  std::string_view says;
};

// What each reason of a reference means, for people.
const Problem* problem_of(std::string_view reason) {
  namespace why = citations::reasons;
  namespace link = corpus::link_reasons;
  static const std::array<std::pair<std::string_view, Problem>, 13> problems{{
      {why::organ_unknown,
       {codes::organ_unknown, "whose resolution or decision this is cannot be told"}},
      {why::symbol_unfinished, {codes::symbol_unfinished, "the symbol has no number yet"}},
      {why::ibid_after_nothing, {codes::ibid_after_nothing, "\"Ibid.\" follows no source"}},
      {why::ibid_source_unknown,
       {codes::ibid_source_unknown, "the source before \"Ibid.\" is not recognised"}},
      {why::ibid_two_sources,
       {codes::ibid_two_sources, "the note before \"Ibid.\" has more than one source"}},
      {why::points_back_to_nothing,
       {codes::points_back_to_nothing, "nothing before can be what this points back to"}},
      {why::points_back_to_several,
       {codes::points_back_to_several,
        "more than one document before can be what this points back to"}},
      {why::own_or_named,
       {codes::own_or_named, "this may be of the document that the sentence has named before"}},
      {link::paragraph_not_found,
       {codes::paragraph_not_found, "the document has no such paragraph"}},
      {link::point_not_found, {codes::point_not_found, "the paragraph has no such point"}},
      {link::section_not_found, {codes::section_not_found, "the document has no such section"}},
      {link::annex_not_found, {codes::annex_not_found, "the document has no such annex"}},
      {link::table_not_found, {codes::table_not_found, "the document has no such table"}},
  }};
  const auto found = std::find_if(problems.begin(), problems.end(),
                                  [&](const auto& entry) { return entry.first == reason; });
  return found == problems.end() ? nullptr : &found->second;
}

// The lines of a text's elements, read from its file when the first problem asks for one.
class Lines {
 public:
  Lines(const corpus::Corpus& corpus, const Record& record, const Language& language)
      : corpus_(corpus), record_(record), language_(language) {}

  Position of(const std::string& element) {
    if (!read_) read();
    const TextRecord& text = record_.texts.at(language_);
    const auto line = lines_.find(element);
    return {(corpus_.content / text.file).generic_string(), line == lines_.end() ? 0 : line->second,
            0};
  }

 private:
  void read() {
    read_ = true;
    const auto text = corpus::read_text(corpus_, record_, language_);
    if (!text) return;
    for (const Block& block : text->blocks) {
      std::visit([this](const auto& element) { lines_.emplace(element.id, element.line); }, block);
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        for (const Item& item : paragraph->items) lines_.emplace(item.id, item.line);
      }
    }
    for (const Note& note : text->notes) lines_.emplace(note.id, note.line);
  }

  const corpus::Corpus& corpus_;
  const Record& record_;
  const Language& language_;
  bool read_ = false;
  std::unordered_map<std::string, int> lines_;
};

// The symbols that a slip may have been meant for.
struct Known {
  NearSymbols any;      // held documents that are cited, and the two following
  NearSymbols popular;  // those of the register, and those that several documents cite
};

Known known_symbols(const corpus::Corpus& corpus) {
  constexpr std::size_t several = 3;
  std::vector<std::string> popular;
  std::vector<std::string> any;
  for (const citations::NamedReport& report : corpus.reports.reports) {
    popular.push_back(report.symbol);
  }
  for (const corpus::Cited& cited : corpus.cited) {
    std::set<std::uint32_t> citing;
    for (const corpus::Backlink& link : cited.by) citing.insert(link.document);
    if (citing.size() >= several) popular.push_back(cited.symbol);
    if (cited.document) any.push_back(cited.symbol);
  }
  any.insert(any.end(), popular.begin(), popular.end());
  return {NearSymbols(std::move(any)), NearSymbols(std::move(popular))};
}

// The symbols that only one document cites and the portal does not know otherwise.
std::unordered_set<std::string_view> lone_symbols(const corpus::Corpus& corpus) {
  std::unordered_set<std::string_view> lone;
  for (const corpus::Cited& cited : corpus.cited) {
    const bool one = std::all_of(
        cited.by.begin(), cited.by.end(),
        [&](const corpus::Backlink& link) { return link.document == cited.by.front().document; });
    if (one && !cited.document) lone.insert(cited.symbol);
  }
  for (const citations::NamedReport& report : corpus.reports.reports) lone.erase(report.symbol);
  return lone;
}

void check_text(const TextRecord& text, const Known& known,
                const std::unordered_set<std::string_view>& lone, Lines& lines,
                Diagnostics& diagnostics) {
  for (const Citation& citation : text.citations.all()) {
    if (const Problem* problem = problem_of(citation.reason)) {
      diagnostics.add(problem->code, lines.of(citation.in),
                      fmt::format("{}: \"{}\"", problem->says, citation.text));
    }
    const bool written = citation.via == Via::symbol || citation.via == Via::number;
    if (!written || !lone.contains(citation.target)) continue;
    // Documents are numbered one after the other: another digit is mostly another document, and
    // worth a look only beside one that is much cited.
    std::string nearest = known.any.nearest(citation.target, false);
    if (nearest.empty() && citation.via == Via::symbol) {
      nearest = known.popular.nearest(citation.target, true);
    }
    if (nearest.empty()) continue;
    diagnostics.add(codes::symbol_near_known, lines.of(citation.in),
                    fmt::format("{} stands only here and is one character away from {}",
                                citation.target, nearest),
                    fmt::format("{} may be meant", nearest));
  }
}

}  // namespace

void check_citations(const corpus::Corpus& corpus, Diagnostics& diagnostics) {
  const Known known = known_symbols(corpus);
  const auto lone = lone_symbols(corpus);
  for (const Record& record : corpus.documents) {
    for (const auto& [language, text] : record.texts) {
      Lines lines(corpus, record, language);
      check_text(text, known, lone, lines, diagnostics);
    }
  }
}

}  // namespace ibidem::check
