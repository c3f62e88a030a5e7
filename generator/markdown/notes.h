#pragma once

#include "blocks.h"

namespace ibidem::markdown {

/// The note whose definition was cut out of the text at a node's place.
Block read_note(const Definition& definition, cmark_node* place, Reading& reading);

}  // namespace ibidem::markdown
