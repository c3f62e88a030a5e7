#include "base/diagnostics.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

namespace ibidem {

void Diagnostics::add(const Code& code, Position where, std::string message, std::string hint) {
  list_.push_back({std::move(where), code.severity, std::string(code.name), std::move(message),
                   std::move(hint)});
}

void Diagnostics::merge(Diagnostics other) {
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> list = list_;
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      list_.begin(), list_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

bool Diagnostics::has_errors() const {
  return count(Severity::error) > 0;
}

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string format(const Diagnostic& d) {
  const int line = std::max(d.where.line, 1);
  const int column = d.where.line > 0 ? std::max(d.where.column, 1) : 1;
  std::string text = fmt::format("{}:{}:{}: {} {}: {}", d.where.file, line, column,
                                 name(d.severity), d.code, d.message);
  if (!d.hint.empty()) text += fmt::format(" [{}]", d.hint);
  // A name of a file and words that a message quotes may have a line's end.
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace ibidem
