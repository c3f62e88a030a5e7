#pragma once

#include "model/rich_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::markdown {

/// Makes a RichText out of pieces in reading order: white space becomes one blank between words,
/// spans lose the white space at their edges, emphasis within the same emphasis and emphasis that
/// only touches the same emphasis become one.
class RichBuilder {
 public:
  /// Text in which white space counts as one blank.
  void text(std::string_view piece);

  /// A line break that is meant.
  void line_break() { pending_ = '\n'; }

  /// Opens a span; `close` closes the last one. False where it is nested too deep to be kept.
  bool open(SpanKind kind, std::string target = {});
  void close();

  /// A call of a note. Within a link's text it moves behind the link: a page cannot have a link in
  /// a link.
  void note_call(std::string label);

  /// Whether nothing stands yet in the innermost open span.
  bool is_span_empty() const;

  /// What was made; all spans must be closed.
  RichText finish();

 private:
  struct Open {
    SpanKind kind;
    std::string target;
    std::uint32_t begin;
    bool kept;
  };

  std::uint32_t size() const { return static_cast<std::uint32_t>(rich_.text.size()); }
  void words(std::string_view words);
  void add_call(std::string label);

  RichText rich_;
  std::vector<Open> open_;
  std::vector<std::string> calls_in_link_;
  std::size_t undecided_ = 0;  // calls at the end of the spans that wait for what follows a blank
  int links_ = 0;
  char pending_ = '\0';  // white space that is written only before a word
};

/// The same text and spans in their one normal order and form.
void normalise(RichText& rich);

}  // namespace ibidem::markdown
