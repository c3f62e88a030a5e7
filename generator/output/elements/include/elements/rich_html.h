#pragma once

#include "model/citation.h"
#include "model/rich_text.h"
#include "model/text.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::output {

/// A note by one of its calls.
struct CalledNote {
  std::string_view id;     ///< of the note
  std::string_view label;  ///< as printed
  bool has_id = true;      ///< whether the call is an anchor of the page: not where it stands twice
};

/// What the running text of one page refers to. Views into the text and the corpus, which outlive
/// it.
struct References {
  std::string_view
      page;           ///< path of the page below its language's folder, "documents/a-78-76.html"
  Language language;  ///< of the text
  std::unordered_map<std::string_view, CalledNote> notes;  ///< by the id of a call
  std::unordered_map<std::string_view, std::vector<const Citation*>> citations;  ///< by element
  /// What a link says of a reference that does not name its document itself ("Ibid."), or nothing.
  std::function<std::string(const Citation&)> explain;
  /// Whether the portal has the words that a reference leads to, for a card to show.
  std::function<bool(const Citation&)> has_words;
};

/// Collects what `text` and its citations refer to.
References references(const Text& text, const std::vector<Citation>& citations,
                      std::string_view page);

/// Appends running text as HTML: emphasis, links, references as links to what they cite, note
/// calls, and the typography of its language. Ranges may cross in any way: elements are cut where
/// another ends, a link is never put in a link, and a reference wins over a link that it covers.
/// `element` is the id under which the references of this text are known; their ranges count from
/// `offset` bytes before it, where the element is a table and this text one of its cells.
void append_rich(std::string& html, const RichText& rich, std::string_view element,
                 const References& references, std::uint32_t offset = 0);

/// A text with the blanks and apostrophes of its language, still without markup.
std::string typeset(std::string_view text, const Language& language);

/// Appends a text that has no references as HTML with the typography of its language.
void append_plain(std::string& html, std::string_view text, const Language& language);

}  // namespace ibidem::output
