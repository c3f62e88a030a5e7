#include "letters.h"
#include "structure.h"

#include <algorithm>
#include <optional>

namespace ibidem::ingest {
namespace {

using Kind = Chunk::Kind;

/// How a heading is numbered, from the outermost scheme to the innermost.
enum class Scheme {
  annex,
  chapter,
  roman,
  capital,
  article,
  number,
  counted,
  letter,
  none,
  submitter
};

class Leveller {
 public:
  explicit Leveller(const Vocabulary& words) : words_(words) {}

  void see(Chunk& chunk) {
    if (chunk.kind != Kind::heading) {
      stacked_ = false;
      return;
    }
    const Scheme scheme = scheme_of(chunk);
    if (scheme == Scheme::annex) {
      open_.assign(1, {Scheme::annex, 2, {}, 0});
    } else if (chunk.submits) {
      open_submitter(chunk);
    } else if (scheme == Scheme::none) {
      open_plain(chunk);
    } else {
      open_counted(scheme, chunk);
    }
    chunk.level = std::min(open_.back().level, 6);
    stacked_ = true;
  }

 private:
  struct Open {
    Scheme scheme;
    int level;
    std::string text;
    int value;
  };

  Scheme scheme_of(const Chunk& chunk) const {
    if (!chunk.label) {
      const std::string_view text = chunk.rich.text;
      return is_annex_heading(text, words_)     ? Scheme::annex
             : is_chapter_heading(text, words_) ? Scheme::chapter
             : is_agenda_heading(text, words_)  ? Scheme::chapter
             : is_article_heading(text, words_) ? Scheme::article
                                                : Scheme::none;
    }
    switch (chunk.label->kind) {
      case Label::Kind::number:
        return Scheme::number;
      case Label::Kind::counted:
        return Scheme::counted;
      case Label::Kind::letter:
        return Scheme::letter;
      case Label::Kind::roman:
        return chunk.label->text.ends_with(')') ? Scheme::letter : Scheme::roman;
      case Label::Kind::capital:
        return capital_or_roman(*chunk.label);
    }
    return Scheme::none;
  }

  // "I." after "H." is a letter, "C." after "B." too; alone, I, V and X are numbers.
  Scheme capital_or_roman(const Label& label) const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->scheme == Scheme::capital && label.value == open->value + 1) return Scheme::capital;
      if (open->scheme == Scheme::roman && label.roman == open->value + 1) return Scheme::roman;
    }
    const bool usual = label.text == "I" || label.text == "V" || label.text == "X";
    return label.roman > 0 && usual ? Scheme::roman : Scheme::capital;
  }

  int base() const { return !open_.empty() && open_.front().scheme == Scheme::annex ? 3 : 2; }

  void open_counted(Scheme scheme, const Chunk& chunk) {
    const int value = !chunk.label              ? 0
                      : scheme == Scheme::roman ? chunk.label->roman
                                                : chunk.label->value;
    // Within a submission that stays in the document its own sections count anew.
    const std::size_t first = chunk.opens_scope ? 0 : submitter_end();
    for (std::size_t i = first; i < open_.size(); ++i) {
      if (open_[i].scheme != scheme) continue;
      open_.resize(i + 1);
      open_[i].value = value;
      return;
    }
    // A scheme that is new here lies below the schemes outside of it, and below a heading that has
    // nothing but this one under it; an annex's own title is no such heading.
    while (open_.size() > first && open_.back().scheme > scheme && !(stacked_ && is_parent()))
      open_.pop_back();
    const int level = open_.empty() ? base() : open_.back().level + 1;
    open_.push_back({scheme, level, chunk.rich.text, value});
  }

  // The first place behind a submitter that is open.
  std::size_t submitter_end() const {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].scheme == Scheme::submitter) return i;
    }
    return 0;
  }

  // Submitters lie side by side, below the heading of the replies.
  void open_submitter(const Chunk& chunk) {
    if (const std::size_t end = submitter_end(); end > 0) open_.resize(end - 1);
    const int level = open_.empty() ? base() : open_.back().level + 1;
    open_.push_back({Scheme::submitter, level, chunk.rich.text, 0});
  }

  bool is_parent() const {
    if (open_.back().scheme != Scheme::none) return false;
    const bool annex_title = open_.size() == 2 && open_.front().scheme == Scheme::annex;
    return !annex_title;
  }

  void open_plain(const Chunk& chunk) {
    const bool below = stacked_ && !open_.empty() && is_parent();
    if (is_step(chunk.rich.text)) {
      // Steps lie below the heading that they are the steps of.
      if (!open_.empty() && is_step(open_.back().text)) open_.pop_back();
    } else if (!below) {
      while (!open_.empty() && open_.back().scheme == Scheme::none &&
             !is_sibling(chunk.rich.text)) {
        open_.pop_back();
      }
      if (!open_.empty() && open_.back().scheme == Scheme::none) open_.pop_back();
    }
    const int level = open_.empty() ? base() : open_.back().level + 1;
    open_.push_back({Scheme::none, level, chunk.rich.text, 0});
  }

  // "Étape 1 : définition …", "Step 2: …": a word, a number, a colon.
  static bool is_step(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos || blank == 0) return false;
    std::size_t at = blank + 1;
    const std::size_t first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > first && at - first < 3 && trim(text.substr(at)).starts_with(':');
  }

  // Headings side by side are often worded alike: "Objectif général", "Objectifs spécifiques".
  bool is_sibling(std::string_view text) const {
    constexpr std::size_t alike = 6;
    const std::string_view other = open_.back().text;
    return other.size() >= alike && starts_with_folded(text, other.substr(0, alike)) &&
           open_.size() > 1 && open_[open_.size() - 2].scheme == Scheme::none;
  }

  const Vocabulary& words_;
  std::vector<Open> open_;
  bool stacked_ = false;  // the chunk before was a heading
};

}  // namespace

void set_levels(std::vector<Chunk>& chunks, const Vocabulary& words) {
  Leveller document(words);
  std::optional<Leveller> submission;
  for (Chunk& chunk : chunks) {
    if (chunk.kind == Kind::country) {
      document.see(chunk);
      submission.emplace(words);
    } else if (chunk.opens_scope || begins_annex(chunk, words)) {
      submission.reset();
    }
    (submission ? *submission : document).see(chunk);
  }
}

}  // namespace ibidem::ingest
