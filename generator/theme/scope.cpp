#include "scope.h"

#include <charconv>

namespace ibidem::theme {

void Scope::push(const Data* data) {
  if (data == &no_) return scopes_.push_back(nullptr);
  if (data == &yes_) return scopes_.push_back(entered_);
  // An item of a list: of the innermost that is still open, those behind it being through.
  while (!lists_.empty()) {
    const auto& items = lists_.back()->stand_ins.list_value();
    if (data >= items.data() && data < items.data() + items.size()) {
      return scopes_.push_back(
          &(*lists_.back()->values)[static_cast<std::size_t>(data - items.data())]);
    }
    lists_.pop_back();
  }
  scopes_.push_back(nullptr);
}

const Value* Scope::find(const Tag& tag) const {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (*scope == nullptr) continue;
    if (tag.path.empty()) return *scope;
    const Value* value = (*scope)->find(tag.path.front());
    if (value == nullptr) continue;
    for (std::size_t i = 1; i < tag.path.size() && value != nullptr; ++i) {
      value = value->find(tag.path[i]);
    }
    return value;
  }
  return nullptr;
}

const Scope::Data* Scope::show(const Tag& tag, const Value& value) const {
  if (const auto* html = value.html()) {
    text_ = Data(html->text);
  } else if (const auto* text = value.text()) {
    text_ = Data(escape(*text).text);
  } else {
    fail("theme-wrong-type", tag, "\"" + tag.name + "\" is no text that could be shown");
    text_ = Data(std::string());
  }
  return &text_;
}

const Scope::Data* Scope::get(const std::string& name) const {
  std::size_t index = 0;
  std::from_chars(name.data(), name.data() + name.size(), index);
  const auto& tag = tags_[index];
  const Value* value = find(tag);
  if (value == nullptr) {
    fail("theme-missing-variable", tag, "nothing is called \"" + tag.name + "\" here");
    return &no_;
  }
  if (tag.kind == TagKind::variable) return show(tag, *value);
  if (!value->is_shown()) return &no_;
  if (const auto* list = value->list(); list != nullptr && tag.kind == TagKind::section) {
    auto open = std::make_unique<OpenList>();
    open->stand_ins = Data(kainjow::mustache::list(list->size(), Data(true)));
    open->values = list;
    lists_.push_back(std::move(open));
    return &lists_.back()->stand_ins;
  }
  entered_ = value;
  return &yes_;
}

void Scope::fail(std::string_view code, const Tag& tag, const std::string& message) const {
  if (!error_.code.empty()) return;
  error_ = {std::string(code), tag.file + ":" + std::to_string(tag.line) + ": " + message};
}

}  // namespace ibidem::theme
