#include "links.h"
#include "pages.h"

namespace ibidem::output {

Result<std::string> search_page(const Edition& edition) {
  constexpr std::string_view path = "search.html";
  const auto title = edition.strings("nav-search");
  auto values = frame(edition, {path, title, {}, "search"});
  values.emplace("heading", title);
  values.emplace("documents_page", relative_link(path, "documents/index.html"));
  values.emplace("countries_page", relative_link(path, "countries/index.html"));
  values.emplace("subjects_page", relative_link(path, "subjects/index.html"));
  return edition.theme.render("search", std::move(values));
}

}  // namespace ibidem::output
