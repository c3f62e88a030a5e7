#pragma once

#include "compile.h"

#include "theme/value.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kainjow/mustache.hpp>

namespace ibidem::theme {

/// Answers the Mustache library's questions for values out of ours, for one rendering, and notes
/// the first that has no answer. The library asks by name, and ours are indices of steps; it gets
/// stand-ins, and where it stands tells which section it enters. What it asks for to show it is
/// written at once and answered with nothing, since it would copy it several times. A line that
/// shows nothing is left out.
class Scope final : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;

  Scope(const std::vector<Step>& steps, const Value& root) : steps_(steps), scopes_{&root} {
    page_.reserve(usual_page);
  }

  void push(const Data* data) override;
  void pop() override { scopes_.pop_back(); }
  const Data* get(const std::string& name) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

  /// What was asked for so far.
  std::string take_page() { return std::move(page_); }

  /// The first problem, as code and message; empty code if all went well.
  const Error& error() const { return error_; }

 private:
  static constexpr std::size_t usual_page = std::size_t{32} << 10;

  /// A section over a list, entered once for each of its values.
  struct OpenList {
    const List* values;
    std::size_t depth;     ///< how many scopes are around it
    std::size_t next = 0;  ///< the value that is entered next
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
  mutable std::vector<OpenList> lists_;
  mutable std::map<std::size_t, Data> stand_ins_;  ///< for lists, by their length
  mutable std::string page_;
  mutable Error error_;
  Data yes_ = Data(true);
  Data no_ = Data(false);
};

}  // namespace ibidem::theme
