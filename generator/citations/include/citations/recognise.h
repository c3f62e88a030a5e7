#pragma once

#include "citations/register.h"
#include "model/citation.h"
#include "model/document.h"
#include "model/text.h"

#include <vector>

namespace ibidem::citations {

/// Every reference of a text in reading order (the notes after the text), found and attributed to
/// documents as far as the text itself tells: numbers by the body that the noun names, lists
/// sharing their noun, locators by what they stand with, "Ibid." along the sequence of notes, words
/// that point back, internal references in the scope where they stand, reports of the register.
/// `Citation::href` stays empty: that is for the corpus, which knows what the portal holds. Linear
/// in the length of the text.
std::vector<Citation> recognise(const Text& text, const Facts& facts, const Register& reports);

}  // namespace ibidem::citations
