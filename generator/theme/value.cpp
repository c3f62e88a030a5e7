#include "theme/value.h"

#include <algorithm>

namespace ibidem::theme {

Value::Value(List list) : data_(std::make_shared<const List>(std::move(list))) {}
Value::Value(Object object) : data_(std::make_shared<const Object>(std::move(object))) {}

const List* Value::list() const {
  const auto* list = std::get_if<std::shared_ptr<const List>>(&data_);
  return list == nullptr ? nullptr : list->get();
}

const Value* Value::find(std::string_view name) const {
  if (const auto* object = std::get_if<std::shared_ptr<const Object>>(&data_)) {
    return (*object)->find(name);
  }
  if (const auto* values = list(); values != nullptr && name == "any") {
    static const Value some(true);
    static const Value none(false);
    return values->empty() ? &none : &some;
  }
  return nullptr;
}

bool Value::is_shown() const {
  if (const auto* truth = std::get_if<bool>(&data_)) return *truth;
  if (const auto* text = std::get_if<std::string>(&data_)) return !text->empty();
  if (const auto* html = std::get_if<Html>(&data_)) return !html->text.empty();
  const auto* values = list();
  return values == nullptr || !values->empty();
}

Object::Object(std::initializer_list<Member> members) {
  members_.reserve(members.size());
  for (const Member& member : members) {
    members_.push_back({member.name, std::move(member.value)});
  }
}

void Object::emplace(Name name, Value value) {
  members_.push_back({name, std::move(value)});
  sorted_ = false;
}

void Object::insert_or_assign(Name name, Value value) {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& member) {
    return member.name.text() == name.text();
  });
  if (found == members_.end()) return emplace(name, std::move(value));
  found->value = std::move(value);
}

void Object::sort() {
  std::stable_sort(members_.begin(), members_.end(),
                   [](const Member& a, const Member& b) { return a.name.text() < b.name.text(); });
  sorted_ = true;
}

const Value* Object::find(std::string_view name) const {
  auto found = members_.begin();
  if (sorted_) {
    found = std::lower_bound(
        members_.begin(), members_.end(), name,
        [](const Member& member, std::string_view text) { return member.name.text() < text; });
    if (found != members_.end() && found->name.text() != name) found = members_.end();
  } else {
    found = std::find_if(members_.begin(), members_.end(),
                         [&](const Member& member) { return member.name.text() == name; });
  }
  return found == members_.end() ? nullptr : &found->value;
}

}  // namespace ibidem::theme
