#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// A number for each document by which the search index names it, in the order given. It follows
/// from the slug's hash and, where two would have the same, from their hashes' order; a document
/// that comes or goes leaves nearly all other numbers as they are, and with them the shards.
/// Most numbers below the highest are given.
std::vector<std::uint32_t> assign_slots(const std::vector<std::string_view>& slugs);

}  // namespace ibidem::search
