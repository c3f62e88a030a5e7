#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem {

/// XXH3 in 128 bits, as 32 hexadecimal digits. Tells contents apart; no defence against an
/// attacker.
std::string hash_hex(std::string_view bytes);

/// XXH3 in 64 bits.
std::uint64_t hash64(std::string_view bytes);

}  // namespace ibidem
