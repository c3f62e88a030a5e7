#pragma once

#include <string>

#include <tl/expected.hpp>

namespace ibidem {

/// An operation that failed as a whole (a file that cannot be read, a disk that is full), as
/// opposed to a problem in the content, which is a Diagnostic. `message` is one English sentence
/// without a final stop that names the thing it is about; `code` is stable (a page in
/// generator/diagnostics).
struct Error {
  std::string code;
  std::string message;
};

/// A value, or the reason there is none.
template <class T>
using Result = tl::expected<T, Error>;

}  // namespace ibidem
