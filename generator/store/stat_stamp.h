#pragma once

#include "store/stamp.h"

#include <sys/stat.h>

namespace ibidem::store {

/// The stamp in what the system says of a file.
Stamp stamp_from(const struct stat& facts);

}  // namespace ibidem::store
