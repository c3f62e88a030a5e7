#pragma once

#include "base/error.h"

#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

namespace ibidem::store {

/// An error that the system gave: "cannot write site/index.html: No space left on device".
inline tl::unexpected<Error> system_error(std::string_view code, std::string_view what,
                                          const std::filesystem::path& path, int number) {
  return tl::unexpected(Error{
      std::string(code), std::string(what) + " " + path.string() + ": " + std::strerror(number)});
}

}  // namespace ibidem::store
