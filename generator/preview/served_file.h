#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ibidem::preview {

/// The file of a folder that a request means: `path` is what stands in the address, decoded,
/// beginning with "/"; a folder means its index.html. Nothing where there is no such file, or one
/// that is hidden or outside the folder, and for the script that installs the site.
std::optional<std::filesystem::path> served_file(const std::filesystem::path& folder,
                                                 std::string_view path);

/// Whether a "Host" header names this machine, with or without a port.
bool is_loopback_host(std::string_view host);

/// The media type by the end of the file's name.
std::string_view media_type(const std::filesystem::path& file);

/// A page with `element` put in before the end of its body.
std::string with_element(std::string page, std::string_view element);

}  // namespace ibidem::preview
