#pragma once

#include "vocabulary.h"

#include <set>
#include <string>
#include <string_view>

namespace ibidem::ingest {

// What the end of a text says of whether it is whole.

/// Without closing quotation marks and brackets at the end.
std::string_view without_closers(std::string_view text);

/// Without marks of calls at the end.
std::string_view without_calls(std::string_view text);

/// Whether the text ends neither a sentence nor a part of one: no stop, semicolon, colon, question
/// or exclamation mark but for what closes behind it. A comma leaves it open.
bool ends_open(std::string_view text);

/// Whether the last word is an article, a preposition or the like: then it goes on.
bool ends_in_small_word(std::string_view text, const Vocabulary& words);

/// Whether it ends in an abbreviation whose stop ends no sentence: "par.".
bool ends_in_abbreviation(std::string_view text, const Vocabulary& words);

/// Whether a sentence ends inside the text.
bool holds_sentence_end(std::string_view text, const Vocabulary& words);

/// Adds the words of a text in lower case, compounds with their hyphens.
void add_words(std::string_view text, std::set<std::string>& known);

/// How a word that was cut at a hyphen is written: the hyphen goes only if the text has the word
/// without it and not with it. `first` ends in the hyphen.
bool keeps_hyphen(std::string_view first, std::string_view second,
                  const std::set<std::string>& known);

}  // namespace ibidem::ingest
