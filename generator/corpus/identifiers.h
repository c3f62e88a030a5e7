#pragma once

#include <string>
#include <unordered_map>

namespace ibidem::corpus {

/// The element ids of one page, each given once.
class Identifiers {
 public:
  struct Claim {
    std::string id;
    bool repeated = false;  ///< it was taken already and `id` has got a suffix
  };

  /// The id itself if it is free; else with "-dup2", "-dup3" … in the order of claims.
  Claim claim(std::string id);

 private:
  std::unordered_map<std::string, int> times_;
};

}  // namespace ibidem::corpus
