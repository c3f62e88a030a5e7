#pragma once

#include "base/tracked.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
  void see(const void* list, std::string_view name, std::vector<Fingerprint> elements);

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

  /// All of it as bytes, for this program on this machine only. To be called once, in the end: what
  /// is packed takes no memory any more.
  std::string packed();

 private:
  /// How it was in one build. Elements are numbered through all lists, in each by their keys behind
  /// a first one that stands for the whole; what was looked for in vain has the numbers behind
  /// them. The elements of list i end at `list_ends[i]`, the reads of task i at byte
  /// `read_ends[i]`, its paths at `path_ends[i]`.
  struct Past {
    std::vector<std::uint64_t> lists;  ///< hash64 of the name of each
    std::vector<std::uint64_t> list_ends;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint64_t> contents;
    std::vector<std::uint64_t> missing_in;  ///< the lists of keys that they had not
    std::vector<std::uint64_t> missing;     ///< these keys
    std::vector<std::uint64_t> tasks;       ///< hash64 of the name of each, sorted
    std::vector<std::uint64_t> read_ends;
    std::string reads;  ///< numbers of elements: Ledger::packed_numbers
    std::vector<std::uint64_t> path_ends;
    std::vector<std::uint64_t> paths;
    std::vector<std::uint32_t> counts;  ///< four a task: pages, cards, assets, data

    template <class Archive>
    void serialize(Archive& archive) {
      archive(lists, list_ends, keys, contents, missing_in, missing, tasks, read_ends, reads,
              path_ends, paths, counts);
    }
    bool is_sound() const;
  };

  /// A list in this build.
  struct List {
    std::uint64_t name = 0;             ///< hashed
    std::uint32_t first = 0;            ///< the number that stands for the whole
    std::uint64_t whole = 0;            ///< how that is
    std::vector<Fingerprint> elements;  ///< from `begin` on by key
    std::vector<std::uint32_t> numbers;

    void sort();
    std::optional<std::uint32_t> find(std::uint64_t key) const;
  };

  struct Task {
    std::uint64_t name = 0;            ///< hashed; 0 where nothing is known of it
    std::optional<std::uint32_t> old;  ///< its number in the past
    std::string reads;                 ///< of a new one: packed_numbers
    TaskFiles files;                   ///< of an old one without the paths
  };

  /// Numbers, which it sorts, as bytes: how far each is from the one before, as put_number puts it.
  static std::string packed_numbers(std::vector<std::uint32_t>& numbers);

  void match(const List& list);
  bool has_same_elements() const;
  const List* list_named(std::uint64_t name) const;
  std::uint32_t missing(std::uint64_t list, std::uint64_t key);
  std::string_view reads_of(std::uint32_t past) const;
  std::string numbers_now(std::uint32_t past);
  void pack_lists(Past& next) const;

  std::string key_;
  std::string last_search_;
  std::string search_;
  Past past_;
  std::vector<std::uint32_t> now_;  ///< the numbers that elements of the past have if they are the
                                    ///< same
  std::vector<List> lists_;
  std::unordered_map<const void*, std::uint32_t> by_address_;  ///< of lists
  std::uint32_t size_ = 0;                                     ///< of all lists
  bool has_same_numbers_ = false;  ///< whether elements have the numbers of the past
  std::vector<Task> tasks_;
  std::mutex guard_;                                                          ///< of what follows
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint32_t> missing_;  ///< by list and key
};

}  // namespace ibidem::output
