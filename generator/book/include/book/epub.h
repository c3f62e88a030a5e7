#pragma once

#include "book/zip.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::book {

/// An entry of a book's table of contents.
struct NavigationEntry {
  std::string title;
  std::string language;  ///< code, where it is not the book's
  std::string href;      ///< a chapter's path, maybe with an anchor; empty for a mere heading
  std::vector<NavigationEntry> children;
};

/// A chapter; its text is asked for when the book is packed.
struct Chapter {
  std::string path;  ///< in the book, "documents/a-78-76.xhtml"
  std::function<Result<std::string>()> xhtml;
};

/// A file that chapters use. `bytes` outlive the book.
struct Resource {
  std::string path;
  std::string media_type;
  std::string_view bytes;
};

/// What a book says of itself, for libraries and for readers who must know beforehand whether they
/// can read it. Texts are plain and in the book's language.
struct Metadata {
  std::string key;  ///< what the identifier is made of; another book has another
  std::string title;
  std::vector<std::string> languages;  ///< codes; the first is the book's
  std::string modified;                ///< day, "2024-07-01"; not read from the clock
  std::string date;                    ///< day of publication, may be empty
  std::string creator;                 ///< may be empty
  std::string publisher;               ///< may be empty
  std::string description;             ///< may be empty
  std::string source;                  ///< address of the original, may be empty
  std::vector<std::string> symbols;    ///< further identifiers
  std::vector<std::string> subjects;
  std::string accessibility;  ///< one or two sentences
};

/// A book in the form of EPUB 3.3.
struct Epub {
  Metadata metadata;
  std::string contents_title;  ///< heading of the table of contents
  std::vector<NavigationEntry> navigation;
  std::vector<Chapter> chapters;  ///< in reading order, at least one
  std::vector<Resource> resources;
};

/// The version 8 UUID made of a key, as a URN: the same for the same key for ever.
std::string identifier(std::string_view key);

/// The files of the book's archive in their order. Chapters are made when they are asked for.
std::vector<Entry> entries(const Epub& epub);

}  // namespace ibidem::book
