#include "sitemap.h"

#include "xml/node.h"

#include <algorithm>

namespace ibidem::output {
namespace {

constexpr std::string_view sitemap_space = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::string_view xhtml_space = "http://www.w3.org/1999/xhtml";

/// A file may list 50,000 addresses.
constexpr std::size_t most_addresses = 50000;

xml::Node element(std::string_view name, std::string text = {}) {
  xml::Node node;
  node.space = sitemap_space;
  node.name = name;
  if (!text.empty()) {
    xml::Node words;
    words.text = std::move(text);
    node.children.push_back(std::move(words));
  }
  return node;
}

std::string address(const std::string& base, const std::string& language, const std::string& path) {
  return base + language + "/" + path;
}

/// The entries of one page, one a language.
void add_page(xml::Node& set, const std::string& base, const std::vector<std::string>& languages,
              const std::string& path) {
  for (const auto& language : languages) {
    auto url = element("url");
    url.children.push_back(element("loc", address(base, language, path)));
    for (const auto& other : languages) {
      xml::Node link;
      link.space = xhtml_space;
      link.name = "link";
      link.attributes = {{"", "rel", "alternate"},
                         {"", "hreflang", other},
                         {"", "href", address(base, other, path)}};
      url.children.push_back(std::move(link));
    }
    set.children.push_back(std::move(url));
  }
}

std::string written(const xml::Node& root) {
  return xml::write(root, {{"", std::string(sitemap_space)}, {"xhtml", std::string(xhtml_space)}});
}

}  // namespace

std::vector<MachineFile> sitemap(const std::string& base_url,
                                 const std::vector<std::string>& languages,
                                 const std::vector<std::string>& paths, std::size_t most_pages) {
  if (base_url.empty()) return {};
  std::vector<MachineFile> files;
  files.push_back(
      {"robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + base_url + "sitemap.xml\n"});
  const auto step =
      std::min(most_pages, most_addresses / std::max<std::size_t>(languages.size(), 1));
  const bool is_cut = paths.size() > step;
  auto list = element("sitemapindex");
  for (std::size_t from = 0; from < paths.size(); from += step) {
    auto set = element("urlset");
    const auto end = std::min(from + step, paths.size());
    for (auto i = from; i < end; ++i) add_page(set, base_url, languages, paths[i]);
    const auto name =
        is_cut ? "sitemap-" + std::to_string(from / step + 1) + ".xml" : std::string("sitemap.xml");
    files.push_back({name, written(set)});
    auto part = element("sitemap");
    part.children.push_back(element("loc", base_url + name));
    list.children.push_back(std::move(part));
  }
  if (is_cut) files.push_back({"sitemap.xml", written(list)});
  return files;
}

}  // namespace ibidem::output
