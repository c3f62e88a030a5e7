#pragma once

#include "model/language.h"

#include <string>
#include <vector>

namespace ibidem {

/// Something in which a translation does not seem to say what its source says.
struct Finding {
  std::string code;        ///< "numbers-differ": a page in generator/diagnostics
  Language source;         ///< the text that was translated
  Language translation;    ///< the text that is in question
  std::string in;          ///< id of the element, the same in both; "title"; empty: the whole text
  bool in_source = false;  ///< whether `in` and `line` are of the source, which alone has it
  int line = 0;            ///< in the Markdown file, from 1; 0 where it cannot be told
  std::vector<std::string> of_source;       ///< what only the source has, as printed
  std::vector<std::string> of_translation;  ///< what only the translation has, as printed
  std::string accepted;  ///< the reason for which an editor accepts it; empty: it is open

  bool operator==(const Finding&) const = default;
};

/// An editor's word that a finding is none.
struct Acceptance {
  Language language;   ///< of the translation
  std::string at;      ///< Finding::in; empty: the whole text
  std::string code;    ///< Finding::code
  std::string reason;  ///< one sentence, never empty
  int line = 0;
};

}  // namespace ibidem
