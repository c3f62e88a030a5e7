#pragma once

#include "book/xhtml.h"
#include "elements/edition.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ibidem::output {

/// Where the pages of an edition are found when one is not in a book.
class Outside {
 public:
  explicit Outside(const Edition& edition);

  /// The address of a page on the web ("documents/a-78-76.html", maybe with an anchor): on the site
  /// if that has an address, else of the document's original; empty if there is neither.
  std::string address(std::string_view page) const;

 private:
  const Edition& edition_;
  std::unordered_map<std::string_view, std::string_view> symbols_;  ///< by slug, held or cited
};

/// The pages of an edition that a book holds as chapters, and where their links lead.
class BookLinks {
 public:
  /// Both must outlive it.
  BookLinks(const Edition& edition, const Outside& outside)
      : edition_(edition), outside_(outside) {}

  /// The book holds this page. `document`: whose text it is, if it is one.
  void hold(std::string page, std::optional<std::uint32_t> document = std::nullopt);

  /// Where links of the chapter made of a page lead, for book::to_xhtml. An anchor that the text
  /// in the book does not have leads to the beginning of its chapter.
  book::Lead lead(std::string page) const;

 private:
  std::string inside(std::string_view from, std::string_view page, std::string_view anchor) const;
  bool has_place(std::uint32_t document, std::string_view id) const;

  const Edition& edition_;
  const Outside& outside_;
  std::unordered_map<std::string, std::optional<std::uint32_t>> held_;
};

/// The path in a book of the chapter made of a page: "documents/a-78-76.xhtml".
std::string chapter_path(std::string_view page);

/// The page that a relative link of a page leads to, both below the language's folder; empty where
/// it leads out of that.
std::string resolved(std::string_view page, std::string_view link);

}  // namespace ibidem::output
