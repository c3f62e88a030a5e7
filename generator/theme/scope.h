#pragma once

#include "compile.h"

#include "theme/value.h"

#include <memory>
#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {

/// Answers the Mustache library's questions for values out of ours, for one rendering, and notes
/// the first that has no answer. The library asks by name, and ours are indices of steps; it gets
/// stand-ins, and tells by their addresses which section it enters. So nothing is copied that a
/// template does not show. A line that shows nothing is left out.
class Scope final : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;

  /// `texts` has what the library gets for each step that is text.
  Scope(const std::vector<Step>& steps, const std::vector<Data>& texts, const Value& root)
      : steps_(steps), texts_(texts), scopes_{&root} {}

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

  const Value* find(const Step& tag) const;
  const Data* put(std::size_t text) const;
  const Data* show(const Step& tag, const Value& value) const;
  const Data* open_list(const List& values) const;
  void fail(std::string_view code, const Step& tag, const std::string& message) const;

  const std::vector<Step>& steps_;
  const std::vector<Data>& texts_;
  std::vector<const Value*>
      scopes_;  ///< innermost last; null for the inside of an inverted section
  // The library asks through a const interface.
  mutable const Value* entered_ = nullptr;  ///< what the last section that is no list is over
  mutable std::vector<std::unique_ptr<OpenList>> lists_;
  mutable Data shown_ = Data(std::string());
  mutable bool at_line_start_ = true;
  mutable Error error_;
  Data yes_ = Data(true);
  Data no_ = Data(false);
  Data nothing_ = Data(std::string());
};

}  // namespace ibidem::theme
