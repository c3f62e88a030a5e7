#pragma once

#include "markdown/tree.h"

#include <random>
#include <string>

/// A tree in the form in which a parsed one is (blanks and spans in order), full of what Markdown
/// might misread.
ibidem::markdown::Tree random_tree(std::mt19937& random);

/// Running text of the same sort.
ibidem::RichText random_text(std::mt19937& random);

/// Pieces of Markdown one after the other, meant and not meant.
std::string random_markdown(std::mt19937& random);
