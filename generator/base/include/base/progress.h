#pragma once

#include <atomic>
#include <cstddef>

namespace ibidem {

/// How far a stage has come: counted by the threads that work, read by whoever shows it.
class Progress {
 public:
  /// A stage begins that will take so many documents.
  void expect(std::size_t count) {
    done_ = 0;
    expected_ = count;
  }
  void advance() { ++done_; }

  std::size_t done() const { return done_; }
  std::size_t expected() const { return expected_; }

 private:
  std::atomic<std::size_t> done_ = 0;
  std::atomic<std::size_t> expected_ = 0;
};

}  // namespace ibidem
