#include "language/messages.h"

#include "locale.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <unicode/msgfmt.h>

namespace ibidem::language {
namespace {

using Format = icu::MessageFormat;

struct Message {
  std::string pattern;
  bool constant = true;  ///< the pattern is the text
  std::vector<std::string>
      arguments;  ///< names that the pattern asks for, also inside its branches
};

std::unique_ptr<Format> open_format(const std::string& pattern, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  auto format = std::make_unique<Format>(to_icu(pattern), locale(language), place, status);
  return U_FAILURE(status) ? nullptr : std::move(format);
}

// Collects the names of the arguments; false if the pattern is broken or numbers its arguments.
bool collect_arguments(const std::string& pattern, std::vector<std::string>& names) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  const icu::MessagePattern parsed(to_icu(pattern), &place, status);
  if (U_FAILURE(status)) return false;
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const icu::MessagePattern::Part& part = parsed.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) return false;
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
      names.push_back(from_icu(parsed.getSubstring(part)));
    }
  }
  return true;
}

Result<Message> parse(const std::string& key, const std::string& pattern,
                      const Language& language) {
  Message message;
  message.pattern = pattern;
  message.constant = pattern.find_first_of("{}'") == std::string::npos;
  if (message.constant) return message;
  if (collect_arguments(pattern, message.arguments) && open_format(pattern, language))
    return message;
  return tl::unexpected(Error{
      "bad-message",
      fmt::format("the {} message \"{}\" is no pattern with named arguments", language.code, key)});
}

// ICU's formats must not be shared between threads, not even to read: each thread opens its own.
Format* open_once(const std::string& pattern, const Language& language) {
  thread_local std::unordered_map<std::string, std::unique_ptr<Format>> open;
  auto& format = open[language.code + "\n" + pattern];
  if (!format) format = open_format(pattern, language);
  return format.get();
}

icu::Formattable to_icu(const Argument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument)) return {*number};
  return {language::to_icu(std::get<std::string_view>(argument))};
}

}  // namespace

struct Messages::Impl {
  Language language;
  std::map<std::string, Message, std::less<>> messages;
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
  if (message.constant) return message.pattern;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(to_icu(name));
    values.push_back(to_icu(value));
  }
  for (const std::string& name : message.arguments) {
    const bool given = std::any_of(arguments.begin(), arguments.end(),
                                   [&](const auto& argument) { return argument.first == name; });
    if (given) continue;
    return tl::unexpected(
        Error{"message-argument", fmt::format("the message \"{}\" needs \"{}\"", key, name)});
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  Format* format = open_once(message.pattern, impl_->language);
  if (format != nullptr) {
    format->format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  }
  if (format == nullptr || U_FAILURE(status)) {
    return tl::unexpected(
        Error{"message-argument", fmt::format("the arguments of message \"{}\" do "
                                              "not fit its pattern",
                                              key)});
  }
  return from_icu(text);
}

}  // namespace ibidem::language
