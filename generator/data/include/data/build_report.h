#pragma once

#include "base/diagnostics.h"

#include <cstddef>
#include <map>
#include <string>

namespace ibidem::data {

/// What a build tells of itself beside the problems.
struct BuildReport {
  std::map<std::string, std::size_t> counts;   ///< of documents, pages, files; empty: nothing built
  std::map<std::string, double> milliseconds;  ///< by stage
};

/// A build for another program, as JSON on one line: `{"built":true,"counts":{…},
/// "milliseconds":{…},"problems":{…}}`, counts null where nothing was built, problems as
/// problems_json has them.
std::string build_json(const BuildReport& report, const Diagnostics& diagnostics);

}  // namespace ibidem::data
