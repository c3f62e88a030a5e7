#include "corpus/mandates.h"

#include "mandate_words.h"

#include "language/fold.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

namespace ibidem::corpus {
namespace {

using language::Folded;

// How far from the words that answer the reference to the request may begin ("pursuant to
// paragraph 3 of General Assembly resolution 77/37").
constexpr std::size_t reach = 80;
// How far these words may stand behind their subject: further on they are those of another verb
// ("The present report summarizes the views received pursuant to", A/78/76).
constexpr std::size_t verb_reach = 40;
// How far a further reference of the same list may begin behind one ("76/19 and 77/37").
constexpr std::uint32_t list_reach = 8;
// How many sentences back "that request" can point.
constexpr std::size_t sentences_back = 8;
// How many words may stand between an article and "report" ("the first annual progress report").
constexpr int noun_words = 6;

bool makes_requests(Kind kind) {
  return kind == Kind::resolution || kind == Kind::decision;
}

bool is_request(std::string_view symbol) {
  return symbol.find("/RES/") != std::string_view::npos ||
         symbol.find("/DEC/") != std::string_view::npos;
}

/// Whether a reference can be part of the chain: another document, known.
bool counts(const Citation& citation, const Symbol& own) {
  return citation.via != Via::internal && !citation.target.empty() && citation.target != own &&
         !citation.doubtful;
}

/// The sentences of a text: where each ends. A stop ends one where a capital letter follows, so
/// not in "par. 3".
std::vector<WordRange> sentences_of(std::string_view text, const Folded& folded) {
  std::vector<WordRange> sentences;
  std::size_t begin = 0;
  for (std::size_t at = folded.text.find(". "); at != std::string::npos;
       at = folded.text.find(". ", at + 1)) {
    const std::size_t next = at + 2;
    if (next >= folded.text.size() || !language::is_capital(text, folded.origin[next])) continue;
    sentences.push_back({begin, next});
    begin = next;
  }
  sentences.push_back({begin, folded.text.size()});
  return sentences;
}

class Finder {
 public:
  Finder(const Text& text, const Facts& facts, std::span<const Citation> citations)
      : text_(text), facts_(facts), citations_(citations) {
    for (std::uint32_t i = 0; i < citations.size(); ++i) {
      if (counts(citations[i], facts.symbol)) by_element_[citations[i].in].push_back(i);
    }
    for (const Note& note : text.notes) {
      for (const Note::Call& call : note.calls) notes_.emplace(call.id, &note);
    }
  }

  std::vector<Statement> run() {
    if (facts_.kind == Kind::submission) return {};
    for (const Block& block : text_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph == nullptr || paragraph->quoted) continue;
      if (makes_requests(facts_.kind)) {
        if (paragraph->scope.starts_with("annex")) continue;
        find_request(*paragraph);
        find_notes(*paragraph);
      } else {
        find_answer(*paragraph);
      }
    }
    return std::move(statements_);
  }

 private:
  using Indices = std::vector<std::uint32_t>;

  const Indices& in_element(const std::string& id) const {
    static const Indices none;
    const auto found = by_element_.find(id);
    return found == by_element_.end() ? none : found->second;
  }

  /// The references of an element that begin between two offsets; they are in reading order.
  std::span<const std::uint32_t> in_range(const std::string& id, std::uint32_t begin,
                                          std::uint32_t end) const {
    const auto& all = in_element(id);
    const auto place = [&](std::uint32_t offset) {
      return std::lower_bound(
          all.begin(), all.end(), offset,
          [&](std::uint32_t i, std::uint32_t wanted) { return citations_[i].begin < wanted; });
    };
    return {place(begin), place(end)};
  }

  void state(Statement::Kind kind, const std::string& in, std::optional<std::uint32_t> citation) {
    statements_.push_back({kind, in, citation});
  }

  static bool speaks_of_report(std::string_view text) {
    return text.find("rapport") != std::string_view::npos ||
           text.find("report") != std::string_view::npos ||
           text.find("note") != std::string_view::npos;
  }

  void find_request(const Paragraph& paragraph);
  void find_notes(const Paragraph& paragraph);
  void find_answer(const Paragraph& paragraph);
  bool answer_in(const Paragraph& paragraph, const Folded& folded,
                 std::span<const WordRange> sentences, std::size_t which);
  bool answer_by_name(const Paragraph& paragraph, const Folded& folded, std::size_t from,
                      std::size_t to);
  std::optional<std::uint32_t> request_spoken_of(const Paragraph& paragraph, const Folded& folded,
                                                 const WordRange& sentence) const;
  Indices named_reports(const Paragraph& paragraph, std::uint32_t begin, std::uint32_t end) const;

  const Text& text_;
  const Facts& facts_;
  std::span<const Citation> citations_;
  std::unordered_map<std::string_view, Indices> by_element_;
  std::unordered_map<std::string_view, const Note*> notes_;  ///< by the ids of their calls
  std::vector<Statement> statements_;
};

// "3. Requests the Secretary-General … to submit a report …"; what is asked may stand in a point.
void Finder::find_request(const Paragraph& paragraph) {
  if (!paragraph.number) return;
  const std::string opening = language::folded(paragraph.rich.text);
  if (words_at(opening, MandateWords::requests, 0) == 0) return;
  const auto asks = [](std::string_view folded) {
    return find_words(folded, MandateWords::asked_report, 0, folded.size()) &&
           find_words(folded, MandateWords::makes, 0, folded.size());
  };
  bool found = asks(opening);
  for (const Item& item : paragraph.items) found = found || asks(language::folded(item.rich.text));
  if (found) state(Statement::Kind::asks, paragraph.id, std::nullopt);
}

// The end of "takes note with appreciation of the first annual progress report" at the opening of a
// paragraph, and whether it is a plural.
struct NotedNoun {
  std::size_t end = 0;
  bool several = false;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ',')) ++at;
  return at;
}

std::optional<NotedNoun> noted_noun(std::string_view folded) {
  std::size_t at = words_at(folded, MandateWords::notes, 0);
  if (at == 0) return std::nullopt;
  at = skip_blanks(folded, at);
  while (const std::size_t size = words_at(folded, MandateWords::manner, at)) {
    at = skip_blanks(folded, at + size);
  }
  const std::size_t article = words_at(folded, MandateWords::article, at);
  if (article == 0) return std::nullopt;
  at = skip_blanks(folded, at + article);
  for (int i = 0; i < noun_words && at < folded.size(); ++i) {
    if (const std::size_t size = words_at(folded, MandateWords::report, at)) {
      return NotedNoun{at + size, words_at(folded, MandateWords::reports, at) > 0};
    }
    if (words_at(folded, MandateWords::ends_noun, at) > 0) return std::nullopt;
    const std::size_t blank = folded.find(' ', at);
    if (blank == std::string_view::npos) return std::nullopt;
    at = blank + 1;
  }
  return std::nullopt;
}

// References to reports in the words of a paragraph between two offsets, and in the notes that are
// called there: resolutions mostly name a report in a note.
Finder::Indices Finder::named_reports(const Paragraph& paragraph, std::uint32_t begin,
                                      std::uint32_t end) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // place, reference
  const auto add = [&](std::uint32_t at, const Indices& references) {
    for (const std::uint32_t i : references) {
      if (!is_request(citations_[i].target)) found.emplace_back(at, i);
    }
  };
  for (const std::uint32_t i : in_range(paragraph.id, begin, end)) add(citations_[i].begin, {i});
  // English calls a note behind the mark that ends the clause.
  for (const Span& span : paragraph.rich.spans) {
    if (span.kind != SpanKind::note_call || span.begin < begin || span.begin > end + 1) continue;
    const auto note = notes_.find(span.target);
    if (note != notes_.end()) add(span.begin, in_element(note->second->id));
  }
  std::sort(found.begin(), found.end());
  Indices result;
  for (const auto& [at, reference] : found) result.push_back(reference);
  return result;
}

void Finder::find_notes(const Paragraph& paragraph) {
  if (!speaks_of_report(paragraph.rich.text)) return;
  const Folded folded = language::fold(paragraph.rich.text);
  const auto noun = noted_noun(folded.text);
  if (!noun) return;
  const auto clause =
      find_words(folded.text, MandateWords::next_clause, noun->end, folded.text.size());
  const std::size_t end = clause ? clause->begin : folded.text.size();
  auto reports = named_reports(paragraph, folded.origin[noun->end], folded.origin[end]);
  if (!noun->several && reports.size() > 1) reports.erase(reports.begin() + 1, reports.end());
  std::vector<std::string_view> named;
  for (const std::uint32_t report : reports) {
    const std::string_view target = citations_[report].target;
    if (std::find(named.begin(), named.end(), target) != named.end()) continue;
    named.push_back(target);
    state(Statement::Kind::notes, paragraph.id, report);
  }
}

// "… pursuant to paragraph 3 of resolution 77/37": the references that follow at once.
bool Finder::answer_by_name(const Paragraph& paragraph, const Folded& folded, std::size_t from,
                            std::size_t to) {
  const std::uint32_t begin = folded.origin[from];
  const std::uint32_t end = folded.origin[std::min(from + reach, to)];
  std::uint32_t last = 0;
  bool found = false;
  for (const std::uint32_t i : in_range(paragraph.id, begin, folded.origin[to])) {
    const Citation& citation = citations_[i];
    if (found ? citation.begin > last + list_reach : citation.begin >= end) break;
    if (!is_request(citation.target)) break;
    state(Statement::Kind::answers, paragraph.id, i);
    last = citation.end;
    found = true;
  }
  return found;
}

// What a sentence names before it says "requested".
std::optional<std::uint32_t> Finder::request_spoken_of(const Paragraph& paragraph,
                                                       const Folded& folded,
                                                       const WordRange& sentence) const {
  const auto verb = find_words(folded.text, MandateWords::requested, sentence.begin, sentence.end);
  if (!verb) return std::nullopt;
  const std::uint32_t begin = folded.origin[sentence.begin];
  const std::uint32_t end = folded.origin[verb->begin];
  const auto before = in_range(paragraph.id, begin, end);
  Indices named(before.begin(), before.end());
  if (named.size() > 1) {
    std::erase_if(named, [&](std::uint32_t i) { return citations_[i].paragraphs.empty(); });
  }
  if (named.size() != 1) return std::nullopt;
  return named.front();
}

// Looks for the words that answer in one sentence, and for what they answer there or before.
bool Finder::answer_in(const Paragraph& paragraph, const Folded& folded,
                       std::span<const WordRange> sentences, std::size_t which) {
  const WordRange& sentence = sentences[which];
  const auto subject =
      find_words(folded.text, MandateWords::this_report, sentence.begin, sentence.end);
  if (!subject) return false;
  const auto verb = find_words(folded.text, MandateWords::answers, subject->end,
                               std::min(subject->end + verb_reach, sentence.end));
  if (!verb) return false;
  const auto pointing = find_words(folded.text, MandateWords::that_request, verb->end,
                                   std::min(verb->end + reach, sentence.end));
  if (answer_by_name(paragraph, folded, verb->end, sentence.end)) return true;
  if (!pointing) return false;
  for (std::size_t i = which; i > 0 && which - i < sentences_back;) {
    --i;
    const auto request = request_spoken_of(paragraph, folded, sentences[i]);
    if (!request) continue;
    state(Statement::Kind::answers, paragraph.id, request);
    return true;
  }
  return false;
}

void Finder::find_answer(const Paragraph& paragraph) {
  if (in_element(paragraph.id).empty() || !speaks_of_report(paragraph.rich.text)) return;
  const Folded folded = language::fold(paragraph.rich.text);
  const auto sentences = sentences_of(paragraph.rich.text, folded);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (answer_in(paragraph, folded, sentences, i)) return;
  }
}

}  // namespace

std::vector<Statement> find_statements(const Text& text, const Facts& facts,
                                       std::span<const Citation> citations) {
  return Finder(text, facts, citations).run();
}

}  // namespace ibidem::corpus
