#pragma once

#include "markdown/tree.h"

#include <string>

/// The tree a block a line, with its line in the file; spans stand in the text as {kind …}, note
/// calls as {^label}, line breaks as "⏎".
std::string dump(const ibidem::markdown::Tree& tree, int indent = 0);

std::string dump(const ibidem::RichText& rich);
