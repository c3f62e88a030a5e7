#pragma once

#include <cstddef>
#include <functional>

namespace ibidem {

/// How many threads parallel loops of this process use from now on; 0: as many as processors.
void set_threads(int count);

/// Calls `task(i)` once for every i below `count`, on several threads, in no order. Results go into
/// places that the caller made beforehand, one an index, so that the order never shows. An
/// exception from a task ends the loop and is thrown here.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& task);

}  // namespace ibidem
