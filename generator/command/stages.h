#pragma once

#include "base/progress.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace ibidem::command {

/// The stages of a command. If standard error is a terminal it shows which one runs, how many
/// documents it has done, and how many a second; at the end the durations where asked for.
class Stages {
 public:
  using Milliseconds = std::chrono::duration<double, std::milli>;

  Stages(bool quiet, bool timings);
  ~Stages();
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  /// Ends the stage before and begins another.
  void begin(std::string_view name);

  /// Ends the last stage, clears the terminal's line and prints the durations if asked for.
  void end();

  /// Where the current stage counts its documents.
  Progress& progress() { return progress_; }

  /// The durations of the stages that have ended, in their order.
  const std::vector<std::pair<std::string, Milliseconds>>& past() const { return past_; }

  /// Of all that have ended.
  Milliseconds total() const;

 private:
  using Clock = std::chrono::steady_clock;

  void close();
  void show();
  void show_again_and_again();

  const bool visible_;
  const bool timings_;
  std::vector<std::pair<std::string, Milliseconds>> past_;
  Progress progress_;

  std::mutex mutex_;  ///< guards what follows
  std::string current_;
  Clock::time_point since_;
  bool ending_ = false;
  std::condition_variable ended_;
  std::thread showing_;
};

}  // namespace ibidem::command
