#pragma once

#include "compile.h"

#include "theme/value.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {

/// Answers the Mustache library's questions for values out of ours, for one rendering, and notes
/// the first that has no answer. The library asks by name, and ours are indices of steps; it gets
/// stand-ins, and tells by their addresses which section it enters. What it asks for to show it is
/// written at once, since it would copy it several times. A line that shows nothing is left out.
class Scope final : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;

  Scope(const std::vector<Step>& steps, const Value& root) : steps_(steps), scopes_{&root} {}

  void push(const Data* data) override;
  void pop() override { scopes_.pop_back(); }
  const Data* get(const std::string& name) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

  /// What was asked for so far.
  std::string take_page() { return std::move(page_); }

  /// The first problem, as code and message; empty code if all went well.
  const Error& error() const { return error_; }

 private:
  struct OpenList {
    Data stand_ins;
    const List* values;
  };

  const Value* find(const Step& tag) const;
  void put(std::string_view text) const;
  void show(const Step& tag, const Value& value) const;
  const Data* open_list(const List& values) const;
  void fail(std::string_view code, const Step& tag, const std::string& message) const;

  const std::vector<Step>& steps_;
  std::vector<const Value*>
      scopes_;  ///< innermost last; null for the inside of an inverted section
  // The library asks through a const interface.
  mutable const Value* entered_ = nullptr;  ///< what the last section that is no list is over
  mutable std::vector<std::unique_ptr<OpenList>> lists_;
  mutable std::string page_;
  mutable Error error_;
  Data yes_ = Data(true);
  Data no_ = Data(false);
  Data nothing_ = Data(std::string());
};

}  // namespace ibidem::theme
