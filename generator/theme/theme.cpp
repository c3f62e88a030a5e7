#include "theme/theme.h"

#include "compile.h"
#include "scope.h"

#include "base/hash.h"

#include <algorithm>
#include <utility>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {
namespace {

constexpr std::string_view templates_folder = "templates/";
constexpr std::string_view extension = ".mustache";

/// Where the library's pieces of a page go; they are empty, the scope has written it.
struct Nowhere {
  Nowhere& operator<<(const std::string&) { return *this; }
};

struct Template {
  std::vector<Step> steps;
  /// Its `render` is not const but changes nothing as long as there are neither lambdas nor
  /// partials of its own kind, which a compiled template never has: threads may share it.
  std::unique_ptr<kainjow::mustache::mustache> parsed;
};

TemplateFacts facts_of(const std::string& name, const std::vector<Step>& steps) {
  TemplateFacts facts{name, {}, 0};
  Hasher content;
  for (const Step& step : steps) {
    content.add(static_cast<std::uint64_t>(step.kind)).add(step.text).add(step.end);
    if (step.kind != Step::Kind::text) facts.values.push_back(step.text);
  }
  std::sort(facts.values.begin(), facts.values.end());
  facts.values.erase(std::unique(facts.values.begin(), facts.values.end()), facts.values.end());
  facts.content = content.value();
  return facts;
}

}  // namespace

struct Theme::Impl {
  Files files;
  Facet read;
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
    auto steps = compile(impl->files, name);
    if (!steps) return tl::unexpected(steps.error());
    auto parsed = std::make_unique<kainjow::mustache::mustache>(as_mustache(*steps));
    if (!parsed->is_valid()) {
      return tl::unexpected(Error{"theme-syntax", file.shown + ": " + parsed->error_message()});
    }
    impl->templates.emplace(name, Template{std::move(*steps), std::move(parsed)});
  }
  return Theme(std::move(impl));
}

Result<std::string> Theme::render(std::string_view name, const Value& values) const {
  impl_->read.note_key(name);
  const auto found = impl_->templates.find(name);
  if (found == impl_->templates.end()) {
    return tl::unexpected(Error{"theme-missing-file",
                                "the theme has no templates/" + std::string(name) + ".mustache"});
  }
  Scope scope(found->second.steps, values);
  Nowhere nowhere;
  found->second.parsed->render(scope, nowhere);
  if (!scope.error().code.empty()) return tl::unexpected(scope.error());
  return scope.take_page();
}

const Facet& Theme::templates() const {
  return impl_->read;
}

std::vector<TemplateFacts> Theme::facts() const {
  std::vector<TemplateFacts> all;
  for (const auto& [name, parsed] : impl_->templates) all.push_back(facts_of(name, parsed.steps));
  return all;
}

const Files& Theme::files() const {
  return impl_->files;
}

}  // namespace ibidem::theme
