#include "console.h"

#include <cstdio>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

Status fail(const Error& error) {
  fmt::print(stderr, "ibidem: error {}: {}\n", error.code, error.message);
  return unusable;
}

void print_problems(const Diagnostics& diagnostics, Severity from) {
  std::string text;
  for (const Diagnostic& problem : diagnostics.sorted())
    if (problem.severity >= from) text += format(problem) + "\n";
  // The stream is not buffered: each write goes to the system.
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string count_problems(const Diagnostics& diagnostics) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& problem : diagnostics.sorted()) {
    errors += problem.severity == Severity::error ? 1 : 0;
    warnings += problem.severity == Severity::warning ? 1 : 0;
  }
  if (errors == 0 && warnings == 0) return "no problems";
  if (errors == 0) return counted(warnings, "warning");
  return counted(errors, "error") + (warnings ? ", " + counted(warnings, "warning") : "");
}

bool has_problems(const Diagnostics& diagnostics, bool strict) {
  return diagnostics.has_errors() || (strict && diagnostics.count(Severity::warning) > 0);
}

}  // namespace ibidem::command
