#include "render.h"

#include <utility>

namespace ibidem::theme {
namespace {

class Rendering {
 public:
  Rendering(const std::vector<Step>& steps, const Value& root) : steps_(steps), scopes_{&root} {}

  Result<std::string> run() {
    render(0, steps_.size());
    if (!error_.code.empty()) return tl::unexpected(std::move(error_));
    return std::move(page_);
  }

 private:
  void render(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const Step& step = steps_[i++];
      if (step.kind == Step::Kind::text) {
        put(step.text);
        continue;
      }
      const Value* value = find(step);
      if (value == nullptr) {
        fail("theme-missing-variable", step, "nothing is called \"" + step.text + "\" here");
      } else if (step.kind == Step::Kind::variable) {
        show(step, *value);
      } else {
        section(step, *value, i);
      }
      if (step.kind != Step::Kind::variable) i = step.end;
    }
  }

  void put(std::string_view text) {
    const bool at_line_start = page_.empty() || page_.back() == '\n';
    if (at_line_start && text.starts_with('\n')) text.remove_prefix(1);
    page_ += text;
  }

  void show(const Step& step, const Value& value) {
    if (const auto* html = value.html()) {
      page_ += html->text;
    } else if (const auto* text = value.text()) {
      append_escaped(page_, *text);
    } else {
      fail("theme-wrong-type", step, "\"" + step.text + "\" is no text that could be shown");
    }
  }

  void section(const Step& step, const Value& value, std::size_t begin) {
    if (value.is_shown() == (step.kind == Step::Kind::inverted)) return;
    if (step.kind == Step::Kind::inverted) return render(begin, step.end);
    if (const auto* list = value.list()) {
      for (const Value& item : *list) render_in(item, begin, step.end);
    } else {
      render_in(value, begin, step.end);
    }
  }

  void render_in(const Value& scope, std::size_t begin, std::size_t end) {
    scopes_.push_back(&scope);
    render(begin, end);
    scopes_.pop_back();
  }

  /// The innermost value of this name, or null.
  const Value* find(const Step& tag) const {
    if (tag.path.empty()) return scopes_.back();
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      const Value* value = (*scope)->find(tag.path.front());
      if (value == nullptr) continue;
      for (std::size_t i = 1; i < tag.path.size() && value != nullptr; ++i) {
        value = value->find(tag.path[i]);
      }
      return value;
    }
    return nullptr;
  }

  void fail(std::string_view code, const Step& tag, const std::string& message) {
    if (!error_.code.empty()) return;
    error_ = {std::string(code), tag.file + ":" + std::to_string(tag.line) + ": " + message};
  }

  const std::vector<Step>& steps_;
  std::vector<const Value*> scopes_;  ///< innermost last
  std::string page_;
  Error error_;
};

}  // namespace

Result<std::string> render(const std::vector<Step>& steps, const Value& values) {
  return Rendering(steps, values).run();
}

}  // namespace ibidem::theme
