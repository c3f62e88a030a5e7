#pragma once

#include <string>

namespace ibidem::store {

/// What tells this program from every other version of it: the stamps of its file and of the
/// libraries it runs with. Empty where that cannot be told; then nothing may be kept for later.
std::string program_id();

}  // namespace ibidem::store
