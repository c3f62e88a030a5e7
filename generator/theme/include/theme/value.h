#pragma once

#include "theme/html.h"

#include <concepts>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ibidem::theme {

class Value;
class Object;
using List = std::vector<Value>;

/// What a template reads: a truth, a text (escaped where it is shown), HTML (shown as it is), a
/// list or an object. Copies share their lists and objects, which nobody can change any more.
class Value {
 public:
  Value(std::same_as<bool> auto truth) : data_(truth) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(Html html) : data_(std::move(html)) {}
  Value(List list);
  Value(Object object);

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

/// The name of a member of an object: a literal, or a text that outlives the object.
class Name {
 public:
  consteval Name(const char* literal) : text_(literal) {}
  static Name of_lasting(std::string_view text) { return Name(text); }
  std::string_view text() const { return text_; }

 private:
  explicit Name(std::string_view text) : text_(text) {}
  std::string_view text_;
};

/// Values by name. Few, so that they are looked through; of many, `sort` makes a table.
class Object {
 public:
  struct Member {
    Name name;
    mutable Value value;  ///< taken out of the list in braces that an object is made of
  };

  Object() = default;
  Object(std::initializer_list<Member> members);

  /// Adds a member; of two with a name, the first is found.
  void emplace(Name name, Value value);
  void insert_or_assign(Name name, Value value);
  /// For objects of more members than a page names: what is found is found faster.
  void sort();
  /// The value under a name, or null.
  const Value* find(std::string_view name) const;

 private:
  std::vector<Member> members_;
  bool sorted_ = false;
};

}  // namespace ibidem::theme
