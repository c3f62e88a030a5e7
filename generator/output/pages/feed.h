#pragma once

#include "elements/edition.h"
#include "index/index.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// What a feed is about.
struct FeedFacts {
  std::string path;  ///< of the feed below the language's folder
  std::string title;
  std::string page;  ///< the page that it accompanies
};

/// An Atom feed (RFC 4287) of these changes, at least one, the newest first. Its identifiers are
/// UUIDs made of the portal's title and the paths, so they stay whatever the site's address is;
/// without an address links are relative to the feed, as the RFC allows. Times are the days of the
/// releases, not the clock's. Reads: the releases of the items, the records of their documents.
std::string atom_feed(const Edition& edition, const FeedFacts& facts,
                      const std::vector<index::NewsItem>& items);

}  // namespace ibidem::output
