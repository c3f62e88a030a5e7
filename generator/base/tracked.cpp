#include "base/tracked.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace ibidem {

thread_local constinit ReadLog* ReadLog::current = nullptr;

ReadLog::ReadLog() {
  assert(current == nullptr);
  current = this;
}

ReadLog::~ReadLog() {
  current = nullptr;
}

std::vector<ReadLog::Read> ReadLog::take() {
  // Most are of elements that were looked at a moment ago; to sort them too takes longer.
  std::array<Read, 512> recent;
  std::erase_if(reads_, [&](const Read& read) {
    Read& other = recent[(read.element ^ read.key) % recent.size()];
    return std::exchange(other, read) == read;
  });
  std::sort(reads_.begin(), reads_.end());
  reads_.erase(std::unique(reads_.begin(), reads_.end()), reads_.end());
  return std::move(reads_);
}

}  // namespace ibidem
