#pragma once

#include "elements/rich_html.h"
#include "model/text.h"
#include "theme/html.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A heading as the table of contents shows it.
struct ContentsEntry {
  std::string href;
  theme::Html text;
  int level = 2;
};

/// What the texts of the interface say about an element of a text.
struct ElementWords {
  /// What the permanent link of a number is called, "Paragraph 14"; where there is none, numbers
  /// and labels are text.
  std::function<std::string(std::string_view number)> paragraph;
  std::string table;  ///< what a table without a caption is called
  std::function<std::string(std::string_view label)> back;  ///< "Back to the call of note 12"
  /// HTML to stand behind an element (who refers to it), or nothing.
  std::function<std::string(std::string_view id)> behind;
};

/// The blocks of a text as HTML, each with its id, printed numbers and labels as text. Numbers are
/// permanent links to their paragraphs; passages without one have their ids. Headings nest as they
/// come; items as their depths say.
theme::Html body_html(const Text& text, const References& references, const ElementWords& words);

/// The notes as a list, each with a link back for each of its calls; empty if there are none.
theme::Html notes_html(const Text& text, const References& references, const ElementWords& words);

/// Appends ` name="value"`, the value escaped.
void append_attribute(std::string& html, std::string_view name, std::string_view value);

/// Appends what stands in a <table>: caption, head and rows. `caption_id`: of the caption, or
/// empty.
void append_table(std::string& html, const Table& table, const References& references,
                  std::string_view caption_id);

/// The headings of a text, without their note calls.
std::vector<ContentsEntry> contents(const Text& text);

/// The number of a paragraph as it is printed: "14.", "8.1".
std::string printed_number(std::string_view number);

}  // namespace ibidem::output
