#include "theme/value.h"

namespace ibidem::theme {

const List* Value::list() const {
  const auto* list = std::get_if<std::shared_ptr<const List>>(&data_);
  return list == nullptr ? nullptr : list->get();
}

const Value* Value::find(std::string_view name) const {
  if (const auto* values = list(); values != nullptr && name == "any") {
    static const Value some(true);
    static const Value none(false);
    return values->empty() ? &none : &some;
  }
  const auto* object = std::get_if<std::shared_ptr<const Object>>(&data_);
  if (object == nullptr) return nullptr;
  const auto found = (*object)->find(name);
  return found == (*object)->end() ? nullptr : &found->second;
}

bool Value::is_shown() const {
  if (const auto* truth = std::get_if<bool>(&data_)) return *truth;
  if (const auto* text = std::get_if<std::string>(&data_)) return !text->empty();
  if (const auto* html = std::get_if<Html>(&data_)) return !html->text.empty();
  const auto* values = list();
  return values == nullptr || !values->empty();
}

}  // namespace ibidem::theme
