#pragma once

#include "book_links.h"

#include "base/error.h"
#include "book/epub.h"
#include "elements/edition.h"
#include "model/text.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// What all books of an edition share.
struct Shelf {
  explicit Shelf(const Edition& of);

  const Edition& edition;
  Outside outside;
  std::string style;  ///< the style sheet of all chapters, from the theme's folder book/
};

/// A book of an edition that is being put together. Chapters are made from pages; they are rendered
/// when the book is packed, and this must live until then.
class Composition {
 public:
  explicit Composition(const Shelf& shelf) : shelf_(shelf), links_(shelf.edition, shelf.outside) {}
  Composition(const Composition&) = delete;
  Composition& operator=(const Composition&) = delete;

  /// A chapter made of a page; `render` gives its HTML, with the links of that page.
  void add_page(const std::string& page, std::function<Result<std::string>()> render);

  /// A document as a chapter. Its text is read when its turn comes, unless it is given.
  void add_document(std::uint32_t document, std::shared_ptr<const Text> text = nullptr);

  /// The document as an entry of the table of contents.
  book::NavigationEntry entry(std::uint32_t document) const;

  /// The book made of these chapters, with what can be told of it from its documents: languages,
  /// the day of the latest of them. `key` is what its identifier is made of.
  book::Epub finish(const std::string& key, std::string title,
                    std::vector<book::NavigationEntry> navigation) const;

  const Edition& edition() const { return shelf_.edition; }

 private:
  const Shelf& shelf_;
  BookLinks links_;
  std::vector<book::Chapter> chapters_;
  std::vector<std::uint32_t> documents_;
};

}  // namespace ibidem::output
