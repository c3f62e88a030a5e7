#pragma once

#include "base/error.h"
#include "elements/edition.h"

#include <string>

namespace ibidem::output {

/// LANG/offline.html: what the reader keeps of the site in the browser, as a whole or by subject.
///
/// Reads: the languages of the portal and the labels of the subjects in the index.
Result<std::string> offline_page(const Edition& edition);

/// LANG/manifest.webmanifest: how the site is called and begins where it is installed. Reads: the
/// title of the portal.
Result<std::string> web_manifest(const Edition& edition);

}  // namespace ibidem::output
