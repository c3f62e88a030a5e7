#pragma once

#include "base/diagnostics.h"
#include "elements/edition.h"
#include "pages/ledger.h"

#include <string>
#include <vector>

namespace ibidem::output {

/// Things that tasks look at as a whole and that are no elements of lists.
struct Wholes {
  Facet problems;  ///< of the content, for the report page
  Facet paths;     ///< of the pages, for the site map
  Facet assets;    ///< the files of the theme that become files of the site

  static constexpr std::string_view key = "all";
};

/// Shows a ledger all that tasks look at. `paths`: in any order, each once. Gives by document what
/// tells its record and the bytes of its texts; nothing where that is not known.
std::vector<std::uint64_t> see_lists(const std::vector<Edition>& editions,
                                     const Diagnostics& problems,
                                     const std::vector<std::string>& paths, const Wholes& wholes,
                                     Ledger& ledger);

/// What all pages depend on and what is in no list: the options, and the files of the theme that
/// are neither templates nor strings nor assets.
std::string key_of(const theme::Theme& theme, const Options& options);

}  // namespace ibidem::output
