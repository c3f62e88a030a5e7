#pragma once

#include "base/diagnostics.h"

#include <string_view>

namespace ibidem::citations {

/// Why a reference is doubtful or could not be told; the values of Citation::reason. The pages of
/// generator/diagnostics of these names explain them.
namespace reasons {
inline constexpr std::string_view organ_unknown = "organ-unknown";
inline constexpr std::string_view symbol_unfinished = "symbol-unfinished";
inline constexpr std::string_view ibid_after_nothing = "ibid-after-nothing";
inline constexpr std::string_view ibid_source_unknown = "ibid-source-unknown";
inline constexpr std::string_view ibid_two_sources = "ibid-two-sources";
inline constexpr std::string_view points_back_to_nothing = "points-back-to-nothing";
inline constexpr std::string_view points_back_to_several = "points-back-to-several";
inline constexpr std::string_view own_or_named = "own-or-named";
}  // namespace reasons

/// reports.yaml is not a list of reports with symbol, year and authors.
inline constexpr Code bad_register{"bad-register", Severity::error};

}  // namespace ibidem::citations
