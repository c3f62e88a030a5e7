#pragma once

#include "compile.h"

#include "theme/value.h"

#include <memory>
#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {

/// Answers the Mustache library's questions for values out of ours, for one rendering, and notes
/// the first that has no answer. The library asks by name, and ours are indices of tags; it gets
/// stand-ins, and tells by their addresses which section it enters. So nothing is copied that a
/// template does not show.
class Scope final : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;

  Scope(const std::vector<Tag>& tags, const Value& root) : tags_(tags), scopes_{&root} {}

  void push(const Data* data) override;
  void pop() override { scopes_.pop_back(); }
  const Data* get(const std::string& name) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

  /// The first problem, as code and message; empty code if all went well.
  const Error& error() const { return error_; }

 private:
  struct OpenList {
    Data stand_ins;
    const List* values;
  };

  const Value* find(const Tag& tag) const;
  const Data* show(const Tag& tag, const Value& value) const;
  void fail(std::string_view code, const Tag& tag, const std::string& message) const;

  const std::vector<Tag>& tags_;
  std::vector<const Value*>
      scopes_;  ///< innermost last; null for the inside of an inverted section
  // The library asks through a const interface.
  mutable const Value* entered_ = nullptr;  ///< what the last section that is no list is over
  mutable std::vector<std::unique_ptr<OpenList>> lists_;
  mutable Data text_ = Data(std::string());
  mutable Error error_;
  Data yes_ = Data(true);
  Data no_ = Data(false);
};

}  // namespace ibidem::theme
