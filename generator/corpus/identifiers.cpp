#include "identifiers.h"

#include <utility>

namespace ibidem::corpus {

Identifiers::Claim Identifiers::claim(std::string id) {
  const int times = ++times_[id];
  if (times == 1) return {std::move(id), false};
  // No label holds "dup", so the result is free.
  return {std::move(id) + "-dup" + std::to_string(times), true};
}

}  // namespace ibidem::corpus
