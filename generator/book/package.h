#pragma once

#include "book/epub.h"

#include <string>

namespace ibidem::book {

/// The package document: metadata, all files, the order of the chapters. `navigation`: path of the
/// navigation document beside it.
std::string package_document(const Epub& epub, const std::string& navigation);

}  // namespace ibidem::book
