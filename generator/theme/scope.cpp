#include "scope.h"

#include <charconv>

namespace ibidem::theme {

void Scope::push(const Data* data) {
  if (data == &no_) return scopes_.push_back(nullptr);
  if (data == &yes_) return scopes_.push_back(entered_);
  // An item of the list that was opened here. Those opened further inside are through.
  while (lists_.back().depth > scopes_.size()) lists_.pop_back();
  auto& list = lists_.back();
  scopes_.push_back(&(*list.values)[list.next++]);
}

const Value* Scope::find(const Step& tag) const {
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

void Scope::put(std::string_view text) const {
  const bool at_line_start = page_.empty() || page_.back() == '\n';
  if (!at_line_start || text != "\n") page_ += text;
}

void Scope::show(const Step& tag, const Value& value) const {
  if (const auto* html = value.html()) {
    page_ += html->text;
  } else if (const auto* text = value.text()) {
    append_escaped(page_, *text);
  } else {
    fail("theme-wrong-type", tag, "\"" + tag.text + "\" is no text that could be shown");
  }
}

const Scope::Data* Scope::open_list(const List& values) const {
  while (!lists_.empty() && lists_.back().depth >= scopes_.size()) lists_.pop_back();
  lists_.push_back({&values, scopes_.size()});
  const auto [stand_in, is_new] = stand_ins_.try_emplace(values.size(), Data::type::list);
  for (std::size_t i = 0; is_new && i < values.size(); ++i) stand_in->second.push_back(yes_);
  return &stand_in->second;
}

const Scope::Data* Scope::get(const std::string& name) const {
  std::size_t index = 0;
  std::from_chars(name.data(), name.data() + name.size(), index);
  const auto& step = steps_[index];
  if (step.kind == Step::Kind::text) {
    put(step.text);
    return nullptr;
  }
  const Value* value = find(step);
  if (value == nullptr) {
    fail("theme-missing-variable", step, "nothing is called \"" + step.text + "\" here");
    return &no_;
  }
  if (step.kind == Step::Kind::variable) {
    show(step, *value);
    return nullptr;
  }
  if (!value->is_shown()) return &no_;
  const auto* list = value->list();
  if (list != nullptr && step.kind == Step::Kind::section) return open_list(*list);
  entered_ = value;
  return &yes_;
}

void Scope::fail(std::string_view code, const Step& tag, const std::string& message) const {
  if (!error_.code.empty()) return;
  error_ = {std::string(code), tag.file + ":" + std::to_string(tag.line) + ": " + message};
}

}  // namespace ibidem::theme
