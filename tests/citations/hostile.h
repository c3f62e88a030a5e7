#pragma once

#include <string>
#include <vector>

namespace ibidem::citations {

/// Beginnings of references: a text of nothing but one of them makes a scanner look ahead in vain
/// at every place. For the test that all end, and for the benchmark.
std::vector<std::string> hostile_pieces();

}  // namespace ibidem::citations
