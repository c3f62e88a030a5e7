#pragma once

#include "base/error.h"
#include "model/language.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace ibidem::language {

/// What a message is told: text, or a number that it may count by.
using Argument = std::variant<std::string_view, std::int64_t>;
using Arguments = std::initializer_list<std::pair<std::string_view, Argument>>;

/// The words of the interface in one language: patterns of ICU's MessageFormat by key, as in
/// "{count, plural, one {# note} other {# notes}}". Immutable and safe to share between threads.
class Messages {
 public:
  Messages();
  ~Messages();
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;

  /// Fails (`bad-message`) at the first pattern by key that is not well-formed.
  static Result<Messages> make(const Language& language,
                               const std::map<std::string, std::string>& patterns);

  /// The message with its arguments put in, as plain text. Fails if there is no such key
  /// (`unknown-message`) or the pattern asks for an argument that is not given
  /// (`message-argument`).
  Result<std::string> format(std::string_view key, Arguments arguments = {}) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::language
