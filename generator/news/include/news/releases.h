#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "corpus/corpus.h"
#include "model/release.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace ibidem::news {

/// The releases of content/news, newest first. A file that is none becomes a diagnostic. Fails
/// where the folder is there and cannot be read.
Result<std::vector<Release>> read_releases(const std::filesystem::path& content,
                                           Diagnostics& diagnostics);

/// A release to be written: itself, and the state that the next one will be compared with.
struct Plan {
  Release release;
  std::string file;    ///< relative to the content folder
  std::string record;  ///< bytes of the file of that state
};

/// Compares the content with the last release. Nothing where nothing has changed. Fails with
/// `release-order` for a day before the last release, with `missing-record` where there are
/// releases and the state that they recorded is gone, with `damaged-record` where it is damaged,
/// and where a text cannot be read.
Result<std::optional<Plan>> plan_release(const corpus::Corpus& corpus,
                                         const std::vector<Release>& releases, const Date& date);

/// Writes both files, or none.
Result<void> carry_out(const std::filesystem::path& content, const Plan& plan);

}  // namespace ibidem::news
