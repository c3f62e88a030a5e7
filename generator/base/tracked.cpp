#include "base/tracked.h"

#include <algorithm>
#include <cassert>

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
  std::sort(reads_.begin(), reads_.end());
  reads_.erase(std::unique(reads_.begin(), reads_.end()), reads_.end());
  return std::move(reads_);
}

}  // namespace ibidem
