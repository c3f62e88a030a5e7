#pragma once

#include <string>
#include <string_view>

namespace ibidem::language {

/// Whether marks stand in a UTF-8 text as characters of their own: "e" and an acute accent.
bool has_lone_marks(std::string_view text);

/// A UTF-8 text in which each letter and the marks behind it are one character where there is one
/// (NFC). All else stays byte for byte.
std::string composed(std::string_view text);

}  // namespace ibidem::language
