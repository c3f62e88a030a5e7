#include "stages.h"

#include <cstdio>

#include <fmt/core.h>
#include <unistd.h>

namespace ibidem::command {
namespace {

constexpr std::chrono::milliseconds between_lines{100};
/// Of less time a rate says nothing.
constexpr double enough_seconds = 0.2;

}  // namespace

Stages::Stages(bool quiet, bool timings)
    : visible_(!quiet && isatty(STDERR_FILENO) == 1), timings_(timings) {
  if (visible_) showing_ = std::thread([this] { show_again_and_again(); });
}

Stages::~Stages() {
  {
    const std::lock_guard guard(mutex_);
    ending_ = true;
  }
  ended_.notify_all();
  if (showing_.joinable()) showing_.join();
  if (visible_) fmt::print(stderr, "\r\033[K");
}

void Stages::begin(std::string_view name) {
  const std::lock_guard guard(mutex_);
  close();
  current_ = name;
  since_ = Clock::now();
  progress_.expect(0);
  if (visible_) show();
}

void Stages::end() {
  {
    const std::lock_guard guard(mutex_);
    close();
  }
  if (!timings_) return;
  for (const auto& [name, took] : past_)
    fmt::print(stderr, "{:<10} {:8.1f} ms\n", name, took.count());
  fmt::print(stderr, "{:<10} {:8.1f} ms\n", "total", total().count());
}

Stages::Milliseconds Stages::total() const {
  Milliseconds total{};
  for (const auto& [name, took] : past_) total += took;
  return total;
}

/// Ends the stage that runs, `mutex_` held.
void Stages::close() {
  if (current_.empty()) return;
  past_.emplace_back(current_, Clock::now() - since_);
  current_.clear();
  if (visible_) fmt::print(stderr, "\r\033[K");
}

/// Shows the stage that runs, `mutex_` held.
void Stages::show() {
  if (current_.empty()) return;
  const auto done = progress_.done();
  const auto expected = progress_.expected();
  const std::chrono::duration<double> took = Clock::now() - since_;
  std::string line = fmt::format("\r\033[K{} …", current_);
  if (expected > 0) line += fmt::format(" {} of {} documents", done, expected);
  if (done > 0 && took.count() > enough_seconds)
    line += fmt::format(", {:.0f} a second", static_cast<double>(done) / took.count());
  fmt::print(stderr, "{}", line);
  std::fflush(stderr);
}

void Stages::show_again_and_again() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, between_lines, [this] { return ending_; })) show();
}

}  // namespace ibidem::command
