#include "language/messages.h"

#include "locale.h"

#include "language/numbers.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <unicode/msgfmt.h>

namespace ibidem::language {
namespace {

using Format = icu::MessageFormat;

/// A piece of a message that only puts its arguments in: a text or the name of an argument.
struct Piece {
  bool is_name = false;
  std::string text;
};

struct Message {
  std::string pattern;
  std::uint64_t serial = 0;  ///< its own in the whole process: names what threads keep for it
  bool simple = false;       ///< `pieces` say all; else the pattern chooses by its arguments
  std::vector<Piece> pieces;
  std::vector<std::string>
      arguments;  ///< names that the pattern asks for, also inside its branches
};

std::atomic<std::uint64_t> next_serial{0};

std::unique_ptr<Format> open_format(const std::string& pattern, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  auto format = std::make_unique<Format>(to_icu(pattern), locale(language), place, status);
  return U_FAILURE(status) ? nullptr : std::move(format);
}

// Collects the names of the arguments; false if the pattern is broken or numbers its arguments.
bool collect_arguments(Message& message) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  const icu::MessagePattern parsed(to_icu(message.pattern), &place, status);
  if (U_FAILURE(status)) return false;
  message.simple = message.pattern.find('\'') == std::string::npos;
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const icu::MessagePattern::Part& part = parsed.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) return false;
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
      message.arguments.push_back(from_icu(parsed.getSubstring(part)));
    }
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_START && part.getArgType() != UMSGPAT_ARG_TYPE_NONE)
      message.simple = false;
  }
  return true;
}

// Cuts the pattern of a simple message, which has no braces but those around names.
std::vector<Piece> cut(std::string_view pattern, const std::vector<std::string>& names) {
  std::vector<Piece> pieces;
  std::size_t done = 0;
  for (const std::string& name : names) {
    const std::size_t open = pattern.find('{', done);
    pieces.push_back({false, std::string(pattern.substr(done, open - done))});
    pieces.push_back({true, name});
    done = pattern.find('}', open) + 1;
  }
  pieces.push_back({false, std::string(pattern.substr(done))});
  return pieces;
}

Result<Message> parse(const std::string& key, const std::string& pattern,
                      const Language& language) {
  Message message;
  message.pattern = pattern;
  message.serial = next_serial++;
  if (collect_arguments(message) && open_format(pattern, language)) {
    if (message.simple) message.pieces = cut(pattern, message.arguments);
    return message;
  }
  return tl::unexpected(Error{
      "bad-message",
      fmt::format("the {} message \"{}\" is no pattern with named arguments", language.code, key)});
}

/// What a thread keeps of a message that chooses. ICU's formats must not be shared between threads,
/// not even to read, and take long: most messages count, and mostly to the same few numbers.
struct Opened {
  std::unique_ptr<Format> format;
  std::unordered_map<std::int64_t, std::string> counted;  ///< by its only argument
};

constexpr std::size_t most_counted = 1000;

Opened& open_once(const Message& message, const Language& language) {
  thread_local std::unordered_map<std::uint64_t, Opened> open;
  auto& opened = open[message.serial];
  if (!opened.format) opened.format = open_format(message.pattern, language);
  return opened;
}

const Argument* find(Arguments arguments, std::string_view name) {
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [&](const auto& argument) { return argument.first == name; });
  return found == arguments.end() ? nullptr : &found->second;
}

// What a simple message says: ICU writes the same, but much slower.
std::string put_in(const Message& message, Arguments arguments, const Language& language) {
  std::string text;
  for (const Piece& piece : message.pieces) {
    if (!piece.is_name) {
      text += piece.text;
      continue;
    }
    const Argument& argument = *find(arguments, piece.text);
    const auto* number = std::get_if<std::int64_t>(&argument);
    text += number != nullptr ? written(*number, language)
                              : std::string(std::get<std::string_view>(argument));
  }
  return text;
}

icu::Formattable to_icu(const Argument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument)) return {*number};
  return {language::to_icu(std::get<std::string_view>(argument))};
}

// What ICU writes for a message that chooses by its arguments (plurals).
std::string chosen(Format& format, Arguments arguments, UErrorCode& status) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(language::to_icu(name));
    values.push_back(to_icu(value));
  }
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  return from_icu(text);
}

std::string chosen(const Message& message, Arguments arguments, const Language& language,
                   UErrorCode& status) {
  Opened& opened = open_once(message, language);
  if (!opened.format) {
    status = U_INTERNAL_PROGRAM_ERROR;
    return {};
  }
  const auto* count =
      arguments.size() == 1 ? std::get_if<std::int64_t>(&arguments.begin()->second) : nullptr;
  if (count == nullptr) return chosen(*opened.format, arguments, status);
  if (const auto known = opened.counted.find(*count); known != opened.counted.end()) {
    return known->second;
  }
  auto text = chosen(*opened.format, arguments, status);
  if (opened.counted.size() < most_counted && U_SUCCESS(status)) {
    opened.counted.emplace(*count, text);
  }
  return text;
}

/// Lets a key be looked up that is no std::string.
struct KeyHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
};

}  // namespace

struct Messages::Impl {
  Language language;
  std::unordered_map<std::string, Message, KeyHash, std::equal_to<>> messages;
};

Messages::Messages() : impl_(std::make_unique<Impl>()) {}
Messages::~Messages() = default;
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;

Result<Messages> Messages::make(const Language& language,
                                const std::map<std::string, std::string>& patterns) {
  Messages result;
  result.impl_->language = language;
  for (const auto& [key, pattern] : patterns) {
    Result<Message> message = parse(key, pattern, language);
    if (!message) return tl::unexpected(message.error());
    result.impl_->messages.emplace(key, std::move(*message));
  }
  return result;
}

Result<std::string> Messages::format(std::string_view key, Arguments arguments) const {
  const auto found = impl_->messages.find(key);
  if (found == impl_->messages.end()) {
    return tl::unexpected(Error{"unknown-message", fmt::format("there is no {} message \"{}\"",
                                                               impl_->language.code, key)});
  }
  const Message& message = found->second;
  for (const std::string& name : message.arguments) {
    if (find(arguments, name) != nullptr) continue;
    return tl::unexpected(
        Error{"message-argument", fmt::format("the message \"{}\" needs \"{}\"", key, name)});
  }
  if (message.simple) return put_in(message, arguments, impl_->language);
  UErrorCode status = U_ZERO_ERROR;
  std::string text = chosen(message, arguments, impl_->language, status);
  if (U_FAILURE(status)) {
    return tl::unexpected(
        Error{"message-argument", fmt::format("the arguments of message \"{}\" do "
                                              "not fit its pattern",
                                              key)});
  }
  return text;
}

}  // namespace ibidem::language
