#pragma once

#include "base/diagnostics.h"
#include "base/error.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::command {

/// The exit statuses of the contract.
enum Status : int { done = 0, problems = 1, unusable = 2, our_fault = 3 };

/// Prints a failure to standard error, in the form of a diagnostic without a file; gives the exit
/// status that goes with it.
Status fail(const Error& error);

/// Prints the problems that are at least as grave as `from` to standard error, in their order.
void print_problems(const Diagnostics& diagnostics, Severity from);

/// "2 errors, 1 warning", or "no problems". Notes are left out.
std::string count_problems(const Diagnostics& diagnostics);

/// Whether the exit status must say that there are problems.
bool has_problems(const Diagnostics& diagnostics, bool strict);

/// The stages of a command: their names appear on standard error while they run if that is a
/// terminal, and their durations at the end where asked for.
class Stages {
 public:
  Stages(bool quiet, bool timings);
  ~Stages();
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  /// Ends the stage before and begins another.
  void begin(std::string_view name);

  /// Ends the last stage, clears its name from the terminal and prints the durations.
  void end();

 private:
  using Clock = std::chrono::steady_clock;
  struct Stage {
    std::string name;
    Clock::duration took;
  };

  void close();

  bool visible_;
  bool timings_;
  std::string current_;
  Clock::time_point since_;
  std::vector<Stage> past_;
};

}  // namespace ibidem::command
