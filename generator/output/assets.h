#pragma once

#include "theme/theme.h"

#include <string>
#include <vector>

namespace ibidem::output {

struct Asset {
  std::string path;  ///< below the site's folder
  std::string bytes;
};

/// What the pages load of a theme: its style/*.css as one assets/style.css, its script/*.js as one
/// assets/script.js and its script/FOLDER/*.js as assets/FOLDER.js, each in the order of the files'
/// names, and its fonts/ and image/ under assets/.
std::vector<Asset> assets(const theme::Theme& theme);

}  // namespace ibidem::output
