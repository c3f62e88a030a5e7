#pragma once

#include "book_composition.h"

#include <cstddef>
#include <cstdint>

namespace ibidem::output {

/// The kinds of books. Each fills an empty composition and gives the book made of it.

/// A document with the submissions annexed to it. Fails where its text cannot be read.
Result<book::Epub> document_book(Composition& book, std::uint32_t document);

/// A State's pack: what it submitted, what it cites, who cites it, where others name it; an index
/// into Index::countries.
book::Epub country_book(Composition& book, std::size_t entry);

/// All documents of the edition, the newest first, submissions behind their reports.
book::Epub collection_book(Composition& book);

}  // namespace ibidem::output
