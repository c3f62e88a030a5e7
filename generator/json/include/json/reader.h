#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::json {

/// Calls `take` with every string of a JSON text (UTF-8) and the keys that lead to it from the
/// outermost object in; arrays add no key. False where the text is no JSON: what came before the
/// fault has been taken by then. Keeps no more of the text than the keys.
bool for_each_string(
    std::string_view text,
    const std::function<void(const std::vector<std::string>& keys, std::string_view value)>& take);

}  // namespace ibidem::json
