#pragma once

#include "elements/edition.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::output {

/// Paths of the books below the language's folder: beside the pages, collection.epub.
std::string document_book_path(std::string_view slug);
std::string country_book_path(const Edition& edition, std::uint32_t country);
std::string collection_book_path();

/// Of the site as a ZIP, below the site's folder.
std::string archive_path();

}  // namespace ibidem::output
