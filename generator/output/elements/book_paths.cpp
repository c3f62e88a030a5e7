#include "elements/book_paths.h"

#include "elements/names.h"

namespace ibidem::output {

std::string document_book_path(std::string_view slug) {
  return "documents/" + std::string(slug) + ".epub";
}

std::string country_book_path(const Edition& edition, std::uint32_t country) {
  const auto page = country_path(edition, country);
  return page.substr(0, page.rfind('.')) + ".epub";
}

std::string collection_book_path() {
  return "collection.epub";
}

std::string archive_path() {
  return "site.zip";
}

}  // namespace ibidem::output
