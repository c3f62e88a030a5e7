#pragma once

#include "model/language.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::ingest {

using Words = std::vector<std::string_view>;

/// Whatever an importer has to know of the words of a language: the fixed phrases of United Nations
/// documents, and the small words of grammar. All are compared without regard to case unless a
/// member says otherwise.
struct Vocabulary {
  Language language;

  // The masthead.
  Words publishers;           ///< above the symbol: "Nations Unies"
  Words organs;               ///< "Assemblée générale"
  Words series;               ///< in which records of meetings appear: "Official Records"
  Words presidents;           ///< head the first line of such a record, before a colon
  Words speakers;             ///< as they are named where they speak
  Words persons;              ///< stand before the name of a person: "Mr."
  Words bodies;               ///< begin the name of a subsidiary body: "Groupe de travail"
  Words printed_as;           ///< the language's own name in the masthead
  Words only;                 ///< behind it, in what is issued in no other: "English only"
  std::string_view year;      ///< of the Security Council, behind an ordinal
  std::string_view original;  ///< before the colon and the original language
  std::vector<std::pair<std::string_view, std::string_view>> languages;      ///< name, code
  std::vector<std::pair<std::string_view, std::string_view>> distributions;  ///< name, our word
  std::array<std::string_view, 12> months;
  Words agenda;              ///< begin the line of the agenda item
  Words agenda_ends;         ///< what follows the number of the item
  Words authors;             ///< begin the line under the title: "Rapport du"
  Words rapporteurs;         ///< begin the line that names who reports or presides
  Words parts;               ///< stand below them: "Additif"
  Words reports;             ///< of these, the ones that make the document a report
  Words drafts;              ///< end the line that names who sponsors a draft, after a colon
  Words drafts_by;           ///< begin the line that does so above a title of its own
  Words letters;             ///< begin the title of a letter
  Words senders;             ///< name the office of a State from which a letter comes
  Words statements;          ///< in which titles of statements of a President begin
  Words submissions;         ///< begin the title of a State's own paper: "Submission by"
  Words notes;               ///< begin the line or title of a note: "Note du"
  Words adopted_resolution;  ///< begin the line that tells the adoption
  Words adopted_decision;
  Words openers;     ///< name the organ before the first paragraph of a resolution
  Words preambular;  ///< begin the paragraphs of a preamble: "Rappelant"
  Words meetings;    ///< end the line of the meeting: "séance plénière"

  // The text.
  Words summary;   ///< head what comes before the first section, and always stand alone
  Words openings;  ///< head the first section of a paper, "Introduction", or open a letter, "Sir,"
  Words contents;
  Words page;
  Words annex;
  Words annex_to;     ///< tell what an annex belongs to: "Annex I to the letter dated …"
  Words replies;      ///< head the submissions
  Words on_behalf;    ///< behind a State, before those for whom it speaks
  Words chapters;     ///< number the largest divisions of a treaty: "Chapitre II"
  Words articles;     ///< and the smallest, of any text that rules
  Words firsts;       ///< the first of them may be so numbered: "Article premier"
  Words places;       ///< begin the headings of a corrigendum: "Page 5, note 3"
  Words captions;     ///< before the number of a table or figure
  Words votes;        ///< begin the parts of a recorded vote: "Against:"
  Words signatures;   ///< begin the line of a signature: "(Signed)"
  Words note_starts;  ///< begin many notes: "Voir", "Ibid."
  Words recycling;    ///< the printer's line at the foot of the first page

  // Grammar.
  Words open_ends;      ///< no sentence or heading ends in one: articles, prepositions
  Words frequent;       ///< tell the language of a text
  Words joins;          ///< stand between two names: "and"
  Words prefixes;       ///< keep their hyphen: "non-"
  Words abbreviations;  ///< end in a stop that ends no sentence
  Words counted;        ///< a number after one of these belongs to it: "par.", "point"

  /// Words that recognition is known to confuse, with what was likely printed.
  std::vector<std::pair<std::string_view, std::string_view>> confusables;
  /// Small words of other languages: next to one of them a confusable stands in a foreign title.
  Words foreign;
};

/// The vocabulary of French or English; `language` must be one of the two.
const Vocabulary& vocabulary(const Language& language);

/// The words themselves, made anew at each call.
Vocabulary french_vocabulary();
Vocabulary english_vocabulary();

/// Whether the text equals one of the words, or starts with one.
bool is_one_of(std::string_view text, const Words& words);
/// The length of the longest of the words that `text` starts with, followed by no letter.
std::size_t starts_with_one_of(std::string_view text, const Words& words);

}  // namespace ibidem::ingest
