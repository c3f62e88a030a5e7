#pragma once

#include "site.h"
#include "stages.h"

#include "base/diagnostics.h"
#include "base/error.h"
#include "command/options.h"
#include "pages/site.h"
#include "store/site_writer.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace ibidem::command {

/// What a build has made.
struct Built {
  std::size_t documents = 0;
  output::Summary site;
  store::WriteReport files;
};

/// Makes the site: all of it or, after an error, nothing. Nothing is given if the content has
/// problems, so that nothing was written. `site`: takes what was read, which is not needed any
/// more; to take it apart takes a while.
Result<std::optional<Built>> build_site(const SiteOptions& asked, Stages& stages,
                                        Diagnostics& diagnostics,
                                        std::unique_ptr<const Site>& site);

/// What a build has made, in words: a line, or two where files were left alone.
std::string summary(const Built& built, const SiteOptions& options, const Diagnostics& diagnostics,
                    const Stages& stages);

}  // namespace ibidem::command
