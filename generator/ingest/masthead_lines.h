#pragma once

#include "line.h"
#include "vocabulary.h"

#include <string>
#include <string_view>

namespace ibidem::ingest {

/// Without the ordinal that it begins with: "Twenty-sixth report of the Advisory Committee".
std::string_view without_ordinal(std::string_view text, const Vocabulary& words);

/// The words of a line that recognition has marked as a heading or set in bold.
std::string_view bare(std::string_view text);

/// A line without the asterisks of emphasis and notes.
std::string without_asterisks(std::string_view text);

/// Whether the line tells when the document was adopted: "Resolution adopted by …".
bool is_adoption(std::string_view text, const Vocabulary& words);

/// Whether the text begins with the number of an item: "Agenda item 109", "Point 94 b)".
bool begins_with_agenda_item(std::string_view text, const Vocabulary& words);

/// Whether the line is that of the agenda item in a masthead.
bool is_agenda(std::string_view text, const Vocabulary& words);

/// Of such a line the number: "94", "94 b)", "97" from "Point 97 de la liste préliminaire*".
std::string agenda_number(std::string_view text, const Vocabulary& words);

/// Whether the line names who sponsors a draft, as it stands above the title: "Australia, Chile and
/// France: revised draft resolution".
bool names_sponsors(std::string_view author, const Vocabulary& words);

/// What is left of a bar code or a stamp: figures and capitals, no word ("D 1414 11").
bool is_residue(std::string_view text);

/// Whether the line begins as those do that name the author: "Report of the", "Third report of
/// the".
bool starts_like_author(std::string_view text, const Vocabulary& words);

/// Whether the line names all authors of a paper: "Working paper submitted by the members of …
/// (Australia, Austria, …)".
bool lists_authors(std::string_view text);

/// Whether one of the first `most` words tells who submits, and the line is that of no report or
/// note: "Submitted by …", "Document de travail présenté par …".
bool names_who(std::string_view text, std::size_t most, const Vocabulary& words);

/// Whether the line tells who presides: "Président : M. Yang (Cameroun)". The record of a meeting
/// begins with it, the masthead of a report ends in it.
bool names_president(std::string_view text, const Vocabulary& words);

/// Whether the body of the document begins with the line: nothing of a masthead looks like this.
bool begins_body(const Line& line, const Vocabulary& words);

}  // namespace ibidem::ingest
