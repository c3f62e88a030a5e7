#pragma once

#include "model/symbol.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ibidem {

/// How a reference names its document: by symbol, by number ("resolution 77/37"), by "Ibid.", by a
/// word that points back ("the said report"), or inside its own document ("paragraph 4 above"). A
/// report named by year and author counts as `number` when the register knows it.
enum class Via : std::uint8_t { symbol, number, ibid, back_reference, internal };

/// "symbol", "number", "ibid", "back-reference", "internal".
std::string_view name(Via via);

/// One reference as it stands in a text.
struct Citation {
  std::string in;           ///< id of the paragraph, item, note, heading or table
  std::uint32_t begin = 0;  ///< range of bytes in that element's plain text
  std::uint32_t end = 0;
  std::string text;  ///< as printed
  Symbol target;     ///< "A/75/816", "A/RES/77/37", "A/DEC/75/564"; the document's own symbol
                     ///< for an internal reference; empty where it could not be told
  std::optional<std::string> annex;     ///< "I", or "" for "annex" without a number
  std::vector<std::string> paragraphs;  ///< "74", "70-74", "57 b)", "pp10"
  std::vector<std::string> parts;  ///< "section VII", "section III-VI", "chapter II", "table 2",
                                   ///< "table" for one above or below
  Via via = Via::symbol;
  bool doubtful = false;
  std::string reason;  ///< why it is doubtful or could not be told: a code of the citations stage
  std::vector<std::string>
      chain;         ///< of an Ibid.: ids of the notes it leads through, nearest first
  std::string href;  ///< path of a page of this site from the site's language folder, with its
                     ///< anchor ("documents/a-75-816.html#annex-i-p-74"), or a URL, or empty
};

}  // namespace ibidem
