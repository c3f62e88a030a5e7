#pragma once

#include "base/error.h"
#include "base/tracked.h"
#include "language/messages.h"
#include "theme/theme.h"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ibidem::output {

/// Thrown where the strings of a theme lack a text that a page needs or cannot fill it; turned into
/// an Error where the site is written. Pages ask for texts in hundreds of places, and the text that
/// is missing is never a matter of one page.
struct StringsError : std::runtime_error {
  explicit StringsError(Error what) : std::runtime_error(what.message), error(std::move(what)) {}
  Error error;
};

/// The texts of the interface in one language, from strings/CODE.yaml of the theme. Immutable.
class Strings {
 public:
  /// Fails where the theme has no such file, the file is no map of texts, or a pattern is not
  /// well-formed.
  static Result<Strings> load(const theme::Theme& theme, const Language& language);

  /// The text under a key, its arguments put in. Throws StringsError.
  std::string operator()(std::string_view key, language::Arguments arguments = {}) const;

  /// The text under `prefix` + `value` where there is one, else `value` itself: for codes of which
  /// there may be more than the theme knows ("language-" + "pt").
  std::string named(std::string_view prefix, std::string_view value) const;

  /// All texts that need no arguments, for templates to show by key. What a template shows of them
  /// is not noted as read: theme::TemplateFacts tells it.
  const theme::Value& plain() const { return plain_; }

  /// The patterns of all texts by key, as the theme has them.
  const std::map<std::string, std::string>& patterns() const { return patterns_; }

  /// Stands in a ReadLog for the texts, which are read by key.
  const Facet& read() const { return read_; }

 private:
  Facet read_;
  language::Messages messages_;
  std::string file_;
  std::map<std::string, std::string> patterns_;  ///< its keys are the names in `plain_`
  theme::Value plain_ = theme::Object();
};

}  // namespace ibidem::output
