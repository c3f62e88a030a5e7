#pragma once

#include "base/error.h"
#include "base/tracked.h"
#include "theme/value.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::theme {

/// A file of a theme's folder, by its path in it ("templates/home.mustache").
struct File {
  std::string shown;  ///< how errors name it: "themes/default/templates/home.mustache"
  std::string bytes;
};
using Files = std::map<std::string, File, std::less<>>;

/// What is known of a template without rendering it.
struct TemplateFacts {
  std::string name;
  /// The names of the values that it reads, as they are written ("item.href"), sorted, each once.
  std::vector<std::string> values;
  std::uint64_t content = 0;  ///< tells another build whether it is as it was, with its partials
};

/// The templates of a theme, ready to be rendered, and the rest of its files. Immutable and safe to
/// share between threads.
///
/// Templates are Mustache, stricter than usual: `{{name}}` shows text escaped and HTML as it is,
/// and there is no other way to show either; a name that has no value, a partial that is missing,
/// and a list where a text is needed are errors with file and line. `{{name}}`, `{{a.b}}`, `{{.}}`,
/// `{{#section}}`, `{{^inverted}}`, `{{>partial}}` and `{{! comment }}` exist; blanks at the ends
/// of lines are dropped.
class Theme {
 public:
  /// Makes a theme of the files of its folder: templates/NAME.mustache, partials/NAME.mustache.
  /// Fails on the first template that does not parse.
  static Result<Theme> make(Files files);

  Theme(Theme&&) noexcept;
  Theme& operator=(Theme&&) noexcept;
  ~Theme();

  /// A template filled with the values of an object.
  Result<std::string> render(std::string_view name, const Value& values) const;

  /// Stands in a ReadLog for the templates, which are read by name.
  const Facet& templates() const;

  /// All templates, sorted by name.
  std::vector<TemplateFacts> facts() const;

  /// All files, those that the pages load (style/, script/, fonts/) among them.
  const Files& files() const;

 private:
  struct Impl;
  explicit Theme(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::theme
