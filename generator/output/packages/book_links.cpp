#include "book_links.h"

#include "citations/original.h"
#include "elements/links.h"
#include "elements/names.h"

#include <algorithm>
#include <utility>

namespace ibidem::output {
namespace {

constexpr std::string_view extension = ".html";
constexpr std::string_view documents = "documents/";

}  // namespace

Outside::Outside(const Edition& edition) : edition_(edition) {
  if (!edition.options.base_url.empty()) return;
  for (const auto& cited : edition.corpus.cited.all()) symbols_.emplace(cited.slug, cited.symbol);
  for (const auto& record : edition.corpus.documents.all()) {
    symbols_.emplace(record.document.slug, record.document.facts.symbol);
  }
}

std::string Outside::address(std::string_view page) const {
  const auto& base = edition_.options.base_url;
  if (!base.empty()) return base + edition_.language.code + "/" + std::string(page);
  const auto path = page.substr(0, page.find('#'));
  if (!path.starts_with(documents) || !path.ends_with(extension)) return {};
  const auto slug =
      path.substr(documents.size(), path.size() - documents.size() - extension.size());
  const auto symbol = symbols_.find(slug);
  return symbol == symbols_.end() ? std::string()
                                  : citations::original_url(symbol->second, edition_.language);
}

void BookLinks::hold(std::string page, std::optional<std::uint32_t> document) {
  held_.emplace(std::move(page), document);
}

book::Lead BookLinks::lead(std::string page) const {
  return [this, page = std::move(page)](std::string_view link) -> std::string {
    if (is_external(link)) return std::string(link);
    const auto target = resolved(page, link);
    if (target.empty()) return {};
    const auto mark = std::min(target.find('#'), target.size());
    const auto path = target.substr(0, mark);
    if (held_.contains(path)) return inside(page, path, target.substr(mark));
    return outside_.address(target);
  };
}

std::string BookLinks::inside(std::string_view from, std::string_view page,
                              std::string_view anchor) const {
  const auto document = held_.at(std::string(page));
  const bool exact = !anchor.empty() && document && has_place(*document, anchor.substr(1));
  return relative_link(chapter_path(from), chapter_path(page) + std::string(exact ? anchor : ""));
}

bool BookLinks::has_place(std::uint32_t document, std::string_view id) const {
  const auto* text = shown_text(edition_, edition_.corpus.documents[document]);
  return text != nullptr && std::any_of(text->places.begin(), text->places.end(),
                                        [&](const corpus::Place& place) { return place.id == id; });
}

std::string chapter_path(std::string_view page) {
  if (page.ends_with(extension)) page.remove_suffix(extension.size());
  return std::string(page) + ".xhtml";
}

std::string resolved(std::string_view page, std::string_view link) {
  auto folder = page.substr(0, page.rfind('/') == std::string_view::npos ? 0 : page.rfind('/') + 1);
  while (link.starts_with("../")) {
    if (folder.empty()) return {};
    folder.remove_suffix(1);
    const auto slash = folder.rfind('/');
    folder = folder.substr(0, slash == std::string_view::npos ? 0 : slash + 1);
    link.remove_prefix(3);
  }
  return std::string(folder) + std::string(link);
}

}  // namespace ibidem::output
