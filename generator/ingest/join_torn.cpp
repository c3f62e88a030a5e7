#include "chunk.h"
#include "codes.h"
#include "inline_text.h"
#include "letters.h"
#include "printed_marks.h"
#include "sentence.h"
#include "structure.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <set>

namespace ibidem::ingest {
namespace {

using Kind = Chunk::Kind;

bool is_point(const Chunk& chunk) {
  return chunk.kind == Kind::item || chunk.kind == Kind::bullet;
}

// Nothing is joined to these.
bool stands_alone(const Chunk& chunk) {
  return chunk.kind == Kind::table || chunk.kind == Kind::country || chunk.kind == Kind::origin ||
         chunk.kind == Kind::caption || chunk.marked_heading;
}

bool is_outline_heading(const Chunk& chunk) {
  return chunk.kind == Kind::text && chunk.label.has_value();
}

// Whether the chunk is running text beyond doubt, so that a missing stop means that it was cut.
bool is_prose(const Chunk& chunk, const Vocabulary& words) {
  // "1. Contexte" and "a) Renforcement des capacités" head what follows them.
  constexpr std::size_t longest_counted_title = 120;
  constexpr std::size_t longest_title = 250;
  const std::size_t longest = chunk.label ? longest_counted_title : longest_title;
  return chunk.kind == Kind::bullet || is_longer(chunk.rich.text, longest) ||
         holds_sentence_end(chunk.rich.text, words);
}

bool has_inline_points(std::string_view text) {
  constexpr std::array<std::string_view, 6> firsts = {" a) ",  " (a) ", " i) ",
                                                      " (i) ", " 1) ",  " (1) "};
  return std::any_of(firsts.begin(), firsts.end(), [&](std::string_view first) {
    return text.find(first) != std::string_view::npos;
  });
}

class Joiner {
 public:
  Joiner(bool resolution, const std::string& file, const Vocabulary& words,
         Diagnostics& diagnostics)
      : resolution_(resolution), file_(file), words_(words), diagnostics_(diagnostics) {}

  std::vector<Chunk> join(std::vector<Chunk> chunks) {
    for (const Chunk& chunk : chunks) known_.add(chunk.rich.text);
    for (Chunk& chunk : chunks) {
      if (!joined_.empty() && goes_on(joined_.back(), chunk)) {
        attach(joined_.back(), std::move(chunk));
      } else {
        if (!joined_.empty()) settle(joined_.back().rich);
        bold_ = bold_at_end(chunk.rich, 0);
        joined_.push_back(std::move(chunk));
      }
    }
    if (!joined_.empty()) settle(joined_.back().rich);
    return std::move(joined_);
  }

 private:
  bool goes_on(const Chunk& before, const Chunk& after) {
    if (before.kind == Kind::table && after.kind == Kind::table) return same_table(before, after);
    if (stands_alone(before) || stands_alone(after) || before.rich.text.empty() ||
        has_leader(before.rich.text))
      return false;
    // "Annex A" ends in no article.
    if (is_annex_heading(before.rich.text, words_) && !is_longer(before.rich.text, 20))
      return false;
    if (after.label || after.bulleted) return is_inline_point(before, after);
    const std::string_view text = after.rich.text;
    if (is_annex_heading(text, words_) || is_one_of(text, words_.summary) ||
        starts_with_one_of(text, words_.signatures) > 0 || begins_vote(text, words_))
      return false;
    if (starts_lower(text)) return goes_on_in_lower_case(before, after);
    const utf8::Decoded first = utf8::decode(text, 0);
    if (!ends_open(before.rich.text) || is_outline_heading(before)) return false;
    if (is_upper(first.code_point)) return goes_on_with_capital(before, after);
    // A bracket, a quotation or a figure.
    return is_prose(before, words_) || ends_in_small_word(before.rich.text, words_) ||
           (first.code_point == '(' && is_longer(before.rich.text, 60));
  }

  bool same_table(const Chunk& before, const Chunk& after) const {
    return !before.rows.empty() && !after.rows.empty() &&
           before.rows.front().size() == after.rows.front().size() &&
           (before.rows.front() == after.rows.front() || after.rows.front().front().text.empty());
  }

  // A page may begin with the second part of an enumeration inside a paragraph: "b) …", where "a)
  // …" stands inside what came before.
  bool is_inline_point(const Chunk& before, const Chunk& after) const {
    if (after.bulleted || after.kind != Kind::item || after.label->value == 1 ||
        after.label->roman == 1)
      return false;
    if (before.kind == Kind::item || !has_inline_points(before.rich.text)) return false;
    return after.page_start || before.rich.text.ends_with(';');
  }

  bool goes_on_in_lower_case(const Chunk& before, const Chunk& after) {
    const std::string_view text = before.rich.text;
    if (ends_open(text)) {
      if (is_outline_heading(before) && !is_longer(text, 60) && is_longer(after.rich.text, 200)) {
        doubt(after, "it begins in lower case under what looks like a heading");
        return false;
      }
      return true;
    }
    if (ends_in_abbreviation(text, words_)) return true;
    const bool after_semicolon = text.ends_with(';') || text.ends_with(':');
    if (after_semicolon && (is_point(before) || after.page_start)) {
      if (!is_point(before)) doubt(after, "it may be a point of a list of its own");
      return true;
    }
    if (!after_semicolon) doubt(after, "it begins in lower case after the end of a sentence");
    return false;
  }

  bool goes_on_with_capital(const Chunk& before, const Chunk& after) {
    const std::string_view text = before.rich.text;
    if (ends_in_small_word(text, words_)) return true;
    if (text.ends_with(',')) {
      // The next paragraph of a preamble, in a draft too.
      const bool preambular = starts_with_one_of(after.rich.text, words_.preambular) > 0;
      return (!resolution_ || begins_vote(text, words_)) && !preambular && is_prose(before, words_);
    }
    if (!is_prose(before, words_) || titles_submission(before)) return false;
    const bool like_heading = !is_longer(after.rich.text, 100) && ends_open(after.rich.text);
    if (like_heading) {
      doubt(after, "the paragraph before it does not end, but this looks like a heading");
      return false;
    }
    // The points of a list may all do without a stop.
    if (is_point(before) && joined_.size() > 1) {
      const Chunk& sibling = joined_[joined_.size() - 2];
      if (sibling.kind == before.kind && ends_open(sibling.rich.text)) return false;
    }
    return true;
  }

  // What stands right below the origin of a submission may be its title, long as it is
  // (A/78/76, North Macedonia).
  bool titles_submission(const Chunk& before) const {
    constexpr std::size_t longest_title = 280;
    return joined_.size() > 1 && joined_[joined_.size() - 2].kind == Kind::origin &&
           !is_longer(before.rich.text, longest_title) &&
           !holds_sentence_end(before.rich.text, words_);
  }

  void doubt(const Chunk& after, const std::string& why) {
    diagnostics_.add(join_ambiguous, {file_, after.line, 0},
                     "it is not certain whether this goes on from the text before it: " + why);
  }

  void attach(Chunk& before, Chunk after) {
    if (before.kind == Kind::table) {
      merge_rows(before, std::move(after));
      return;
    }
    if (after.label) {
      prepend(after.rich, after.label->text + " ");
    }
    const std::string_view between = separator(before, after);
    const std::size_t spans = before.rich.spans.size();
    const std::uint32_t bold_end = bold_again(after.rich);
    append(before.rich, between, after.rich);
    before.rejoined.insert(before.rejoined.end(), after.rejoined.begin(), after.rejoined.end());
    if (bold_) {
      // Bold print that a page end closed goes on to the end of the paragraph unless it opens
      // again.
      const auto by = static_cast<std::uint32_t>(before.rich.text.size() - after.rich.text.size());
      before.rich.spans[*bold_].end = by + bold_end;
      const auto again = std::find_if(
          before.rich.spans.begin() + static_cast<std::ptrdiff_t>(spans), before.rich.spans.end(),
          [&](const Span& span) { return span.kind == SpanKind::strong && span.begin == by; });
      if (again != before.rich.spans.end()) before.rich.spans.erase(again);
    }
    const bool still_bold = bold_ && before.rich.spans[*bold_].end == before.rich.text.size();
    if (!still_bold) bold_ = bold_at_end(before.rich, spans);
  }

  // The span of bold print that reaches the end of the text, among those from `first` on.
  static std::optional<std::size_t> bold_at_end(const RichText& rich, std::size_t first) {
    for (std::size_t i = first; i < rich.spans.size(); ++i) {
      const Span& span = rich.spans[i];
      if (span.kind == SpanKind::strong && span.end == rich.text.size()) return i;
    }
    return std::nullopt;
  }

  // How far bold print goes at the beginning of what follows: to its own end if it opens again.
  static std::uint32_t bold_again(const RichText& rich) {
    for (const Span& span : rich.spans) {
      if (span.kind == SpanKind::strong && span.begin == 0) return span.end;
    }
    return static_cast<std::uint32_t>(rich.text.size());
  }

  std::string_view separator(Chunk& before, const Chunk& after) {
    std::string& text = before.rich.text;
    if (!ends_in_hyphen(text)) return " ";
    const LineEndHyphen found = line_end_hyphen(text, after.rich.text, known_, words_);
    if (found == LineEndHyphen::unknown)
      before.rejoined.push_back(word_with_hyphen(text, after.rich.text));
    if (found != LineEndHyphen::of_word) {
      text.pop_back();
      const auto size = static_cast<std::uint32_t>(text.size());
      for (Span& span : before.rich.spans) span.end = std::min(span.end, size);
    }
    return "";
  }

  // The second part of a table repeats the header; a row whose first cell is empty is the rest of
  // the row before the page end.
  void merge_rows(Chunk& before, Chunk after) {
    const bool repeats = before.rows.front() == after.rows.front();
    for (std::size_t i = repeats ? 1 : 0; i < after.rows.size(); ++i) {
      std::vector<RichText>& row = after.rows[i];
      const bool torn = i == (repeats ? 1U : 0U) && row.front().text.empty() &&
                        row.size() == before.rows.back().size();
      if (!torn) {
        before.rows.push_back(std::move(row));
        continue;
      }
      for (std::size_t cell = 0; cell < row.size(); ++cell) {
        RichText& old = before.rows.back()[cell];
        if (!row[cell].text.empty()) append(old, old.text.empty() ? "" : " ", row[cell]);
      }
    }
  }

  const bool resolution_;
  const std::string& file_;
  const Vocabulary& words_;
  Diagnostics& diagnostics_;
  KnownWords known_;
  std::vector<Chunk> joined_;
  std::optional<std::size_t> bold_;  // of the last chunk, the span of bold print at its end
};

}  // namespace

std::vector<Chunk> join_torn(std::vector<Chunk> chunks, bool resolution, const std::string& file,
                             const Vocabulary& words, Diagnostics& diagnostics) {
  return Joiner(resolution, file, words, diagnostics).join(std::move(chunks));
}

void report_rejoined_words(const std::vector<Chunk>& chunks,
                           const std::vector<NoteDefinition>& notes, const std::string& file,
                           Diagnostics& diagnostics) {
  std::string words;
  int first = 0;
  const auto add = [&](const std::vector<std::string>& rejoined, int line) {
    if (first == 0 && !rejoined.empty()) first = line;
    for (const std::string& word : rejoined) words += (words.empty() ? "\"" : ", \"") + word + "\"";
  };
  for (const Chunk& chunk : chunks) add(chunk.rejoined, chunk.line);
  for (const NoteDefinition& note : notes) add(note.rejoined, note.line);
  if (words.empty()) return;
  diagnostics.add(join_ambiguous, {file, first, 0},
                  "put together without the hyphen that ended a line, though the text has the word "
                  "nowhere else: " +
                      words);
}

}  // namespace ibidem::ingest
