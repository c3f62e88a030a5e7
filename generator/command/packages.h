#pragma once

#include "site.h"

#include "base/error.h"
#include "pages/site.h"
#include "store/site_writer.h"

namespace ibidem::command {

/// Makes the books of a site and hands them in. Fails where one cannot be made or written.
Result<void> write_books(const Site& site, const output::Options& options,
                         store::SiteWriter& writer);

/// Packs all that was handed in as a ZIP and hands that in: the last file of a site.
Result<void> write_archive(const Site& site, const output::Options& options,
                           store::SiteWriter& writer);

}  // namespace ibidem::command
