#include "base/parallel.h"

#include <memory>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/partitioner.h>
#include <oneapi/tbb/task_arena.h>

namespace ibidem {
namespace {

/// Of a loop.
constexpr std::size_t most_parts = 2048;

std::unique_ptr<tbb::global_control>& limit() {
  static std::unique_ptr<tbb::global_control> control;
  return control;
}

}  // namespace

void set_threads(int count) {
  limit().reset();
  if (count > 0) {
    limit() = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                    static_cast<std::size_t>(count));
  }
}

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& task) {
  // A task that waits for a loop of its own takes no other task of the outer loop meanwhile: those
  // would lie on its stack one upon the other.
  // A few long calls are handed out one by one.
  const tbb::blocked_range<std::size_t> all(0, count, count / most_parts + 1);
  const auto run = [&](const tbb::blocked_range<std::size_t>& part) {
    for (std::size_t i = part.begin(); i != part.end(); ++i) task(i);
  };
  tbb::this_task_arena::isolate([&] { tbb::parallel_for(all, run, tbb::simple_partitioner()); });
}

}  // namespace ibidem
