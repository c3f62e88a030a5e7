#include "citations/recognise.h"

#include "author.h"
#include "characters.h"
#include "scan.h"
#include "symbol.h"

#include "citations/ibid.h"
#include "citations/table_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace ibidem::citations {
namespace {

const std::vector<Author>& known_authors(const Register& reports) {
  static const std::vector<Author> none;
  return reports.authors ? *reports.authors : none;
}

class Recogniser {
 public:
  Recogniser(const Text& text, const Facts& facts, const Register& reports)
      : text_(text), setting_{facts, known_authors(reports), default_organ(facts.symbol)} {
    for (const Note& note : text.notes) {
      for (const Note::Call& call : note.calls) calling_.insert(call.in);
    }
  }

  std::vector<Citation> run() {
    for (const Block& block : text_.blocks) {
      std::visit([this](const auto& element) { read(element); }, block);
    }
    read_notes();
    return std::move(found_);
  }

 private:
  struct Kind {
    bool prose = true;
    bool note = false;
    bool cell = false;
    Term column = Term::word;
    std::string_view number = {};
  };

  // Reads one element; the indices of references that are locators alone.
  std::vector<std::size_t> read(const std::string& id, const RichText& rich, Kind kind) {
    lex(rich.text, lexed_);
    Scan scan(lexed_, setting_, antecedents_, named_organs_, found_, id);
    scan.prose = kind.prose;
    scan.note = kind.note;
    scan.cell = kind.cell;
    scan.column = kind.column;
    scan.number = kind.number;
    read_element(scan);
    add_links(id, rich, scan.first);
    return std::move(scan.alone);
  }

  void read(const Heading& heading) {
    read(heading.id, heading.rich, {.prose = false});
    snapshot(heading.id);
  }

  void read(const Paragraph& paragraph) {
    const std::string_view number = paragraph.number ? std::string_view(*paragraph.number) : "";
    antecedents_.author = nullptr;
    read(paragraph.id, paragraph.rich, {.number = number});
    snapshot(paragraph.id);
    // Every point goes on from the words that introduce them all.
    const auto introduced = antecedents_.age;
    for (const Item& item : paragraph.items) {
      std::transform(introduced.begin(), introduced.end(), antecedents_.age.begin(),
                     antecedents_.age.begin(),
                     [](std::size_t a, std::size_t b) { return std::min(a, b); });
      read(item.id, item.rich, {.number = number});
      snapshot(item.id);
    }
  }

  void read(const Table& table) {
    const TableText whole = table_text(table);
    const std::vector<Term> columns = columns_of(table);
    if (table.caption) read(table.id, *table.caption, {});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const std::size_t first = found_.size();
      std::vector<std::size_t> alone;
      for (std::size_t cell = 0; cell < table.rows[row].size(); ++cell) {
        const std::size_t begin = found_.size();
        const auto more = read(table.id, table.rows[row][cell],
                               {.cell = true, .column = row > 0 ? columns[cell] : Term::word});
        alone.insert(alone.end(), more.begin(), more.end());
        for (std::size_t i = begin; i < found_.size(); ++i) {
          found_[i].begin += whole.cells[row][cell];
          found_[i].end += whole.cells[row][cell];
        }
      }
      join_row(first, alone);
    }
    snapshot(table.id);
  }

  static bool says_what_numbers_are(Term term) {
    switch (term) {
      case Term::resolution:
      case Term::resolutions:
      case Term::decision:
      case Term::decisions:
      case Term::paragraph:
      case Term::paragraphs:
      case Term::paragraph_short:
        return true;
      default:
        return false;
    }
  }

  // What the heads of a table's columns say that their numbers are: "Resolution".
  std::vector<Term> columns_of(const Table& table) {
    std::size_t most = 0;
    for (const auto& row : table.rows) most = std::max(most, row.size());
    std::vector<Term> columns(most, Term::word);
    if (table.rows.empty()) return columns;
    for (std::size_t cell = 0; cell < table.rows.front().size(); ++cell) {
      lex(table.rows.front()[cell].text, lexed_);
      const std::size_t tokens = lexed_.tokens.size();
      if (tokens == 0 || tokens > 2) continue;
      if (tokens == 2 && lexed_.tokens.back().term != Term::period) continue;  // "Par."
      const Term term = lexed_.tokens.front().term;
      if (says_what_numbers_are(term)) columns[cell] = term;
    }
    return columns;
  }

  // A row that names one document in one cell and paragraphs in another: the paragraphs are of that
  // document (A/78/76, table of agreed language). Otherwise a word like "annex" alone and a number
  // below "Paragraph" say nothing.
  void join_row(std::size_t first, const std::vector<std::size_t>& alone) {
    if (alone.empty()) return;
    const auto is_alone = [&](std::size_t i) {
      return std::find(alone.begin(), alone.end(), i) != alone.end();
    };
    std::vector<std::size_t> documents;
    for (std::size_t i = first; i < found_.size(); ++i) {
      if (!is_alone(i) && found_[i].via != Via::internal) documents.push_back(i);
    }
    if (documents.size() == 1) {
      Citation& document = found_[documents.front()];
      for (const std::size_t i : alone) {
        Locator locator;
        locator.annex = found_[i].annex;
        locator.paragraphs = found_[i].paragraphs;
        locator.parts = found_[i].parts;
        apply(locator, document);
      }
    }
    for (std::size_t i = found_.size(); i-- > first;) {
      const bool bare = (found_[i].paragraphs.empty() && found_[i].parts.empty()) ||
                        is_digit(found_[i].text.front());
      if (is_alone(i) && (documents.size() == 1 || bare)) {
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  // A link to the United Nations' document site cites, whatever its text.
  void add_links(const std::string& id, const RichText& rich, std::size_t first) {
    const std::size_t scanned = found_.size();
    for (const Span& span : rich.spans) {
      if (span.kind != SpanKind::link || span.begin == span.end) continue;
      Symbol symbol = symbol_of_address(span.target);
      if (symbol.empty()) continue;
      const auto inside = [&](const Citation& citation) {
        return citation.begin < span.end && span.begin < citation.end;
      };
      // Both lists are in reading order, so the search need not begin anew.
      while (first < scanned && found_[first].end <= span.begin) ++first;
      if (first < scanned && inside(found_[first])) continue;
      Citation citation;
      citation.in = id;
      citation.begin = span.begin;
      citation.end = span.end;
      citation.text = rich.text.substr(span.begin, span.end - span.begin);
      citation.target = std::move(symbol);
      found_.push_back(std::move(citation));
    }
    if (found_.size() == scanned) return;
    std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(scanned_begin(id, scanned)),
                     found_.end(),
                     [](const Citation& a, const Citation& b) { return a.begin < b.begin; });
  }

  std::size_t scanned_begin(const std::string& id, std::size_t scanned) const {
    while (scanned > 0 && found_[scanned - 1].in == id) --scanned;
    return scanned;
  }

  void snapshot(const std::string& id) {
    if (calling_.contains(id)) at_call_[id] = antecedents_;
  }

  void read_notes() {
    const Note* before = nullptr;
    std::size_t before_first = 0;
    std::size_t before_size = 0;
    for (const Note& note : text_.notes) {
      const std::size_t first = found_.size();
      antecedents_ = {};
      if (!note.calls.empty()) {
        const auto state = at_call_.find(note.calls.front().in);
        if (state != at_call_.end()) antecedents_ = state->second;
      }
      read(note.id, note.rich, {.note = true});
      const std::span<Citation> own = std::span(found_).subspan(first);
      if (before != nullptr && before->scope == note.scope && consecutive(*before, note)) {
        resolve_ibid(own, std::span(found_).subspan(before_first, before_size), before->id);
      } else {
        resolve_ibid_after_nothing(own, before != nullptr && before->scope == note.scope);
      }
      if (!number(note)) continue;  // "*" stands outside the sequence
      before = &note;
      before_first = first;
      before_size = found_.size() - first;
    }
  }

  static std::optional<int> number(const Note& note) {
    int value = 0;
    const char* end = note.label.data() + note.label.size();
    const auto parsed = std::from_chars(note.label.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return value;
  }

  // A number left out is a note that was lost, and its source with it.
  static bool consecutive(const Note& before, const Note& note) {
    const auto a = number(before);
    const auto b = number(note);
    return !a || !b || *b == *a + 1 || *b == *a;
  }

  const Text& text_;
  Setting setting_;
  Antecedents antecedents_;
  NamedOrgans named_organs_;
  std::vector<Citation> found_;
  Lexed lexed_;
  std::set<std::string> calling_;  // elements in which a note is called
  std::map<std::string, Antecedents> at_call_;
};

}  // namespace

std::vector<Citation> recognise(const Text& text, const Facts& facts, const Register& reports) {
  return Recogniser(text, facts, reports).run();
}

}  // namespace ibidem::citations
