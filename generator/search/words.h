#pragma once

#include "shard.h"
#include "vocabulary.h"

#include <string>
#include <vector>

namespace ibidem::search {

/// Writes the dictionary of an index: which form of a word has which stem. Forms stand in shards by
/// their beginnings, FOLDER/w-BEGINNING, about a thousand in each. Gives the beginnings, sorted;
/// "ab." is the shard of the form "ab" alone where its longer ones are in several shards. Shards
/// of the last build are kept where no form in them is otherwise than in the vocabulary's past.
///
/// A shard is a string of entries, sorted by form. Capitals stand for numbers (A is 0): how many
/// letters the form shares with the one before, the rest of it, how many letters to take off for
/// the stem (Z: all), what to add, and how frequent the form is: the logarithm to the base 2 of its
/// count, at most 12, plus 13 if the stem's list is a long one.
Result<std::vector<std::string>> write_words(Vocabulary& vocabulary, std::string_view folder,
                                             ShardWriter& writer);

}  // namespace ibidem::search
