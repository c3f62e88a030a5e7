#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// A number for each document by which the search index names it, in the order given. A slug's hash
/// gives an endless row of places, of which each document takes the first that is still free. So a
/// document that comes last moves no other, and one that comes before others moves one or two of
/// them: with the numbers stay the shards. Most numbers below the highest are given.
std::vector<std::uint32_t> assign_slots(const std::vector<std::string_view>& slugs);

}  // namespace ibidem::search
