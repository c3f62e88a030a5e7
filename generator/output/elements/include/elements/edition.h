#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "elements/neighbours.h"
#include "elements/options.h"
#include "elements/theme_strings.h"
#include "index/index.h"
#include "model/text.h"
#include "theme/theme.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::output {

/// A language of the portal as the switch shows it.
struct LanguageChoice {
  std::string code;
  std::string name;  ///< in itself: "Français"
};

/// What a State or subject is called on the pages of a language, typeset, and what it is sorted by.
struct TermName {
  std::string name;
  std::string key;
};

/// All that the pages of one language are made from. Everything referred to outlives it.
struct Edition {
  const corpus::Corpus& corpus;
  const index::Index& index;
  const theme::Theme& theme;
  const Options& options;
  Language language;
  Strings strings;
  Tracked<LanguageChoice> choices;         ///< in the order of the portal
  std::vector<std::size_t> country_order;  ///< by index of the country: where its entry stands in
                                           ///< the index, or its size for a country without one
  Tracked<Neighbours> neighbours;          ///< by index of the document
  std::vector<TermName> country_names;     ///< by index of the country
  Tracked<TermName> subject_names;         ///< by index of the subject
};

/// The editions of a site, in the order of the indexes. What is given outlives them. Fails where
/// the theme has no strings for a language.
Result<std::vector<Edition>> editions_of(const corpus::Corpus& corpus,
                                         const std::vector<index::Index>& indexes,
                                         const theme::Theme& theme, const Options& options);

/// The text of a document that an edition shows, read again. Fails where it cannot be read.
Result<Text> read_shown(const Edition& edition, std::uint32_t document);

/// What the frame around every page needs to know.
struct Frame {
  std::string_view path;         ///< of the page below its language's folder
  std::string_view title;        ///< for the window's title; empty: the portal's alone
  std::string_view description;  ///< one plain sentence, may be empty
  std::string_view section;  ///< key of the entry of the navigation the page belongs to, or empty
};

/// The values that all templates may read; a page adds its own.
theme::Object frame(const Edition& edition, const Frame& facts);

/// One of the edition's languages for a text shown on its pages: nothing where it is the page's
/// own.
std::string foreign(const Edition& edition, const Language& language);

}  // namespace ibidem::output
