#pragma once

#include "base/tracked.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibidem::output {

/// The files that a task of a build handed in.
struct TaskFiles {
  std::uint32_t pages = 0;
  std::uint32_t cards = 0;
  std::uint32_t assets = 0;
  std::uint32_t data = 0;
  std::vector<std::uint64_t> paths;  ///< hash64 of each
};

/// What each task of a build looked at and which files it handed in. The next build leaves out the
/// tasks for which all of that is as it was: a task that sees the same takes the same way and gives
/// the same bytes. Elements of lists are known again by their keys, not by their numbers.
class Ledger {
 public:
  /// `key`: all that tasks depend on and that is in no list. `last`: what `packed` gave in the last
  /// build; empty, damaged or with another key it counts as none.
  Ledger(std::string key, std::string_view last);

  /// Tells how the elements of a list are in this build. `name`: the same in every build.
  void see(const void* list, std::string_view name, const std::vector<Fingerprint>& elements);

  /// To be called when all lists have been seen. `tasks`: how many there will be.
  void begin(std::size_t tasks);

  /// The number that a task had in the last build, if it would hand in the same files now. From
  /// several threads.
  std::optional<std::uint32_t> find(std::string_view task) const;

  /// Which files a task handed in in the last build: how many, and hash64 of the path of each.
  TaskFiles counts_of(std::uint32_t past) const;
  std::span<const std::uint64_t> paths_of(std::uint32_t past) const;

  /// Task `number` was left out, after `find` found it as `past`. From several threads, once a
  /// number.
  void keep(std::size_t number, std::uint32_t past);

  /// Task `number` was carried out. From several threads, once a number.
  void note(std::size_t number, std::string_view task, const std::vector<ReadLog::Read>& reads,
            TaskFiles files);

  /// By what the index of the search is known that was kept with it: search::Index::kept_as.
  const std::string& last_search() const { return last_search_; }
  void set_search(std::string version) { search_ = std::move(version); }

  /// All of it as bytes, for this program on this machine only.
  std::string packed() const;

 private:
  /// How it was in one build. The reads of task i end at `read_ends[i]`, its paths likewise.
  struct Past {
    std::vector<std::uint64_t> elements;  ///< of lists, by the hash of the list's name and the key
    std::vector<std::uint64_t> contents;  ///< how each was
    std::vector<std::uint64_t> tasks;     ///< hash64 of the name of each
    std::vector<std::uint64_t> read_ends;
    std::vector<std::uint32_t> reads;  ///< numbers of elements
    std::vector<std::uint64_t> path_ends;
    std::vector<std::uint64_t> paths;
    std::vector<std::uint32_t> counts;  ///< four a task: pages, cards, assets, data

    template <class Archive>
    void serialize(Archive& archive) {
      archive(elements, contents, tasks, read_ends, reads, path_ends, paths, counts);
    }
    bool is_sound() const;
  };

  using Numbers = std::unordered_map<std::uint64_t, std::uint32_t>;  ///< by hash

  struct List {
    std::uint64_t name = 0;           ///< hashed
    std::vector<std::uint64_t> keys;  ///< by element
  };

  struct Task {
    std::uint64_t name = 0;  ///< hashed; 0 where nothing is known of it
    std::optional<std::uint32_t> old;
    std::vector<std::uint64_t> reads;  ///< of a new one, sorted
    TaskFiles files;                   ///< of an old one without the paths
  };

  void see_element(std::uint64_t element, std::uint64_t content);
  std::uint64_t content_of(std::uint64_t element) const;

  std::string key_;
  std::string last_search_;
  std::string search_;
  Past past_;
  std::vector<char> changed_;  ///< by element of the past
  Numbers old_;                ///< tasks of the past by name
  std::unordered_map<const void*, List> lists_;
  Numbers now_;                          ///< elements
  std::vector<std::uint64_t> contents_;  ///< by the numbers of `now_`
  std::vector<Task> tasks_;
};

}  // namespace ibidem::output
