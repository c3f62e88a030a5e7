#pragma once

#include "labels.h"
#include "line.h"
#include "vocabulary.h"

#include "model/rich_text.h"

#include <optional>
#include <string>
#include <vector>

namespace ibidem::ingest {

/// A piece of the text as it stood between two breaks: a paragraph, a point, a heading, a table, or
/// what a page end left of one.
struct Chunk {
  enum class Kind {
    text,  ///< a paragraph, or not yet told
    heading,
    number,  ///< a numbered paragraph; `label` tells its number
    item,    ///< a lettered or roman point
    bullet,
    table,
    caption,
    country,  ///< heads a submission
    origin,   ///< "[Original: English]", "[31 May 2023]" below it
  };
  Kind kind = Kind::text;
  RichText rich;  ///< without label and bullet
  std::optional<Label> label;
  int early_ends = 0;                 ///< of its lines, those left much too short
  std::vector<std::string> rejoined;  ///< words put together in it, whose hyphens may be theirs
  bool bulleted = false;              ///< a bullet stood before the label or the text
  std::string mark;                   ///< that bullet, "•"
  int level = 0;                      ///< of a heading
  bool marked_heading = false;        ///< the source marks it as a heading ("## Summary")
  std::vector<std::vector<RichText>> rows;
  int line = 0;
  int indent = 0;
  int blanks_before = 0;
  bool page_start = false;
  bool opens_scope = false;  ///< a heading that is no longer part of the submission before it
  bool submits = false;      ///< a heading that names who submits what follows, no State
};

/// Cuts the lines of a text into chunks, their markup read. In a text of one-line paragraphs each
/// line is one but for tables; a wrapped text is put together from its lines.
std::vector<Chunk> cut_chunks(const std::vector<Line>& lines, Dialect dialect,
                              const Vocabulary& words);

/// In a text of one-line paragraphs, puts together what a line end left of an address.
std::vector<Line> join_addresses(const std::vector<Line>& lines);

/// Puts the lines of a wrapped text together, a paragraph a line: where a line begins something new
/// is told by its label, by larger gaps, and by lines that were left short.
std::vector<Line> unwrap(const std::vector<Line>& lines, const Vocabulary& words);

/// Joins what page ends tore: sentences, points, words at a hyphen, bold runs, tables.
std::vector<Chunk> join_torn(std::vector<Chunk> chunks, bool resolution, const std::string& file,
                             const Vocabulary& words, Diagnostics& diagnostics);

/// The text that a heading, paragraph or point had before its label was cut off.
std::string printed_text(const Chunk& chunk);

}  // namespace ibidem::ingest
