#include "theme/theme.h"

#include "compile.h"
#include "scope.h"

#include <algorithm>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {
namespace {

constexpr std::string_view templates_folder = "templates/";
constexpr std::string_view extension = ".mustache";

/// Where the library's pieces of a page go.
struct Page {
  std::string bytes;

  Page& operator<<(const std::string& piece) {
    bytes += piece;
    return *this;
  }
};

struct Template {
  std::vector<Tag> tags;
  /// Its `render` is not const but changes nothing as long as there are neither lambdas nor
  /// partials of its own kind, which a compiled template never has: threads may share it.
  std::unique_ptr<kainjow::mustache::mustache> parsed;
};

}  // namespace

struct Theme::Impl {
  Files files;
  std::map<std::string, Template, std::less<>> templates;
};

Theme::Theme(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

Result<Theme> Theme::make(Files files) {
  auto impl = std::make_unique<Impl>();
  impl->files = std::move(files);
  for (const auto& [path, file] : impl->files) {
    if (!path.starts_with(templates_folder) || !path.ends_with(extension)) continue;
    const auto name = path.substr(templates_folder.size(),
                                  path.size() - templates_folder.size() - extension.size());
    auto compiled = compile(impl->files, name);
    if (!compiled) return tl::unexpected(compiled.error());
    auto parsed = std::make_unique<kainjow::mustache::mustache>(compiled->text);
    if (!parsed->is_valid()) {
      return tl::unexpected(Error{"theme-syntax", file.shown + ": " + parsed->error_message()});
    }
    impl->templates.emplace(name, Template{std::move(compiled->tags), std::move(parsed)});
  }
  return Theme(std::move(impl));
}

Result<std::string> Theme::render(std::string_view name, const Value& values) const {
  const auto found = impl_->templates.find(name);
  if (found == impl_->templates.end()) {
    return tl::unexpected(Error{"theme-missing-file",
                                "the theme has no templates/" + std::string(name) + ".mustache"});
  }
  Scope scope(found->second.tags, values);
  Page page;
  found->second.parsed->render(scope, page);
  if (!scope.error().code.empty()) return tl::unexpected(scope.error());
  return std::move(page.bytes);
}

const Files& Theme::files() const {
  return impl_->files;
}

std::vector<std::string> Theme::names() const {
  std::vector<std::string> names;
  for (const auto& [name, parsed] : impl_->templates) {
    for (const auto& tag : parsed.tags) names.push_back(tag.name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace ibidem::theme
