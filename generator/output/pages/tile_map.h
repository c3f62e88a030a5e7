#pragma once

#include "base/error.h"
#include "elements/edition.h"
#include "theme/html.h"

#include <map>
#include <string>

namespace ibidem::output {

/// Where a State's tile lies: column from the west, row from the north.
struct Tile {
  int column = 0;
  int row = 0;
};

/// The tiles of the theme's map/tiles.yaml by ISO 3166 alpha-3 code. Fails where the file is
/// missing, is no map of such codes to two numbers, or lays two States on one tile.
Result<std::map<std::string, Tile>> tiles(const theme::Theme& theme);

/// The States as tiles of one size, darker the more submissions they made, as an SVG image whose
/// tiles lead to the pages of States that made any. All it says is in its tiles' names; it needs no
/// boundaries. Reads: the countries of the index.
theme::Html tile_map(const Edition& edition, const std::map<std::string, Tile>& tiles);

}  // namespace ibidem::output
