#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "elements/edition.h"
#include "elements/parallel_rows.h"
#include "model/text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::output {

/// Each of these renders one page of an edition: a file each. They fail only where a template does,
/// or throw StringsError.

/// LANG/index.html: what the portal is and the ways into it.
Result<std::string> home_page(const Edition& edition);

/// LANG/documents/index.html: all documents by year.
Result<std::string> documents_page(const Edition& edition);

/// LANG/documents/SLUG.html: a document or submission that the portal holds. `text`: the one that
/// the edition shows.
///
/// Reads: the document's record, of an annexed submission its report's and those of its neighbours
/// there, else those of the documents before and after it in time; the records of its submissions,
/// of the documents that cite it and of those it cites.
Result<std::string> document_page(const std::vector<Edition>& editions, const Edition& edition,
                                  std::uint32_t document, const Text& text);

/// LANG/parallel/SLUG.html: a document in all its languages side by side. `rows`: of its `texts`.
///
/// Reads: the document's record, of an annexed submission the State that submitted it.
Result<std::string> parallel_page(const Edition& edition, std::uint32_t document,
                                  const std::vector<Text>& texts, const ParallelRows& rows);

/// Path of that page below the language's folder.
std::string parallel_path(std::string_view slug);

/// LANG/documents/SLUG.html of a document that is cited and not held; an index into Corpus::cited.
Result<std::string> cited_page(const Edition& edition, std::uint32_t cited);

/// LANG/citations.html: which documents cite which, as a picture and as tables.
Result<std::string> citations_page(const Edition& edition);

/// LANG/countries/ISO3.html; an index into Index::countries. Reads: the country's entry, the
/// records of its submissions, of those who cite them and of the newest documents that name it.
Result<std::string> country_page(const Edition& edition, std::size_t entry);
/// LANG/countries/ISO3/2023.html; an index into CountryEntry::parts. Reads: the country's entry,
/// the records of the documents of that part.
Result<std::string> country_part_page(const Edition& edition, std::size_t entry, std::size_t part);
/// LANG/countries/ISO3/pack.html: all of a State on one page to print, its newest submissions in
/// full. Reads: what country_page reads, the texts of these submissions.
Result<std::string> pack_page(const Edition& edition, std::size_t entry);
Result<std::string> countries_page(const Edition& edition);

/// LANG/subjects/ID.html; an index into Index::subjects. Reads: the subject's entry, the records of
/// the newest documents that speak of it.
Result<std::string> subject_page(const Edition& edition, std::size_t entry);
/// LANG/subjects/ID/2023.html; an index into SubjectEntry::parts. Reads: the subject's entry, the
/// records of the documents of that part.
Result<std::string> subject_part_page(const Edition& edition, std::size_t entry, std::size_t part);
Result<std::string> subjects_page(const Edition& edition);

/// LANG/matrix.html: how much each State's submissions say of each subject. Reads: the index of
/// countries and subjects.
Result<std::string> matrix_page(const Edition& edition);

/// The UN regional groups of the States of the portal, for a filter: `value`, `name`.
theme::List groups_to_choose(const Edition& edition);

/// LANG/compare.html: what several States say of a subject, put side by side by a script. Reads:
/// the index of countries and subjects.
Result<std::string> compare_page(const Edition& edition);

/// LANG/positions/ISO3.js: what a State's submissions say by subject, for that script. Reads: the
/// country's entry, the records of its submissions.
std::string positions_path(const Edition& edition, std::uint32_t country);
std::string positions_script(const Edition& edition, const index::CountryEntry& country);

/// LANG/map.html: which States made submissions. Reads: the index of countries, the dates of
/// submissions.
Result<std::string> map_page(const Edition& edition);

/// LANG/chronology.html: the years. Reads: the records of all documents.
Result<std::string> chronology_page(const Edition& edition);
/// LANG/chronology/2023.html; an index into Index::chronology_parts. Reads: the records of the
/// documents of that part.
Result<std::string> chronology_part_page(const Edition& edition, std::size_t part);

/// LANG/news.html: what the newest release changed, and all releases. Reads: the releases, the
/// records of the documents that the newest changed.
Result<std::string> news_page(const Edition& edition);
/// LANG/news/2026-11-22.html: what a release changed. Reads: the release, the records of the
/// documents told of.
struct NewsPart;
Result<std::string> news_part_page(const Edition& edition, const NewsPart& part);

/// LANG/search.html
Result<std::string> search_page(const Edition& edition);

/// LANG/report.html: references that could not be resolved, and the problems of the content.
Result<std::string> report_page(const Edition& edition, const Diagnostics& problems);

/// index.html: the choice of language, in the words of each.
Result<std::string> chooser_page(const std::vector<Edition>& editions);

/// LANG/cards/SLUG.js: the beginnings of the passages of a document, for links that lead to them.
std::string cards_script(const Edition& edition, const corpus::Record& record, const Text& text);

/// Path of the cards below the language's folder.
std::string cards_path(std::string_view slug);

}  // namespace ibidem::output
