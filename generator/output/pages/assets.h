#pragma once

#include "theme/theme.h"

#include <string>
#include <vector>

namespace ibidem::output {

struct Asset {
  std::string path;  ///< below the site's folder
  std::string bytes;
};

/// What the pages load of a theme. Its style/*.css are one assets/style.css, its script/*.js one
/// assets/script.js; those of a folder (style/search/, script/search/) are one assets/FOLDER.css or
/// .js, for the pages that name it; its worker/*.js are worker.js, beside the pages. The files are
/// joined in the order of their names, without the indentation and the comments that have lines of
/// their own. fonts/ and image/ are kept as they are, under assets/.
std::vector<Asset> assets(const theme::Theme& theme);

}  // namespace ibidem::output
