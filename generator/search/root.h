#pragma once

#include "shard.h"

#include "corpus/corpus.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ibidem::search {

/// What the search page must know of the shards of one language.
struct LanguageShards {
  std::uint64_t units = 0;
  unsigned bits = 0;                    ///< of the hash that names the shards of lists
  std::vector<std::string> beginnings;  ///< that name the shards of words
};

/// What the search page loads first.
struct Root {
  std::map<Language, LanguageShards> languages;
  unsigned common_bits = 0;  ///< of the lists of subjects and citations
  unsigned symbol_bits = 0;
  std::vector<std::uint32_t> slots;  ///< by document
};

/// Writes the shard "index". Facts of documents stand in it a character a slot: in the alphabet of
/// bits.h, or code points from 256 where that does not suffice; 0 is "none".
Result<void> write_root(const corpus::Corpus& corpus, const Root& root, ShardWriter& writer);

}  // namespace ibidem::search
