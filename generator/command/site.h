#pragma once

#include "stages.h"

#include "base/diagnostics.h"
#include "base/error.h"
#include "command/options.h"
#include "corpus/corpus.h"
#include "index/index.h"
#include "theme/theme.h"

#include <string>
#include <vector>

namespace ibidem::command {

class LastBuild;

/// All that the pages of a site are made from.
struct Site {
  corpus::Corpus corpus;
  std::vector<index::Index> indexes;  ///< one a language; none if the content has errors
  theme::Theme theme;
  std::string key;  ///< of the program and of all tables; empty where it cannot be told
};

/// Reads content and theme. `options` has its folders resolved. Problems of the content become
/// diagnostics; fails as a whole if content or theme cannot be read.
/// `last`: what the last build kept, which this one keeps for the next; null for none.
Result<Site> read_site(const SiteOptions& options, Stages& stages, Diagnostics& diagnostics,
                       const LastBuild* last = nullptr);

}  // namespace ibidem::command
