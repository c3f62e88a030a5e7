#pragma once

#include "elements/edition.h"
#include "theme/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::output {

/// The words in the edition's language, else in the first of the portal's languages that has any.
std::string in_language(const std::map<Language, std::string>& words, const Edition& edition);

/// Of the edition's language, else of another, typeset.
const std::string& country_name(const Edition& edition, std::uint32_t country);
const std::string& subject_label(const Edition& edition, std::uint32_t subject);

/// What a State is called in any language, in the order of the languages: name, then further forms.
std::vector<std::string> names_of(const Country& country);

/// Paths of pages below the language's folder.
std::string country_path(const Edition& edition, std::uint32_t country);
std::string subject_path(const Edition& edition, std::uint32_t subject);
std::string document_path(std::string_view slug);
std::string pack_path(const Edition& edition, std::uint32_t country);

/// The page that compares States, with this one or this subject chosen.
std::string compare_path(const Edition& edition, std::uint32_t country);
std::string compare_path(const Edition& edition, const index::SubjectEntry& subject);

/// Path of the page of a year, or part of one, of the list that begins on `page`:
/// "countries/aus.html" has "countries/aus/2023.html", "countries/aus/2023-2.html",
/// "countries/aus/undated.html".
std::string part_path(std::string_view page, const index::Part& part);

/// The link from a page to the feed of what is new on it, which lies beside it: "aus.atom".
std::string feed_of(std::string_view page);

/// "2023", "2023 (2)", "undated" in the words of the edition.
std::string part_name(const Edition& edition, const index::Part& part);

/// The date as the language writes it; empty where there is none.
std::string written_date(const Edition& edition, const std::optional<Date>& date);

/// The text under a key with a number put in: "37 submissions".
std::string counted(const Edition& edition, std::string_view key, std::size_t count);

/// A number as the language writes it.
std::string written_number(const Edition& edition, std::size_t number);

/// "par. 14 e)", "annexe, par. 3", "note 12", "10e alinéa": how a reader names a place of a text.
std::string place_name(const Edition& edition, const corpus::Place& place);

/// What a document is called in the lists of the edition: its title in the text shown there; for an
/// annexed submission the State's name.
struct DocumentName {
  std::string text;
  theme::Html html;      ///< with the typography of its language
  std::string language;  ///< code, where it is not the edition's
};
DocumentName document_name(const Edition& edition, const corpus::Record& record);

/// The text of a document that the edition shows, or null if it has none.
const corpus::TextRecord* shown_text(const Edition& edition, const corpus::Record& record);

/// The index of the State that submitted a document, if one did.
std::optional<std::uint32_t> submitter(const Edition& edition, const corpus::Record& record);

/// A subject on the page at `page`: `href`, `name`.
theme::Object subject_link(const Edition& edition, std::string_view page, std::uint32_t subject);

/// A document as an entry of a list on the page at `page`: `href`, `symbol`, `name`, `name_lang`,
/// `kind`, `date`, `original_language`, `shown_lang` (a code where its text is in another language
/// than the page).
theme::Object document_entry(const Edition& edition, std::string_view page, std::uint32_t document);

}  // namespace ibidem::output
