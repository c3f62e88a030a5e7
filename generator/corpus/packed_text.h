#pragma once

#include "made_text.h"

#include <string>
#include <string_view>

namespace ibidem::corpus {

/// The lists of a text as flat bytes that can be looked at where they are, for this program on this
/// machine only. A multiple of 8 long. Facts, file, title, statements and words are not among them.
std::string pack_text(const MadeText& text);

/// Lets a record view such bytes, which have to outlive it and begin at a multiple of 8, and its
/// words, which it takes off the front of `words`. False where their number is not what they say;
/// other damage does not show.
bool view_text(std::string_view bytes, std::string_view& words, TextRecord& record);

}  // namespace ibidem::corpus
