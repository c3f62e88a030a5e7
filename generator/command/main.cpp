#include "commands.h"

#include <cstdio>
#include <exception>

#include <fmt/core.h>

namespace {

using namespace ibidem::command;
using ibidem::Error;

Status run_command_line(int argc, const char* const* argv) {
  const auto invocation = parse(argc, argv);
  if (!invocation) return fail(invocation.error());
  return std::visit([](const auto& options) { return run(options); }, *invocation);
}

}  // namespace

int main(int argc, char** argv) {
  Status status = our_fault;
  try {
    status = run_command_line(argc, argv);
  } catch (const std::exception& fault) {
    fail(Error{"internal",
               fmt::format("a fault of Ibidem's own, please report it: {}", fault.what())});
  }
  if (std::fflush(stdout) != 0 && status == done)
    return fail(Error{"cannot-write", "cannot write to the standard output"});
  return status;
}
