#pragma once

#include "chunk.h"
#include "notes.h"
#include "vocabulary.h"

#include "markdown/tree.h"
#include "model/date.h"
#include "terms/countries.h"

#include <optional>
#include <string>
#include <vector>

namespace ibidem::ingest {

/// Tells the lines that head submissions: a name, "[Original: X]", "[date]" below it, together or
/// apart.
void mark_submissions(std::vector<Chunk>& chunks, const Vocabulary& words);

/// Marks the lines that consist of the name of a State, in lists of members and above replies: no
/// sentence goes on over them.
void mark_state_lines(std::vector<Line>& lines, const Vocabulary& words,
                      const terms::Countries& countries);

/// What "[Original: Spanish]" and "[12 April 2023]" say.
struct Origin {
  std::optional<Language> language;
  std::optional<Date> date;
};
Origin read_origin(std::string_view text, const Vocabulary& words);

/// Whether the text heads an annex: "Annexe", "Annex II".
bool is_annex_heading(std::string_view text, const Vocabulary& words);

/// Whether the whole text is "Chapter II", "Chapitre premier"; or "Article 5".
bool is_chapter_heading(std::string_view text, const Vocabulary& words);
bool is_article_heading(std::string_view text, const Vocabulary& words);

/// Whether the text begins as the headings of a summary record do: "Agenda item 109: Measures to
/// …", "Point 109 de l’ordre du jour : Mesures …".
bool is_agenda_heading(std::string_view text, const Vocabulary& words);

/// Whether the whole text is the number of a table or figure: "Table 1", "Figure II.".
bool is_caption_number(std::string_view text, const Vocabulary& words);

/// Whether the text begins a part of a recorded vote: "Against: Belarus, …".
bool begins_vote(std::string_view text, const Vocabulary& words);

/// Whether an annex begins with the chunk, headings being told.
bool begins_annex(const Chunk& chunk, const Vocabulary& words);

/// Tells headings and captions from paragraphs. They are short, end in no stop and have something
/// below them; of numbers and letters the neighbours tell whether they head or count. `corrects`:
/// the text is a corrigendum, whose headings name the places that it corrects.
void find_headings(std::vector<Chunk>& chunks, bool corrects, const Vocabulary& words);

/// Many short lines of which some are figures, dates or symbols are the cells of a table that lost
/// its columns: they are no headings, and are reported.
void unmark_lost_cells(std::vector<Chunk>& chunks, const Vocabulary& words, const std::string& file,
                       Diagnostics& diagnostics);

/// Reports paragraphs put together from lines of which several had much room left: these may be the
/// rows of a table or a list of names.
void report_joined_rows(const std::vector<Chunk>& chunks, const std::string& file,
                        Diagnostics& diagnostics);

/// Reports the words that were put together where a hyphen ended a line, without it, though the
/// text does not have them elsewhere: "auto-" "identification".
void report_rejoined_words(const std::vector<Chunk>& chunks,
                           const std::vector<NoteDefinition>& notes, const std::string& file,
                           Diagnostics& diagnostics);

/// Reports the captions of tables that have no table below them: their columns were lost.
void report_lost_tables(const std::vector<Chunk>& chunks, const Vocabulary& words,
                        const std::string& file, Diagnostics& diagnostics);

/// Marks the headings with which a submission ends: they count on from the sections before it
/// ("III." after the submissions in "II."), or head replies themselves.
void end_submissions(std::vector<Chunk>& chunks, const Vocabulary& words);

/// Gives headings their levels from the schemes in which they are numbered: I., A., 1., a), none.
/// The sections of an annex lie one level below its heading; each submission begins anew.
void set_levels(std::vector<Chunk>& chunks, const Vocabulary& words);

/// How far the numbers of a text have come.
struct Numbering {
  std::vector<int> runs;  ///< the last numbers of the numberings that are open
  int counted = 0;        ///< of the points "1)"
};

/// Puts the chunks of one numbering scope into the blocks of a Markdown tree: numbered paragraphs
/// and their points nested as printed. Numbers that do not count up are reported, a number that
/// recognition lost is put back where the next one shows it. `numbering` is taken from the part of
/// the text before, which submissions may have interrupted, and given to the one behind it.
markdown::Tree nest(const std::vector<Chunk>& chunks, Numbering& numbering, const std::string& file,
                    Diagnostics& diagnostics);

}  // namespace ibidem::ingest
