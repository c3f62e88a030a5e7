#pragma once

#include <optional>
#include <string_view>

namespace ibidem::command {

/// The help page of a subcommand, of the whole program for "". Nothing if there is no such command.
std::optional<std::string_view> help_page(std::string_view subcommand);

}  // namespace ibidem::command
