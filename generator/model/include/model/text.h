#pragma once

#include "model/language.h"
#include "model/rich_text.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ibidem {

enum class Status { official, working_translation };

/// `id` everywhere below: the id of the element on its page, as the contract builds it; the same in
/// every language. `scope`: where a numbering runs ("main", "annex", "annex/AU", "annex/B/steps",
/// "preamble", "operative"). `line`: where it stands in the Markdown file, from 1.

struct Heading {
  std::string id;
  int level = 2;  ///< 2 for the sections of the text; 1 is the title
  std::string scope;
  RichText rich;
  int line = 0;
};

/// A lettered, roman, numbered or bulleted point of a paragraph.
struct Item {
  std::string id;
  std::string label;  ///< as printed: "a)", "(a)", "ii)", "1."; "•" for a bullet; empty for a
                      ///< further paragraph of the paragraph or item before it
  int depth = 1;      ///< 1 for the items of the paragraph, 2 for items of items
  RichText rich;
  int line = 0;
};

struct Paragraph {
  std::string id;
  std::string scope;
  std::optional<std::string> number;   ///< as printed, without its stop: "14"
  std::optional<std::size_t> heading;  ///< index into Text::blocks of the heading it stands under
  RichText rich;
  std::vector<Item> items;
  bool quoted = false;
  int line = 0;
};

struct Table {
  std::string id;
  std::string scope;
  std::optional<RichText> caption;
  std::vector<std::vector<RichText>> rows;  ///< the first is the header; all have the same length
  int line = 0;
};

using Block = std::variant<Heading, Paragraph, Table>;

struct Note {
  std::string id;
  std::string scope;  ///< where its numbering runs: "main" or "annex"
  std::string label;  ///< as printed: "12", "*"
  RichText rich;
  struct Call {
    std::string id;  ///< "call-12", "call-12-2"
    std::string in;  ///< id of the paragraph, item, heading or table it stands in
  };
  std::vector<Call> calls;  ///< in reading order
  int line = 0;
};

/// One document in one language, in reading order. Immutable once the corpus stage has made it:
/// ids given, note calls bound (a note_call span's target is then the call's id, "call-12").
struct Text {
  Language language;
  Status status = Status::official;
  RichText title;
  std::vector<Block> blocks;
  std::vector<Note> notes;  ///< in the order of the text
};

}  // namespace ibidem
