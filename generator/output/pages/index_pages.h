#pragma once

#include "base/error.h"
#include "elements/edition.h"

#include <functional>
#include <string>
#include <vector>

namespace ibidem::output {

/// A page of an edition that is no document's, or a script that such a page loads: its path below
/// the language's folder and what renders it.
struct IndexPage {
  std::string path;
  std::function<Result<std::string>(const Edition&)> render;
};

/// The pages that compare and count, and those of countries and subjects with those of their years.
std::vector<IndexPage> index_pages(const Edition& edition);

}  // namespace ibidem::output
