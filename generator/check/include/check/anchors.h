#pragma once

#include "base/diagnostics.h"
#include "corpus/corpus.h"

#include <filesystem>

namespace ibidem::check {

/// Compares the content with the site that a build before has left in the folder `site`, as its
/// data files tell it: elements whose ids the content no longer gives, documents and languages that
/// are gone, so that links from elsewhere would lead nowhere. Tells one problem a text. Nothing
/// where there is no site; data files that cannot be read are no business of this check.
void check_anchors(const corpus::Corpus& corpus, const std::filesystem::path& site,
                   Diagnostics& diagnostics);

}  // namespace ibidem::check
