#pragma once

#include "lexer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::citations {

/// The words that say where in a document: "annexe I, par. 74", "paragraphs 8 to 13", "dixième
/// alinéa du préambule".
struct Locator {
  std::size_t begin = 0;  ///< tokens
  std::size_t end = 0;
  std::optional<std::string> annex;
  /// Further annexes of a list, "I and II", with the token that names each.
  std::vector<std::pair<std::string, std::size_t>> more_annexes;
  std::vector<std::string> paragraphs;
  std::vector<std::string> parts;
  /// Points of the paragraph in which the words stand: "subparagraph (a) above". Then nothing else.
  std::vector<std::string> labels;
  bool of_resolution =
      false;  ///< preambular or operative: only resolutions and decisions have them
  bool numbered_section = false;  ///< "section 3": outside a reference it may be any law's
};

/// The locator that begins with token `at`, with everything that belongs to it, its units parted by
/// commas or linked by "of"; nothing if none begins there. Behind a document's name it may begin
/// with a part as well: "part II", "appendix", "p. 7, para. 13".
std::optional<Locator> parse_locator(const Lexed& lexed, std::size_t at, bool behind_name = false);

}  // namespace ibidem::citations
