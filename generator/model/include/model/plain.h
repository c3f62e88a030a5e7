#pragma once

#include "model/rich_text.h"

#include <string>

namespace ibidem {

/// The text as the data files have it: line breaks made on purpose become blanks, one blank between
/// words and none at the ends.
std::string plain(const RichText& rich);

}  // namespace ibidem
