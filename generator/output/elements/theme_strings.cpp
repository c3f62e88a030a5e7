#include "elements/theme_strings.h"

#include "base/diagnostics.h"
#include "yaml/node.h"

#include <map>

namespace ibidem::output {
namespace {

Result<std::map<std::string, std::string>> patterns_of(const theme::File& file) {
  Diagnostics diagnostics;
  const auto node = yaml::parse(file.bytes, file.shown, 1, diagnostics);
  if (!node) {
    return tl::unexpected(Error{"theme-strings", format(diagnostics.sorted().front())});
  }
  std::map<std::string, std::string> patterns;
  for (const auto& [key, value] : node->map) {
    if (value.kind != yaml::Node::Kind::scalar) {
      return tl::unexpected(Error{"theme-strings", file.shown + ":" + std::to_string(value.line) +
                                                       ": \"" + key + "\" is no text"});
    }
    patterns.emplace(key, value.scalar);
  }
  return patterns;
}

}  // namespace

Result<Strings> Strings::load(const theme::Theme& theme, const Language& language) {
  const auto path = "strings/" + language.code + ".yaml";
  const auto file = theme.files().find(path);
  if (file == theme.files().end()) {
    return tl::unexpected(Error{"theme-missing-file", "the theme has no " + path});
  }
  auto patterns = patterns_of(file->second);
  if (!patterns) return tl::unexpected(patterns.error());
  auto messages = language::Messages::make(language, *patterns);
  if (!messages) {
    return tl::unexpected(
        Error{messages.error().code, file->second.shown + ": " + messages.error().message});
  }
  Strings strings;
  strings.messages_ = std::move(*messages);
  strings.file_ = file->second.shown;
  strings.patterns_ = std::move(*patterns);
  theme::Object plain;
  for (const auto& [key, pattern] : strings.patterns_) {
    if (auto text = strings.messages_.format(key)) {
      plain.emplace(theme::Name::of_lasting(key), std::move(*text));
    }
  }
  plain.sort();
  strings.plain_ = theme::Value(std::move(plain));
  return strings;
}

std::string Strings::operator()(std::string_view key, language::Arguments arguments) const {
  read_.note_key(key);
  auto text = messages_.format(key, arguments);
  if (!text) throw StringsError({text.error().code, file_ + ": " + text.error().message});
  return std::move(*text);
}

std::string Strings::named(std::string_view prefix, std::string_view value) const {
  const std::string key = std::string(prefix) + std::string(value);
  read_.note_key(key);
  auto text = messages_.format(key);
  return text ? std::move(*text) : std::string(value);
}

}  // namespace ibidem::output
