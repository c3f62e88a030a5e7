#include "codes.h"
#include "dates.h"
#include "inline_text.h"
#include "letters.h"
#include "masthead.h"
#include "masthead_lines.h"
#include "printed_marks.h"
#include "sentence.h"
#include "structure.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

using Kind = Chunk::Kind;

constexpr std::size_t longest_title = 160;
// An outline label makes a title certain, and so does its place below the origin of a submission.
constexpr std::size_t longest_certain_title = 280;
constexpr std::size_t longest_counted_title = 120;

bool has_address(const RichText& rich) {
  for (const Span& span : rich.spans) {
    if (span.kind == SpanKind::link && rich.text.substr(span.begin).starts_with("http"))
      return true;
  }
  return false;
}

bool calls_at(const RichText& rich, std::size_t at) {
  return std::any_of(rich.spans.begin(), rich.spans.end(), [&](const Span& span) {
    return span.kind == SpanKind::note_call && span.begin == at;
  });
}

// A comma may stand between two calls: "mechanisms1, 2".
bool ends_in_two_calls(const RichText& rich) {
  return rich.text.ends_with(',') && calls_at(rich, rich.text.size()) &&
         calls_at(rich, rich.text.size() - 1);
}

bool like_title(const Chunk& chunk, std::size_t longest, const Vocabulary& words) {
  const std::string_view text = chunk.rich.text;
  if (text.empty() || is_longer(text, longest) || explains_abbreviation(text) ||
      has_address(chunk.rich) || begins_vote(text, words) || is_meeting(text, words) ||
      names_president(text, words) || is_one_of(text, words.openers) || has_leader(text))
    return false;
  const bool has_letter = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (!has_letter || symbol_at(text) == text.size() || ends_in_small_word(text, words))
    return false;
  // A date on a line of its own is that of a letter.
  if (is_date_line(text, words)) return false;
  const bool begins = starts_upper(text) || text.starts_with("«") || text.starts_with("“") ||
                      is_digit(text.front());
  const bool goes_on = text.ends_with(',') && !ends_in_two_calls(chunk.rich);
  const bool ends = (ends_open(text) && !goes_on) || text.ends_with('?');
  return begins && ends && !holds_sentence_end(text, words);
}

// The length of "Table 1", "Figure II" with a stop or colon behind it, where no sentence goes on.
std::size_t caption_at(std::string_view text, const Vocabulary& words) {
  if (text == words.captions.front()) return text.size();  // the only table of its text
  std::size_t at = starts_with_one_of(text, words.captions);
  if (at == 0 || at >= text.size() || text[at] != ' ') return 0;
  const std::size_t number = ++at;
  while (at < text.size() && (is_digit(text[at]) || (text[at] >= 'A' && text[at] <= 'Z'))) ++at;
  if (at == number) return 0;
  if (text.substr(at).starts_with(" :")) ++at;
  if (at < text.size() && (text[at] == '.' || text[at] == ':')) ++at;
  if (at == text.size()) return at;
  return text[at] == ' ' && starts_upper(trim(text.substr(at))) ? at : 0;
}

class Finder {
 public:
  Finder(std::vector<Chunk>& chunks, bool corrects, const Vocabulary& words)
      : chunks_(chunks), corrects_(corrects), words_(words) {}

  void find() {
    mark_captions();
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      if (is_heading(i)) chunks_[i].kind = Kind::heading;
    }
    unmark_signatures();
    unmark_lists();
    unmark_persons();
    unmark_last_lines();
    // A title right above a table is its caption.
    for (std::size_t i = 0; i + 1 < chunks_.size(); ++i) {
      const bool title = chunks_[i].kind == Kind::heading && !chunks_[i].label;
      if (title && chunks_[i + 1].kind == Kind::table) chunks_[i].kind = Kind::caption;
    }
  }

 private:
  // "Table 1", "Figure II. Speakers by group": a number of its own and, on the line below, a title.
  void mark_captions() {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      if (chunks_[i].kind != Kind::text || chunks_[i].label) continue;
      const std::size_t size = caption_at(chunks_[i].rich.text, words_);
      if (size == 0) continue;
      const bool alone = size == chunks_[i].rich.text.size();
      if (!alone && !titles_caption(chunks_[i], size)) continue;
      chunks_[i].kind = Kind::caption;
      const Chunk* below = next(i);
      const bool titled = alone && below != nullptr && below->kind == Kind::text && !below->label &&
                          like_title(*below, longest_title, words_) &&
                          caption_at(below->rich.text, words_) == 0;
      if (!titled) continue;
      // The title of a table is one caption with its number: nothing stands between it and the
      // rows.
      if (i + 2 < chunks_.size() && chunks_[i + 2].kind == Kind::table) {
        append(chunks_[i].rich, " ", below->rich);
        chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      } else {
        chunks_[++i].kind = Kind::caption;
      }
    }
  }

  // The title that stands behind "Table 1." on the same line.
  bool titles_caption(const Chunk& chunk, std::size_t size) const {
    Chunk title = chunk;
    erase(title.rich, 0, size + 1);
    return like_title(title, longest_title, words_);
  }

  // The length of "Objective 1." before the title that it numbers.
  std::size_t article_at(std::string_view text) const {
    std::size_t at = starts_with_one_of(text, words_.articles);
    if (at == 0 || at + 1 >= text.size() || text[at] != ' ' || !is_digit(text[at + 1])) return 0;
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
    if (text.substr(at).starts_with(" :")) ++at;
    const bool stop = at + 2 < text.size() && (text[at] == '.' || text[at] == ':');
    return stop && text[at + 1] == ' ' ? at + 1 : 0;
  }

  // Above and below "(Signed) Name" stand titles of the person, not of the text.
  void unmark_signatures() {
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      if (starts_with_one_of(chunks_[i].rich.text, words_.signatures) == 0) continue;
      if (i > 0 && chunks_[i - 1].kind == Kind::heading && !chunks_[i - 1].label)
        chunks_[i - 1].kind = Kind::text;
      for (std::size_t at = i; at < chunks_.size() && at <= i + most; ++at) {
        Chunk& chunk = chunks_[at];
        const bool signs = (chunk.kind == Kind::heading || chunk.kind == Kind::text) &&
                           !chunk.label && !is_annex_heading(chunk.rich.text, words_);
        if (!signs || (at > i && chunk.page_start)) break;
        if (chunk.kind == Kind::heading) chunk.kind = Kind::text;
      }
    }
  }

  // The States stand below "In favour:", the officers below "Vice-Presidents:".
  bool heads_names(std::string_view text) const {
    if (!text.ends_with(':')) return false;
    return begins_vote(text, words_) ||
           trim(text.substr(0, text.size() - 1)).find(' ') == std::string_view::npos;
  }

  // "Mr. John Waqa (Fiji)" is elected, or speaks.
  void unmark_persons() {
    for (Chunk& chunk : chunks_) {
      const bool names = !chunk.label && starts_with_one_of(chunk.rich.text, words_.persons) > 0;
      if (chunk.kind == Kind::heading && names && !chunk.marked_heading) chunk.kind = Kind::text;
    }
  }

  // Two short lines at the end of the text or above an annex are a name and a title.
  void unmark_last_lines() {
    for (std::size_t i = 0; i + 1 < chunks_.size(); ++i) {
      const bool last = i + 2 == chunks_.size() || begins_annex(chunks_[i + 2], words_);
      const Chunk& below = chunks_[i + 1];
      const bool heads = chunks_[i].kind == Kind::heading && !chunks_[i].label &&
                         !chunks_[i].marked_heading &&
                         !is_annex_heading(chunks_[i].rich.text, words_);
      if (last && heads && below.kind == Kind::text && !below.label &&
          like_title(below, longest_counted_title, words_))
        chunks_[i].kind = Kind::text;
    }
  }

  bool is_treaty_heading(const Chunk& chunk) const {
    return is_chapter_heading(chunk.rich.text, words_) ||
           is_article_heading(chunk.rich.text, words_);
  }

  // Many short lines below one another are no headings but a list: the members of a group.
  void unmark_lists() {
    constexpr std::size_t most = 3;
    const auto plain = [&](std::size_t at) {
      const Chunk& chunk = chunks_[at];
      return chunk.kind == Kind::heading && !chunk.label && !chunk.marked_heading &&
             !is_annex_heading(chunk.rich.text, words_) && !is_treaty_heading(chunk);
    };
    for (std::size_t begin = 0; begin < chunks_.size();) {
      std::size_t end = begin;
      while (end < chunks_.size() && plain(end)) ++end;
      if (end - begin > most) {
        for (std::size_t i = begin + 1; i < end; ++i) chunks_[i].kind = Kind::text;
      }
      begin = end + 1;
    }
  }

  const Chunk* next(std::size_t at) const {
    return at + 1 < chunks_.size() ? &chunks_[at + 1] : nullptr;
  }
  const Chunk* previous(std::size_t at) const { return at > 0 ? &chunks_[at - 1] : nullptr; }

  bool is_heading(std::size_t at) {
    const Chunk& chunk = chunks_[at];
    if (chunk.bulleted && chunk.kind != Kind::number) return false;
    // Of a corrigendum only what names a place is one: "Paragraph 5, line 3", not "For … read …".
    if (corrects_ && starts_with_one_of(chunk.rich.text, words_.places) == 0) return false;
    if (chunk.kind == Kind::number) return is_numbered_heading(at);
    if (chunk.kind == Kind::item) return is_lettered_heading(at);
    if (chunk.kind != Kind::text || is_in_contents(at)) return false;
    if (chunk.marked_heading || is_annex_heading(chunk.rich.text, words_)) return true;
    if (const std::size_t size = article_at(chunk.rich.text); size > 0 && next(at) != nullptr)
      return titles_caption(chunk, size);
    if (chunk.label) return like_title(chunk, longest_certain_title, words_);
    if (previous(at) != nullptr && heads_names(previous(at)->rich.text)) return false;
    const bool below_origin =
        previous(at) != nullptr &&
        (previous(at)->kind == Kind::origin || is_annex_heading(previous(at)->rich.text, words_));
    if (!like_title(chunk, below_origin ? longest_certain_title : longest_title, words_))
      return false;
    // A heading has something below it. What stands above the name of a State is the end of the
    // submission before it, or heads them all.
    if (next(at) == nullptr || next(at)->kind == Kind::origin ||
        starts_lower(chunks_[at + 1].rich.text) ||
        is_annex_heading(chunks_[at + 1].rich.text, words_))
      return false;
    const bool below_heading = previous(at) != nullptr && previous(at)->kind == Kind::heading;
    return next(at)->kind != Kind::country || below_heading ||
           starts_with_one_of(chunk.rich.text, words_.replies) > 0;
  }

  // The list of agenda items below "Contents", where it has no page numbers.
  bool is_in_contents(std::size_t at) const {
    const Chunk* before = previous(at);
    if (before == nullptr || !is_agenda_heading(chunks_[at].rich.text, words_)) return false;
    return is_one_of(before->rich.text, words_.contents) ||
           (before->kind == Kind::text && is_agenda_heading(before->rich.text, words_));
  }

  bool is_numbered_heading(std::size_t at) {
    const Chunk& chunk = chunks_[at];
    const int value = chunk.label->value;
    const bool title =
        like_title(chunk, longest_counted_title, words_) && starts_upper(chunk.rich.text);
    // Short points that follow one another are a list, like the items of an agenda.
    const bool before_sibling = next(at) != nullptr && next(at)->kind == Kind::number &&
                                next(at)->label->value == value + 1;
    const bool after_sibling = previous(at) != nullptr && previous(at)->kind == Kind::number &&
                               previous(at)->label->value + 1 == value;
    const bool counts_on = last_paragraph_ > 0 && value == last_paragraph_ + 1;
    const bool heading =
        title && !before_sibling && !after_sibling && !counts_on && next(at) != nullptr;
    if (!heading) last_paragraph_ = value;
    return heading;
  }

  bool is_lettered_heading(std::size_t at) const {
    const Chunk& chunk = chunks_[at];
    if (!like_title(chunk, longest_counted_title, words_) || !starts_upper(chunk.rich.text))
      return false;
    const Chunk* before = previous(at);
    const Chunk* below = next(at);
    const bool in_list = before != nullptr && before->kind == Kind::item;
    if (in_list || below == nullptr) return false;
    if (below->kind == Kind::text) return !below->label;
    const bool led_to = before != nullptr && before->rich.text.ends_with(':');
    // "(2) Efforts taken" above "(i) Institutional structure", which heads a paragraph itself.
    const bool above_first = below->kind == Kind::item &&
                             (below->label->value == 1 || below->label->roman == 1) &&
                             at + 2 < chunks_.size() && chunks_[at + 2].kind == Kind::text;
    if (above_first && !led_to) return like_title(*below, longest_counted_title, words_);
    // "(a) Response from the Government" above numbered paragraphs.
    return below->kind == Kind::number && !led_to &&
           !like_title(*below, longest_counted_title, words_);
  }

  std::vector<Chunk>& chunks_;
  const bool corrects_;
  const Vocabulary& words_;
  int last_paragraph_ = 0;
};

}  // namespace

void report_lost_tables(const std::vector<Chunk>& chunks, const Vocabulary& words,
                        const std::string& file, Diagnostics& diagnostics) {
  constexpr std::size_t most_captions = 3;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const std::string& caption = chunks[i].rich.text;
    if (chunks[i].kind != Kind::caption || !caption.starts_with(words.captions.front()) ||
        caption_at(caption, words) == 0)
      continue;
    std::size_t below = i + 1;
    while (below < chunks.size() && below < i + most_captions &&
           (chunks[below].kind == Kind::caption || chunks[below].kind == Kind::heading))
      ++below;
    if (below < chunks.size() && chunks[below].kind == Kind::table) continue;
    diagnostics.add(columns_suspected, {file, chunks[i].line, 0},
                    "no columns were found below \"" + caption + "\"",
                    "make the table again, or extract the text with its layout");
  }
}

bool begins_vote(std::string_view text, const Vocabulary& words) {
  const std::size_t size = starts_with_one_of(text, words.votes);
  return size > 0 && (text[size - 1] == ':' || trim(text.substr(size)).starts_with(':'));
}

bool is_caption_number(std::string_view text, const Vocabulary& words) {
  return !text.empty() && caption_at(text, words) == text.size();
}

void find_headings(std::vector<Chunk>& chunks, bool corrects, const Vocabulary& words) {
  Finder(chunks, corrects, words).find();
}

}  // namespace ibidem::ingest
