#include "chunk.h"
#include "inline_text.h"
#include "letters.h"
#include "printed_marks.h"
#include "sentence.h"

namespace ibidem::ingest {
namespace {

// A line of a table has cells apart by tabs or bars. A tab behind a label only sets the text off.
bool is_table_line(std::string_view text) {
  if (text.starts_with('|') && text.size() > 1 && text.ends_with('|')) return true;
  if (text.find('\t') == std::string_view::npos) return false;
  std::size_t skip = bullet_at(text);
  if (const auto label = number_label(text.substr(skip))) skip += label->size;
  if (const auto label = point_label(text.substr(skip))) skip += label->size;
  if (const auto label = outline_label(text.substr(skip))) skip += label->size;
  return text.find('\t', skip) != std::string_view::npos;
}

std::vector<RichText> cells(std::string_view text) {
  const bool bars = text.starts_with('|');
  const char separator = bars ? '|' : '\t';
  if (bars) text = text.substr(1, text.size() - 2);
  std::vector<RichText> row;
  std::size_t at = 0;
  while (at <= text.size()) {
    std::size_t end = text.find(separator, at);
    if (end == std::string_view::npos) end = text.size();
    row.push_back(inline_text(text.substr(at, end - at)));
    at = end + 1;
  }
  return row;
}

// "|---|:--|": the rule under the header of a table in Markdown.
bool is_table_rule(std::string_view text) {
  return text.starts_with('|') && text.find_first_not_of("|-: ") == std::string_view::npos;
}

std::size_t hashes_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] == '#' && at < 7) ++at;
  return at > 0 && at < 7 && at < text.size() && text[at] == ' ' ? at + 1 : 0;
}

// Whether one span of emphasis covers the whole text.
bool wholly_emphasised(const RichText& rich) {
  for (const Span& span : rich.spans) {
    const bool emphasis = span.kind == SpanKind::strong || span.kind == SpanKind::emphasis;
    if (emphasis && span.begin == 0 && span.end == rich.text.size()) return true;
  }
  return false;
}

void cut_label(Chunk& chunk, DottedRun& dotted, const Vocabulary& words) {
  if (const std::size_t size = bullet_at(chunk.rich.text); size > 0) {
    chunk.mark = chunk.rich.text.substr(0, chunk.rich.text.find_first_of(" \t"));
    erase(chunk.rich, 0, size);
    chunk.bulleted = true;
    chunk.kind = Chunk::Kind::bullet;
  }
  std::optional<Label> label = number_label(chunk.rich.text);
  if (label) {
    chunk.kind = Chunk::Kind::number;
  } else if ((label = point_label(chunk.rich.text))) {
    chunk.kind = Chunk::Kind::item;
  } else if ((label = dotted_label(chunk.rich.text)) && dotted.takes(*label)) {
    chunk.kind = Chunk::Kind::item;
  } else if (label.reset(); !chunk.bulleted && (label = outline_label(chunk.rich.text))) {
    chunk.kind = Chunk::Kind::text;
  }
  if (!label || is_title_of_person(*label, words)) return;
  erase(chunk.rich, 0, label->size);
  chunk.label = label;
}

Chunk chunk_of(const Line& line, DottedRun& dotted, const Vocabulary& words) {
  Chunk chunk;
  chunk.line = line.number;
  chunk.indent = line.indent;
  chunk.blanks_before = line.blanks_before;
  chunk.page_start = line.page_start;
  chunk.early_ends = line.early_ends;
  chunk.rejoined = line.rejoined;
  std::string_view text = line.text;
  if (const std::size_t size = hashes_at(text); size > 0) {
    chunk.marked_heading = true;
    text = trim(text.substr(size));
  }
  // "2023/342. Title" heads a decision in a list of them.
  if (resolution_number_at(text) > 0 && !text.ends_with('.') && !is_longer(text, 280))
    chunk.marked_heading = true;
  chunk.rich = inline_text(text);
  cut_label(chunk, dotted, words);
  // A short line all in bold is how recognition shows a heading, if it shows it at all.
  if (wholly_emphasised(chunk.rich) && chunk.kind == Chunk::Kind::text &&
      !is_longer(chunk.rich.text, 200) && !chunk.rich.text.ends_with('.') &&
      !chunk.rich.text.ends_with(',') && !chunk.rich.text.ends_with(':')) {
    chunk.marked_heading = true;
  }
  if (chunk.marked_heading) {
    std::erase_if(chunk.rich.spans, [&](const Span& span) {
      return (span.kind == SpanKind::strong || span.kind == SpanKind::emphasis) &&
             span.begin == 0 && span.end == chunk.rich.text.size();
    });
  }
  return chunk;
}

}  // namespace

std::vector<Chunk> cut_chunks(const std::vector<Line>& lines, Dialect dialect,
                              const Vocabulary& words) {
  std::vector<Chunk> chunks;
  DottedRun dotted;
  const std::vector<Line> unwrapped =
      dialect == Dialect::wrapped ? unwrap(lines, words) : join_addresses(lines);
  for (const Line& line : unwrapped) {
    if (!is_table_line(line.text)) {
      chunks.push_back(chunk_of(line, dotted, words));
      continue;
    }
    const bool goes_on = !chunks.empty() && chunks.back().kind == Chunk::Kind::table &&
                         line.blanks_before == 0 && !line.page_start;
    if (!goes_on) {
      Chunk table;
      table.kind = Chunk::Kind::table;
      table.line = line.number;
      table.blanks_before = line.blanks_before;
      table.page_start = line.page_start;
      chunks.push_back(std::move(table));
    }
    if (!is_table_rule(line.text)) chunks.back().rows.push_back(cells(line.text));
  }
  return chunks;
}

std::string printed_text(const Chunk& chunk) {
  if (!chunk.label) return chunk.rich.text;
  const bool stop = !chunk.label->text.ends_with(')') && !chunk.label->text.ends_with('.');
  return chunk.label->text + (stop ? ". " : " ") + chunk.rich.text;
}

}  // namespace ibidem::ingest
