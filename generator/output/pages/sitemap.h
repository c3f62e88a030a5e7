#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A file for search engines, ready to be written.
struct MachineFile {
  std::string path;  ///< relative to the site's root
  std::string bytes;
};

/// robots.txt and the sitemap of a site whose pages have `paths` below each language's folder
/// (sorted, each once), every page with its other languages. Sitemaps of more pages than
/// `most_pages` are cut into parts (sitemap-1.xml …) that sitemap.xml lists. `base_url`: the
/// address of the site with a slash at its end. Nothing without one.
std::vector<MachineFile> sitemap(const std::string& base_url,
                                 const std::vector<std::string>& languages,
                                 const std::vector<std::string>& paths,
                                 std::size_t most_pages = 5000);

}  // namespace ibidem::output
