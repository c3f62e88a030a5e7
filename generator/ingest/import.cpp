#include "ingest/import.h"

#include "bind_notes.h"
#include "check_source.h"
#include "chunk.h"
#include "codes.h"
#include "columns.h"
#include "facts.h"
#include "furniture.h"
#include "inline_text.h"
#include "letters.h"
#include "masthead.h"
#include "notes.h"
#include "printed_marks.h"
#include "stray_blanks.h"
#include "structure.h"
#include "submitter.h"

#include "model/modification.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ibidem::ingest {
namespace {

/// What the passes over the lines of a source leave.
struct Extract {
  Dialect dialect = Dialect::one_line_paragraphs;
  Masthead masthead;
  Symbol symbol;
  std::vector<Line> lines;
  std::vector<NoteDefinition> notes;
  std::vector<Removed> removed;
};

// "S/RES/2341 (2017)" and "A/C.1/77/PV.14 (Part I)" have no blanks in facts and paths.
std::optional<Symbol> unspaced(std::optional<Symbol> symbol) {
  if (symbol && symbol->find('(') != Symbol::npos) std::erase(*symbol, ' ');
  return symbol;
}

std::optional<Symbol> settle_symbol(const Options& options, const Masthead& masthead,
                                    const std::vector<Line>& lines, const Vocabulary& words,
                                    const std::string& file, Diagnostics& diagnostics) {
  std::optional<Symbol> printed = masthead.symbol ? masthead.symbol : repeated_symbol(lines);
  if (options.symbol && !is_symbol(*options.symbol)) {
    diagnostics.add(symbol_malformed, {file, 0, 0},
                    "\"" + *options.symbol + "\" has not the form of a symbol",
                    "like A/78/76 or A/AC.292/2024/L.1");
    return std::nullopt;
  }
  const std::optional<Symbol> given = unspaced(options.symbol);
  if (given && printed && unspaced(printed) != given) {
    diagnostics.add(
        symbol_contradicted, {file, 0, 0},
        "the symbol was given as " + *options.symbol + ", but the text prints " + *printed);
    return std::nullopt;
  }
  if (given) return given;
  if (!printed) printed = symbol_of_resolution(masthead, words);
  if (!printed) {
    diagnostics.add(symbol_missing, {file, 0, 0}, "the text does not print its symbol",
                    "give it with --symbol");
  }
  return printed;
}

// Where the asterisks begin in which the text ends: "… No. 2728/2016*, **".
std::size_t asterisks_begin(std::string_view text) {
  const std::size_t end = text.find_last_not_of("*, ");
  return text.ends_with('*') ? std::min(text.find('*', end + 1), text.size()) : text.size();
}

std::vector<std::string> asterisks_at_end(std::string_view text) {
  std::vector<std::string> labels;
  for (std::size_t at = asterisks_begin(text); at < text.size();) {
    const std::size_t size = asterisks_at(text, at);
    labels.emplace_back(text.substr(at, size));
    at = std::min(text.find('*', at + size), text.size());
  }
  return labels;
}

// "Australia, Brazil* and Kenya: draft resolution"
std::string asterisks_after_word(std::string_view text) {
  const std::size_t begin = text.find('*');
  if (begin == std::string_view::npos || begin == 0 || text[begin - 1] == ' ') return {};
  return std::string(text.substr(begin, asterisks_at(text, begin)));
}

// The asterisks in which lines of the masthead end: they call for notes.
std::set<std::string> asterisks_of(const Masthead& masthead) {
  std::set<std::string> labels = masthead.asterisks;
  for (const std::string& label : asterisks_at_end(masthead.title)) labels.insert(label);
  for (const auto& [key, value] : masthead.strings) {
    for (const std::string& label : asterisks_at_end(value)) labels.insert(label);
  }
  if (const auto author = masthead.strings.find("author"); author != masthead.strings.end())
    labels.insert(asterisks_after_word(author->second));
  labels.erase("");
  return labels;
}

// The note that an asterisk in the masthead calls for is a fact of the masthead.
void take_masthead_notes(Masthead& masthead, std::vector<NoteDefinition>& notes) {
  std::set<std::string> called = asterisks_of(masthead);
  std::erase_if(notes, [&](const NoteDefinition& note) {
    if (called.erase(note.label) == 0) return false;
    std::string& text = masthead.strings["note"];
    text += (text.empty() ? "" : " ") + note.label + " " + inline_text(note.text).text;
    return true;
  });
  masthead.title.erase(asterisks_begin(masthead.title));
}

// From lines as they stand to lines of running text with calls marked, and the notes apart.
bool extract(Extract& text, const Options& options, const Vocabulary& words,
             const std::string& file, Diagnostics& diagnostics) {
  text.dialect = detect_dialect(text.lines);
  int usual_blanks = 0;
  if (text.dialect == Dialect::wrapped) {
    const Wrapping wrapping = measure_wrapping(text.lines);
    mark_page_starts(text.lines, wrapping);
    usual_blanks = wrapping.usual_blanks;
    join_lone_labels(text.lines, words, file, diagnostics);
  }
  mark_other_notes(text.lines);
  const std::optional<Symbol> running = repeated_symbol(text.lines);
  text.masthead = read_masthead(text.lines, usual_blanks, words, text.removed);
  if (!text.masthead.symbol) text.masthead.symbol = running;
  const auto symbol = settle_symbol(options, text.masthead, text.lines, words, file, diagnostics);
  if (!symbol) return false;
  text.symbol = *symbol;
  read_closing(text.lines, words, text.masthead, text.removed);
  text.masthead.asterisks.insert(remove_contents(text.lines, words, text.removed));
  const Running above{text.symbol, text.masthead.second_symbol, text.masthead.title};
  const auto job =
      remove_furniture(text.lines, text.dialect, above, words, text.removed, file, diagnostics);
  if (!text.masthead.job_number) text.masthead.job_number = job;
  text.notes = lift_notes(text.lines, text.dialect, asterisks_of(text.masthead), words,
                          text.removed, file, diagnostics);
  take_masthead_notes(text.masthead, text.notes);

  std::set<std::string> called;
  for (Line& line : text.lines) line.text = mark_explicit_calls(line.text, called);
  mark_asterisk_calls(text.lines, text.notes);
  mark_plain_calls(text.lines, text.notes, called, words);
  if (text.dialect == Dialect::wrapped) mark_columns(text.lines, file, diagnostics);
  if (text.dialect == Dialect::wrapped) repair_stray_blanks(text.lines, file, diagnostics);
  report_suspects(text.lines, words, file, diagnostics);
  return true;
}

// Parts the text at its annexes and submissions.
std::vector<Scope> part(std::vector<Chunk> chunks, const Vocabulary& words) {
  std::vector<Scope> scopes(1);
  for (Chunk& chunk : chunks) {
    const bool annex = begins_annex(chunk, words);
    const bool ends_submission = chunk.opens_scope && !scopes.back().chunks.empty() &&
                                 scopes.back().chunks.front().kind == Chunk::Kind::country;
    if (annex || ends_submission || chunk.kind == Chunk::Kind::country) {
      Scope next;
      next.line = chunk.line;
      next.annex = annex || (ends_submission && scopes.back().area > 0);
      next.area = scopes.back().area + (annex ? 1 : 0);
      scopes.push_back(std::move(next));
    }
    scopes.back().chunks.push_back(std::move(chunk));
  }
  return scopes;
}

// "Annex", "Annex I to the letter dated 6 May 2025 from …" and the title of such an annex: they
// have "[Original: Spanish]" below them and are no submitters.
bool heads_annex(const std::vector<Chunk>& chunks, std::size_t at, const Vocabulary& words) {
  constexpr std::size_t longest_number = 15;
  if (is_annex_heading(chunks[at].rich.text, words)) return true;
  if (at == 0) return false;
  const std::string& above = chunks[at - 1].rich.text;
  return is_longer(above, longest_number) && is_annex_heading(above, words);
}

void report_submitter(const Chunk& chunk, bool known, const std::string& file,
                      Diagnostics& diagnostics) {
  const std::string quoted = "\"" + chunk.rich.text + "\"";
  if (known) {
    diagnostics.add(submitter_repeated, {file, chunk.line, 0},
                    quoted + " heads a second submission of the same State");
  } else {
    diagnostics.add(submitter_unknown, {file, chunk.line, 0},
                    quoted + " heads a submission but names no State that is known",
                    "add the name to countries.yaml");
  }
}

// A submission whose State is not known, or has one already, stays in the document, under a
// heading.
void keep_other_submissions(std::vector<Chunk>& chunks, const Vocabulary& words,
                            const terms::Countries& countries, const std::string& file,
                            Diagnostics& diagnostics) {
  std::set<std::uint32_t> heard;
  bool keeps = false;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    Chunk& chunk = chunks[i];
    if (chunk.kind == Chunk::Kind::country) {
      const auto country = head_submitter(chunk.rich.text, words, countries);
      keeps = !country || !heard.insert(*country).second;
      if (!keeps) continue;
      chunk.kind = Chunk::Kind::heading;
      if (heads_annex(chunks, i, words)) continue;
      report_submitter(chunk, country.has_value(), file, diagnostics);
      chunk.opens_scope = true;
      chunk.submits = true;
    } else if (keeps && chunk.kind == Chunk::Kind::origin) {
      chunk.kind = Chunk::Kind::text;
    }
  }
}

markdown::Block title_block(RichText rich, int line) {
  markdown::Block block;
  block.kind = markdown::Block::Kind::heading;
  block.level = 1;
  block.rich = std::move(rich);
  block.line = line;
  return block;
}

void add_scope(markdown::Tree& tree, Scope& scope, Numbering& numbering, const std::string& file,
               Diagnostics& diagnostics) {
  for (markdown::Block& block : nest(scope.chunks, numbering, file, diagnostics))
    tree.push_back(std::move(block));
  for (markdown::Block& block : scope.notes) tree.push_back(std::move(block));
}

ImportedText document_of(const Extract& text, std::vector<Scope>& scopes, const Vocabulary& words,
                         const std::string& file, Diagnostics& diagnostics) {
  ImportedText document;
  document.facts = facts_of(text.symbol, text.masthead, words);
  document.folder = "documents/" + slug(text.symbol);
  document.language = words.language;
  document.text_facts.masthead = text.masthead.strings;
  for (auto& [key, value] : document.text_facts.masthead) {
    std::set<std::string> unused;
    value = inline_text(mark_explicit_calls(value, unused)).text;
  }
  std::set<std::string> unused;
  RichText title = inline_text(mark_explicit_calls(text.masthead.title, unused));
  if (title.text.empty()) title.text = text.symbol;
  document.tree.push_back(title_block(std::move(title), text.masthead.title_line));
  Numbering numbering;
  std::size_t area = 0;
  for (Scope& scope : scopes) {
    if (!scope.chunks.empty() && scope.chunks.front().kind == Chunk::Kind::country) continue;
    if (scope.area != std::exchange(area, scope.area)) numbering = {};
    add_scope(document.tree, scope, numbering, file, diagnostics);
  }
  return document;
}

ImportedText submission_of(const Symbol& symbol, Scope& scope, const Country& country,
                           const Vocabulary& words, const std::string& file,
                           Diagnostics& diagnostics) {
  ImportedText submission;
  submission.language = words.language;
  submission.folder = "documents/" + slug(symbol) + "/" + lower(country.iso3);
  submission.facts.symbol = symbol;
  submission.facts.parent = symbol;
  submission.facts.kind = Kind::submission;
  submission.facts.country = country.iso2;
  RichText title = scope.chunks.front().rich;
  if (scope.chunks.front().label) {
    const std::string printed = printed_text(scope.chunks.front());
    prepend(title, printed.substr(0, printed.size() - title.text.size()));
  }
  submission.tree.push_back(title_block(std::move(title), scope.line));
  scope.chunks.erase(scope.chunks.begin());
  while (!scope.chunks.empty() && scope.chunks.front().kind == Chunk::Kind::origin) {
    const Origin origin = read_origin(scope.chunks.front().rich.text, words);
    if (origin.language) submission.facts.original_language = origin.language;
    if (origin.date) submission.facts.date = origin.date;
    scope.chunks.erase(scope.chunks.begin());
  }
  Numbering numbering;
  add_scope(submission.tree, scope, numbering, file, diagnostics);
  return submission;
}

bool holds_text(const std::vector<Scope>& scopes, const Masthead& masthead,
                const Vocabulary& words) {
  // "Déclaration du Président du Conseil de sécurité" may be all that is left of a masthead.
  const bool has_masthead = !masthead.strings.empty() || masthead.date || masthead.symbol ||
                            starts_with_one_of(masthead.title, words.statements) > 0 ||
                            starts_with_one_of(masthead.title, words.letters) > 0;
  if (has_masthead && (!scopes.front().chunks.empty() || !masthead.title.empty())) return true;
  for (const Scope& scope : scopes) {
    for (const Chunk& chunk : scope.chunks) {
      if (chunk.kind == Chunk::Kind::heading || chunk.kind == Chunk::Kind::number) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Imported> import_text(std::string_view source, const std::string& file,
                                    const Options& options, const terms::Countries& countries,
                                    Diagnostics& diagnostics) {
  if (!check_source(source, file, diagnostics)) return std::nullopt;
  Extract text;
  text.lines = read_lines(source);
  const std::optional<Language> language = tell_language(text.lines, options, file, diagnostics);
  if (!language) return std::nullopt;
  const Vocabulary& words = vocabulary(*language);
  if (!extract(text, options, words, file, diagnostics)) return std::nullopt;

  mark_state_lines(text.lines, words, countries);
  std::vector<Chunk> chunks = cut_chunks(text.lines, text.dialect, words);
  mark_submissions(chunks, words);
  const bool resolution = kind_of(text.symbol, text.masthead, words) == Kind::resolution;
  chunks = join_torn(std::move(chunks), resolution, file, words, diagnostics);
  report_rejoined_words(chunks, text.notes, file, diagnostics);
  find_headings(chunks, corrected_by(text.symbol).has_value(), words);
  if (text.dialect == Dialect::wrapped) {
    unmark_lost_cells(chunks, words, file, diagnostics);
    report_lost_tables(chunks, words, file, diagnostics);
    report_joined_rows(chunks, file, diagnostics);
  }
  keep_other_submissions(chunks, words, countries, file, diagnostics);
  end_submissions(chunks, words);
  set_levels(chunks, words);
  std::vector<Scope> scopes = part(std::move(chunks), words);
  if (!holds_text(scopes, text.masthead, words)) {
    diagnostics.add(nothing_recognised, {file, 0, 0},
                    "nothing of a United Nations document was recognised");
    return std::nullopt;
  }
  bind_notes(scopes, text.notes, file, diagnostics);

  Imported imported;
  imported.texts.push_back(document_of(text, scopes, words, file, diagnostics));
  name_submitter(imported.texts.front().facts, text.masthead, words, countries);
  for (Scope& scope : scopes) {
    if (scope.chunks.empty() || scope.chunks.front().kind != Chunk::Kind::country) continue;
    const auto country = head_submitter(scope.chunks.front().rich.text, words, countries);
    imported.texts.push_back(
        submission_of(text.symbol, scope, countries.all()[*country], words, file, diagnostics));
  }
  std::sort(text.removed.begin(), text.removed.end(),
            [](const Removed& a, const Removed& b) { return a.line < b.line; });
  imported.removed = std::move(text.removed);
  return imported;
}

}  // namespace ibidem::ingest
