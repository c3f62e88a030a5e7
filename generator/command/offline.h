#pragma once

#include "base/error.h"
#include "model/language.h"
#include "store/site_writer.h"

#include <vector>

namespace ibidem::command {

/// Hands in the lists of what the installed site keeps (data/offline.h), of all files that were
/// handed in before: so after everything else. Fails if the writer does.
Result<void> write_offline_lists(const std::vector<Language>& languages, store::SiteWriter& writer);

}  // namespace ibidem::command
