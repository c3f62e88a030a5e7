#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibidem {

enum class Severity { note, warning, error };

/// The kind of a problem: a stable kebab-case name, explained in generator/diagnostics/NAME.md, and
/// how grave it is. Every stage declares its own in its `codes.h`.
struct Code {
  std::string_view name;
  Severity severity;
};

/// A place in a file. `line` and `column` count from 1 (column in bytes); 0 means the whole file.
struct Position {
  std::string file;
  int line = 0;
  int column = 0;

  auto operator<=>(const Position&) const = default;
};

struct Diagnostic {
  Position where;
  Severity severity = Severity::error;
  std::string code;
  std::string message;  ///< one English sentence, no final stop
  std::string hint;     ///< a likely correction in words, or empty

  auto operator<=>(const Diagnostic&) const = default;
};

/// Problems found in content, reported beside a stage's result. Not shared between threads: each
/// task fills its own and they are merged.
class Diagnostics {
 public:
  void add(const Code& code, Position where, std::string message, std::string hint = {});
  void merge(Diagnostics other);

  /// All of them, by file, line, column, then the rest, without repetitions: the order in which
  /// they were found never shows.
  std::vector<Diagnostic> sorted() const;

  bool has_errors() const;
  bool empty() const { return list_.empty(); }
  std::size_t count(Severity severity) const;

 private:
  std::vector<Diagnostic> list_;
};

/// "note", "warning" or "error".
std::string_view name(Severity severity);

/// `file:line:column: severity CODE: message`, the form that the contract fixes, a hint in
/// brackets behind it; always one line, so that editors and scripts can read it. What is about a
/// whole line or file is told at its beginning.
std::string format(const Diagnostic& diagnostic);

}  // namespace ibidem
