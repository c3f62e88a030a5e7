#pragma once

#include <string>

namespace ibidem::output {

/// What of a site is made.
struct Options {
  std::string base_url;  ///< "https://example.org/portal/", or empty: where the site will be found
  bool books = false;    ///< whether write_books makes books besides, so that pages link to them
  bool archive = false;  ///< whether write_archive packs the site besides
  bool search = true;    ///< whether the index of the search is made
  bool data = true;      ///< whether the JSON files are made
  bool parallel = true;  ///< whether the pages with both languages side by side are made
};

}  // namespace ibidem::output
