#pragma once

#include "base/diagnostics.h"
#include "base/error.h"

#include <string>

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

}  // namespace ibidem::command
