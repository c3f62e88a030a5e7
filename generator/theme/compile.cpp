#include "compile.h"

#include <algorithm>
#include <utility>

namespace ibidem::theme {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

tl::unexpected<Error> error_at(std::string_view code, const std::string& file, int line,
                               const std::string& message) {
  return tl::unexpected(
      Error{std::string(code), file + ":" + std::to_string(line) + ": " + message});
}

std::vector<std::string> parts(std::string_view name) {
  std::vector<std::string> result;
  if (name == ".") return result;
  while (true) {
    const auto dot = name.find('.');
    result.emplace_back(name.substr(0, dot));
    if (dot == std::string_view::npos) return result;
    name.remove_prefix(dot + 1);
  }
}

bool is_name(std::string_view name) {
  if (name == ".") return true;
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  };
  return !name.empty() && name.front() != '.' && name.back() != '.' &&
         name.find("..") == std::string_view::npos && std::all_of(name.begin(), name.end(), good);
}

/// Compiles one file into the template, and the partials it names by calling itself.
class Compiler {
 public:
  Compiler(const Files& files, std::vector<Step>& steps) : files_(files), steps_(steps) {}

  Result<void> file(const std::string& path, const std::string& from, int from_line) {
    const auto found = files_.find(path);
    if (found == files_.end()) {
      return error_at("theme-missing-file", from, from_line, "the theme has no " + path);
    }
    if (std::find(open_files_.begin(), open_files_.end(), path) != open_files_.end()) {
      return error_at("theme-circular-partial", from, from_line, path + " puts itself in");
    }
    open_files_.push_back(path);
    auto result = text(found->second.bytes, found->second.shown);
    open_files_.pop_back();
    return result;
  }

 private:
  struct Section {
    std::string name;
    std::size_t step;
    int line;
  };

  Result<void> text(std::string_view source, const std::string& shown) {
    std::vector<Section> sections;
    int line = 1;
    while (!source.empty()) {
      const auto begin = source.find("{{");
      literal(source.substr(0, begin), line);
      if (begin == std::string_view::npos) break;
      const auto end = source.find("}}", begin);
      if (end == std::string_view::npos) {
        return error_at("theme-syntax", shown, line, "a {{ without its }}");
      }
      const auto content = source.substr(begin + 2, end - begin - 2);
      if (auto done = tag(content, shown, line, sections); !done) return done;
      line += static_cast<int>(std::count(content.begin(), content.end(), '\n'));
      source.remove_prefix(end + 2);
    }
    if (!sections.empty()) {
      return error_at("theme-syntax", shown, sections.back().line,
                      "the section \"" + sections.back().name + "\" has no end");
    }
    return {};
  }

  /// Text between tags, without the blanks at the ends of its lines and without empty lines.
  void literal(std::string_view source, int& line) {
    while (true) {
      const auto end = source.find('\n');
      auto piece = source.substr(0, end);
      if (begins_line_)
        piece.remove_prefix(std::min(piece.find_first_not_of(blanks), piece.size()));
      if (!piece.empty()) {
        open_text() += piece;
        begins_line_ = false;
      }
      if (end == std::string_view::npos) return;
      ++line;
      if (!begins_line_) end_line();
      source.remove_prefix(end + 1);
    }
  }

  void end_line() {
    auto& text = open_text();
    text.erase(text.find_last_not_of(blanks) + 1);
    closed_ = text.empty();  // only tags stand before it, which may show nothing
    text += '\n';
    begins_line_ = true;
  }

  /// The text that goes on here: that of the last step unless it is closed.
  std::string& open_text() {
    if (closed_) steps_.emplace_back();
    closed_ = false;
    return steps_.back().text;
  }

  Result<void> tag(std::string_view content, const std::string& shown, int line,
                   std::vector<Section>& sections) {
    content = trimmed(content);
    const char sign = content.empty() ? ' ' : content.front();
    if (sign == '!') return {};
    if (std::string_view("{&=<$").find(sign) != std::string_view::npos) {
      return error_at("theme-syntax", shown, line,
                      "{{" + std::string(content) + "}} is not part of Ibidem's templates");
    }
    const bool plain = std::string_view("#^/>").find(sign) == std::string_view::npos;
    const auto name = plain ? content : trimmed(content.substr(1));
    if (!is_name(name)) {
      return error_at("theme-syntax", shown, line, "\"" + std::string(name) + "\" is no name");
    }
    if (sign == '>') return file("partials/" + std::string(name) + ".mustache", shown, line);
    closed_ = true;
    begins_line_ = false;
    if (sign == '/') return close(name, shown, line, sections);
    const auto kind = plain         ? Step::Kind::variable
                      : sign == '#' ? Step::Kind::section
                                    : Step::Kind::inverted;
    if (!plain) sections.push_back({std::string(name), steps_.size(), line});
    steps_.push_back({kind, std::string(name), parts(name), 0, shown, line});
    return {};
  }

  Result<void> close(std::string_view name, const std::string& shown, int line,
                     std::vector<Section>& sections) {
    if (sections.empty() || sections.back().name != name) {
      return error_at(
          "theme-syntax", shown, line,
          "the section \"" + std::string(name) + "\" ends here but is not the open one");
    }
    steps_[sections.back().step].end = steps_.size();
    sections.pop_back();
    return {};
  }

  const Files& files_;
  std::vector<Step>& steps_;
  std::vector<std::string> open_files_;
  bool begins_line_ = true;
  bool closed_ = true;  ///< whether the next text is a step of its own
};

}  // namespace

Result<std::vector<Step>> compile(const Files& files, std::string_view name) {
  std::vector<Step> steps;
  const auto path = "templates/" + std::string(name) + ".mustache";
  Compiler compiler(files, steps);
  if (auto done = compiler.file(path, path, 1); !done) return tl::unexpected(done.error());
  return steps;
}

std::string as_mustache(const std::vector<Step>& steps) {
  std::string result;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i <= steps.size(); ++i) {
    while (!open.empty() && steps[open.back()].end == i) {
      result += "{{/" + std::to_string(open.back()) + "}}";
      open.pop_back();
    }
    if (i == steps.size()) break;
    const auto kind = steps[i].kind;
    const auto name = std::to_string(i);
    if (kind == Step::Kind::text || kind == Step::Kind::variable) {
      result += "{{{" + name + "}}}";
    } else {
      result += (kind == Step::Kind::section ? "{{#" : "{{^") + name + "}}";
      open.push_back(i);
    }
  }
  return result;
}

}  // namespace ibidem::theme
