#pragma once

#include "theme/html.h"

#include <concepts>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ibidem::theme {

class Value;
using List = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>;

/// What a template reads: a truth, a text (escaped where it is shown), HTML (shown as it is), a
/// list or an object. Copies share their lists and objects, which nobody can change any more.
class Value {
 public:
  Value(std::same_as<bool> auto truth) : data_(truth) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(Html html) : data_(std::move(html)) {}
  Value(List list) : data_(std::make_shared<const List>(std::move(list))) {}
  Value(Object object) : data_(std::make_shared<const Object>(std::move(object))) {}

  /// The text or HTML as it stands in a page; null for a truth, a list or an object.
  const std::string* text() const { return std::get_if<std::string>(&data_); }
  const Html* html() const { return std::get_if<Html>(&data_); }
  const List* list() const;
  /// The value that an object has under this name, or null. A list has one, "any": whether there is
  /// anything in it.
  const Value* find(std::string_view name) const;
  /// Whether a section over it is shown: not for false, an empty text or HTML, an empty list.
  bool is_shown() const;

 private:
  std::variant<bool, std::string, Html, std::shared_ptr<const List>, std::shared_ptr<const Object>>
      data_;
};

}  // namespace ibidem::theme
