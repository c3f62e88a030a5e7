#pragma once

#include "masthead.h"

#include "model/document.h"

namespace ibidem::ingest {

/// What kind of document it is, from its symbol and from what it calls itself.
Kind kind_of(const Symbol& symbol, const Masthead& masthead, const Vocabulary& words);

/// The code of the organ that a symbol names: "GA" for A/78/76, "AC.292" for A/AC.292/2024/2.
std::optional<std::string> body_of(const Symbol& symbol);

/// The symbol that a resolution's number stands for where the masthead prints no symbol:
/// "A/RES/77/37" for resolution 77/37 of the General Assembly.
std::optional<Symbol> symbol_of_resolution(const Masthead& masthead, const Vocabulary& words);

/// The symbol that at least two lines consist of, with nothing but page numbers beside it: a
/// running header.
std::optional<Symbol> repeated_symbol(const std::vector<Line>& lines);

Facts facts_of(const Symbol& symbol, const Masthead& masthead, const Vocabulary& words);

}  // namespace ibidem::ingest
