#pragma once

#include <functional>
#include <string>

namespace ibidem::golden {

/// What a stage gave for an example: its output as text and its diagnostics, a line each, both as
/// they stand in the golden file.
struct Outcome {
  std::string output;
  std::string diagnostics;
};

/// One example of a golden file: its name (the words after "example" on the opening fence), its
/// first part, and the line of the fence.
struct Example {
  std::string name;
  std::string input;
  int line = 0;
};

/// Registers a test for every example of `file`, named after it. A golden file is Markdown: prose
/// that explains a rule, then
///
///     ```` example short name
///     input
///     .
///     expected output
///     .
///     expected diagnostics
///     ````
///
/// where the last part may be missing and a line with a single dot parts the sections. With the
/// environment variable IBIDEM_REWRITE=1 the expectations are rewritten in place, for review with
/// git diff.
void register_examples(const std::string& suite, const std::string& file,
                       const std::function<Outcome(const Example&)>& run);

/// Calls `take` with every example of such a file and what it expects, for a program that counts
/// instead of failing.
void for_each_example(const std::string& file,
                      const std::function<void(const Example&, const Outcome&)>& take);

/// The bytes of a file; fails the program if it cannot be read.
std::string read(const std::string& file);

}  // namespace ibidem::golden

/// Defined by each test program: registers its golden files, or does nothing.
void register_golden_tests();
