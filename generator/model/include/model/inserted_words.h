#pragma once

#include <array>
#include <string_view>

namespace ibidem {

/// What stands behind the number or letter of a paragraph or point that was put in between two
/// others, so that those keep theirs: "14 bis", "(a ter)".
inline constexpr std::array<std::string_view, 5> inserted_words{"bis", "ter", "quater", "quinquies",
                                                                "sexies"};

}  // namespace ibidem
