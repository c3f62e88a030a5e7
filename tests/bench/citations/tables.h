#pragma once

#include "comparison.h"

namespace ibidem::bench {

/// The references of the documents of a content folder beside the tables of what is expected in
/// them, one a text ("a-78-76.fr.tsv"). Fails the program if the content cannot be read.
std::vector<Sheet> read_tables(const std::filesystem::path& content,
                               const std::filesystem::path& tables);

}  // namespace ibidem::bench
