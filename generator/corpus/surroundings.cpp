#include "surroundings.h"

#include "base/utf8.h"
#include "citations/table_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

namespace ibidem::corpus {

std::size_t words_begin(std::string_view text, std::size_t at, int characters) {
  std::size_t begin = at;
  for (int i = 0; i < characters && begin > 0; ++i) {
    begin -= utf8::decode_before(text, begin).size;
  }
  if (begin == 0) return 0;
  if (text[begin - 1] == ' ') return begin;
  const std::size_t blank = text.find(' ', begin);
  return blank < at ? blank + 1 : at;
}

std::size_t words_end(std::string_view text, std::size_t at, int characters) {
  std::size_t end = at;
  for (int i = 0; i < characters && end < text.size(); ++i) {
    end += utf8::decode(text, end).size;
  }
  if (end == text.size() || text[end] == ' ') return end;
  const std::size_t blank = text.rfind(' ', end);
  return blank != std::string_view::npos && blank >= at ? blank : at;
}

namespace {

constexpr std::size_t characters_around = 100;

// A note with fewer bytes beside its reference is nothing but the reference.
constexpr std::size_t bare_note = 30;

// Which citations lists of who refers to a passage may show, as far as the text tells: "Ibid."
// alone may mean the very place.
bool names_passage(const Citation& citation) {
  if (citation.via == Via::ibid) return true;
  if (citation.via == Via::internal || citation.target.empty()) return false;
  return citation.annex || !citation.paragraphs.empty() || !citation.parts.empty();
}

struct Around {
  std::size_t split = 0;
  bool of_call = false;
  std::string words;
};

Around around(std::string_view text, std::size_t begin, std::size_t end) {
  Around result;
  // Where the element ends early the other side gets what is left.
  constexpr std::size_t half = characters_around / 2;
  const std::size_t behind = std::min(half, text.size() - end);
  const std::size_t first = words_begin(text, begin, static_cast<int>(2 * half - behind));
  const std::size_t before = std::min(half, begin - first);
  const std::size_t last = words_end(text, end, static_cast<int>(2 * half - before));
  if (first > 0) result.words = "… ";
  result.words += text.substr(first, begin - first);
  result.split = result.words.size();
  result.words += text.substr(end, last - end);
  std::replace(result.words.begin(), result.words.end(), '\n', ' ');  // lines, cells of a table
  if (last < text.size()) result.words += " …";
  return result;
}

class Gatherer {
 public:
  Gatherer(const Text& text, const std::vector<Citation>& citations, std::string& words)
      : text_(text), citations_(citations), words_(words) {}

  std::vector<Surroundings> run() {
    for (const Block& block : text_.blocks) {
      std::visit([this](const auto& element) { take(element); }, block);
    }
    for (const Note& note : text_.notes) take(note);
    return std::move(found_);
  }

 private:
  void take(const Heading& heading) { take(heading.id, heading.rich.text); }

  void take(const Paragraph& paragraph) {
    take(paragraph.id, paragraph.rich.text);
    for (const Item& item : paragraph.items) take(item.id, item.rich.text);
  }

  void take(const Table& table) {
    if (next_ == citations_.size() || citations_[next_].in != table.id) return;
    take(table.id, citations::table_text(table).text);
  }

  void take(const Note& note) {
    const std::string& text = note.rich.text;
    for_citations_in(note.id, [&](const Citation& citation) {
      const bool bare = text.size() < citation.end - citation.begin + bare_note;
      auto at_call = bare ? around_call(note) : std::nullopt;
      return at_call ? std::move(*at_call) : around(text, citation.begin, citation.end);
    });
  }

  void take(const std::string& id, std::string_view text) {
    for_citations_in(
        id, [&](const Citation& citation) { return around(text, citation.begin, citation.end); });
  }

  template <class AroundCitation>
  void for_citations_in(const std::string& id, const AroundCitation& around_citation) {
    for (; next_ < citations_.size() && citations_[next_].in == id; ++next_) {
      if (!names_passage(citations_[next_])) continue;
      const Around found = around_citation(citations_[next_]);
      const auto number = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
      found_.push_back({number(next_), number(words_.size()), number(found.split),
                        number(found.words.size()), found.of_call ? 1U : 0U});
      words_ += found.words;
    }
  }

  std::optional<Around> around_call(const Note& note) {
    if (note.calls.empty()) return std::nullopt;
    if (callers_.empty()) index_callers();
    const auto caller = callers_.find(note.calls.front().in);
    if (caller == callers_.end()) return std::nullopt;
    for (const Span& span : caller->second->spans) {
      if (span.kind != SpanKind::note_call || span.target != note.calls.front().id) continue;
      Around words = around(caller->second->text, span.begin, span.begin);
      words.of_call = true;
      return words;
    }
    return std::nullopt;
  }

  void index_callers() {
    for (const Block& block : text_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph == nullptr) continue;
      callers_.emplace(paragraph->id, &paragraph->rich);
      for (const Item& item : paragraph->items) callers_.emplace(item.id, &item.rich);
    }
  }

  const Text& text_;
  const std::vector<Citation>& citations_;
  std::string& words_;
  std::vector<Surroundings> found_;
  std::size_t next_ = 0;  // citation
  std::unordered_map<std::string_view, const RichText*> callers_;
};

}  // namespace

std::vector<Surroundings> surroundings(const Text& text, const std::vector<Citation>& citations,
                                       std::string& words) {
  return Gatherer(text, citations, words).run();
}

}  // namespace ibidem::corpus
