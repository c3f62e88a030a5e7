#include "book/epub.h"

#include "navigation.h"
#include "package.h"

namespace ibidem::book {
namespace {

const std::string folder = "EPUB/";
const std::string package_name = "package.opf";
const std::string navigation_name = "contents.xhtml";

constexpr std::string_view container =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
)";

Entry entry(std::string path, std::string bytes, bool deflated = true) {
  return {std::move(path), [bytes = std::move(bytes)] { return Result<std::string>(bytes); },
          deflated};
}

std::string style_of(const Epub& epub) {
  for (const auto& resource : epub.resources) {
    if (resource.media_type == "text/css") return resource.path;
  }
  return {};
}

}  // namespace

std::vector<Entry> entries(const Epub& epub) {
  std::vector<Entry> list;
  list.reserve(epub.chapters.size() + epub.resources.size() + 4);
  // First, as it is, so that the kind of file shows in its first bytes.
  list.push_back(entry("mimetype", "application/epub+zip", false));
  list.push_back(entry("META-INF/container.xml", std::string(container)));
  list.push_back(entry(folder + package_name, package_document(epub, navigation_name)));
  list.push_back(entry(folder + navigation_name, navigation_document(epub, style_of(epub))));
  for (const auto& chapter : epub.chapters) list.push_back({folder + chapter.path, chapter.xhtml});
  for (const auto& resource : epub.resources) {
    list.push_back(entry(folder + resource.path, std::string(resource.bytes),
                         resource.media_type.starts_with("text/")));
  }
  return list;
}

}  // namespace ibidem::book
