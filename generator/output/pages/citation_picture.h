#pragma once

#include "citation_network.h"

#include "theme/html.h"

namespace ibidem::output {

/// The network as an SVG image to stand in a page: the documents under one another by year, newest
/// first, an arc from each that cites to what it cites, the thicker the more references there are.
/// Named and described in the edition's words; looks are left to the classes of the theme.
theme::Html citation_picture(const Edition& edition, const CitationNetwork& network);

}  // namespace ibidem::output
