#include "pages/ledger.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "base/short_number.h"
#include "store/pack.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ibidem::output {
namespace {

constexpr std::size_t counts_of_a_task = 4;

/// In place of a number: of an element that is not as it was, and of one that is missing as it was.
constexpr std::uint32_t changed = ~std::uint32_t{0};
constexpr std::uint32_t still_missing = changed - 1;

/// Whether numbers rise to no more than `size`.
bool are_ends(const std::vector<std::uint64_t>& ends, std::size_t size) {
  return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() || ends.back() == size);
}

std::size_t begin_of(const std::vector<std::uint64_t>& ends, std::size_t i) {
  return i == 0 ? 0 : ends[i - 1];
}

}  // namespace

bool Ledger::Past::is_sound() const {
  return contents.size() == keys.size() && missing_in.size() == missing.size() &&
         list_ends.size() == lists.size() && read_ends.size() == tasks.size() &&
         path_ends.size() == tasks.size() && counts.size() == counts_of_a_task * tasks.size() &&
         are_ends(list_ends, keys.size()) && are_ends(read_ends, reads.size()) &&
         are_ends(path_ends, paths.size());
}

/// By key; those that have one key, if there are any, stay in their order.
void Ledger::List::sort() {
  Hasher all;
  for (const auto& [key, content] : elements) all.add(key).add(content);
  whole = all.add(elements.size()).value();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(elements.size());
  for (const Fingerprint& element : elements) {
    order.emplace_back(element.key, static_cast<std::uint32_t>(order.size()));
  }
  std::sort(order.begin(), order.end());
  std::vector<Fingerprint> sorted;
  sorted.reserve(order.size());
  numbers.resize(order.size());
  for (const auto& [key, element] : order) {
    sorted.push_back(elements[element]);
    numbers[element] = first + static_cast<std::uint32_t>(sorted.size());
  }
  elements = std::move(sorted);
}

/// The number of the element with this key.
std::optional<std::uint32_t> Ledger::List::find(std::uint64_t key) const {
  const auto found =
      std::lower_bound(elements.begin(), elements.end(), key,
                       [](const Fingerprint& a, std::uint64_t wanted) { return a.key < wanted; });
  if (found == elements.end() || found->key != key) return std::nullopt;
  return first + 1 + static_cast<std::uint32_t>(found - elements.begin());
}

Ledger::Ledger(std::string key, std::string_view last) : key_(std::move(key)) {
  std::string old_key;
  std::string search;
  Past past;
  if (!store::unpack(last, old_key, search, past) || old_key != key_ || !past.is_sound()) return;
  last_search_ = search_ = std::move(search);
  past_ = std::move(past);
}

void Ledger::see(const void* list, std::string_view name, std::vector<Fingerprint> elements) {
  const auto size = static_cast<std::uint32_t>(elements.size());
  by_address_.emplace(list, static_cast<std::uint32_t>(lists_.size()));
  lists_.push_back({hash64(name), size_, 0, std::move(elements), {}});
  size_ += size + 1;
}

const Ledger::List* Ledger::list_named(std::uint64_t name) const {
  const auto found = std::find_if(lists_.begin(), lists_.end(),
                                  [&](const List& list) { return list.name == name; });
  return found == lists_.end() ? nullptr : &*found;
}

/// Finds the elements of the past that are as they were.
void Ledger::match(const List& list) {
  const auto found = std::find(past_.lists.begin(), past_.lists.end(), list.name);
  if (found == past_.lists.end()) return;
  const auto which = static_cast<std::size_t>(found - past_.lists.begin());
  std::size_t old = begin_of(past_.list_ends, which);
  const std::size_t end = past_.list_ends[which];
  if (old == end) return;
  if (past_.contents[old] == list.whole) now_[old] = list.first;
  ++old;
  std::uint32_t number = list.first;
  for (const auto& [key, content] : list.elements) {
    ++number;
    while (old < end && past_.keys[old] < key) ++old;
    if (old == end || past_.keys[old] != key) continue;
    if (past_.contents[old] == content) now_[old] = number;
    ++old;
  }
}

void Ledger::begin(std::size_t tasks) {
  tasks_.resize(tasks);
  const std::size_t elements = past_.keys.size();
  now_.assign(elements + past_.missing.size(), changed);
  parallel_for(lists_.size(), [&](std::size_t i) {
    lists_[i].sort();
    match(lists_[i]);
  });
  for (std::size_t i = 0; i < past_.missing.size(); ++i) {
    const List* list = list_named(past_.missing_in[i]);
    if (list != nullptr && !list->find(past_.missing[i])) now_[elements + i] = still_missing;
  }
  has_same_numbers_ = has_same_elements();
  if (!has_same_numbers_) return;
  for (std::size_t i = 0; i < past_.missing.size(); ++i) {
    missing(past_.missing_in[i], past_.missing[i]);
  }
}

/// Whether no element has come or gone.
bool Ledger::has_same_elements() const {
  if (lists_.size() != past_.lists.size()) return false;
  const auto is_key_of = [](const Fingerprint& element, std::uint64_t key) {
    return element.key == key;
  };
  std::size_t end = 0;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const auto& elements = lists_[i].elements;
    const std::size_t begin = std::exchange(end, past_.list_ends[i]);
    if (lists_[i].name != past_.lists[i] || end - begin != elements.size() + 1) return false;
    const auto* keys = past_.keys.data() + begin + 1;
    if (!std::equal(elements.begin(), elements.end(), keys, is_key_of)) return false;
  }
  return true;
}

std::optional<std::uint32_t> Ledger::find(std::string_view task) const {
  const auto name = hash64(task);
  const auto found = std::lower_bound(past_.tasks.begin(), past_.tasks.end(), name);
  if (found == past_.tasks.end() || *found != name) return std::nullopt;
  const auto past = static_cast<std::uint32_t>(found - past_.tasks.begin());
  std::uint32_t number = 0;
  for (auto reads = reads_of(past); !reads.empty();) {
    number += take_number(reads);
    if (number >= now_.size() || now_[number] == changed) return std::nullopt;
  }
  return past;
}

std::string_view Ledger::reads_of(std::uint32_t past) const {
  const auto begin = begin_of(past_.read_ends, past);
  return std::string_view(past_.reads).substr(begin, past_.read_ends[past] - begin);
}

TaskFiles Ledger::counts_of(std::uint32_t past) const {
  const auto* counts = past_.counts.data() + counts_of_a_task * past;
  return {counts[0], counts[1], counts[2], counts[3], {}};
}

std::span<const std::uint64_t> Ledger::paths_of(std::uint32_t past) const {
  const auto* paths = past_.paths.data();
  return {paths + begin_of(past_.path_ends, past), paths + past_.path_ends[past]};
}

void Ledger::keep(std::size_t number, std::uint32_t past) {
  tasks_[number].name = past_.tasks[past];
  tasks_[number].old = past;
  tasks_[number].files = counts_of(past);
}

/// The number of a key that a list has not.
std::uint32_t Ledger::missing(std::uint64_t list, std::uint64_t key) {
  const std::lock_guard lock(guard_);
  const auto next = size_ + static_cast<std::uint32_t>(missing_.size());
  return missing_.emplace(std::pair(list, key), next).first->second;
}

void Ledger::note(std::size_t number, std::string_view task,
                  const std::vector<ReadLog::Read>& reads, TaskFiles files) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(reads.size());
  for (auto read = reads.begin(); read != reads.end();) {
    const auto end = std::find_if(
        read, reads.end(), [&](const ReadLog::Read& other) { return other.list != read->list; });
    const auto found = by_address_.find(read->list);
    // Of a list that nobody has seen it cannot be told whether it is as it was.
    if (found == by_address_.end()) return;
    const List& list = lists_[found->second];
    if (std::any_of(read, end, [](const ReadLog::Read& other) {
          return other.element == ReadLog::whole && other.key == 0;
        })) {
      numbers.push_back(list.first);
      read = end;
    }
    for (; read != end; ++read) {
      if (read->element != ReadLog::whole) {
        numbers.push_back(list.numbers[read->element]);
      } else if (const auto there = list.find(read->key)) {
        numbers.push_back(*there);
      } else {
        numbers.push_back(missing(list.name, read->key));
      }
    }
  }
  Task& now = tasks_[number];
  now.reads = packed_numbers(numbers);
  now.reads.shrink_to_fit();
  now.files = std::move(files);
  now.name = hash64(task);
}

std::string Ledger::packed_numbers(std::vector<std::uint32_t>& numbers) {
  // Those of a task that is left out mostly are sorted.
  if (!std::is_sorted(numbers.begin(), numbers.end())) std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::string bytes;
  bytes.reserve(2 * numbers.size());
  std::uint32_t before = 0;
  for (const std::uint32_t number : numbers) {
    put_number(bytes, number - before);
    before = number;
  }
  return bytes;
}

/// What a task that is left out looked at, with the numbers of this build, as bytes.
std::string Ledger::numbers_now(std::uint32_t past) {
  std::vector<std::uint32_t> numbers;
  std::uint32_t old = 0;
  for (auto reads = reads_of(past); !reads.empty();) {
    old += take_number(reads);
    std::uint32_t& number = now_[old];
    if (number == still_missing) {
      const std::size_t at = old - past_.keys.size();
      number = missing(past_.missing_in[at], past_.missing[at]);
    }
    numbers.push_back(number);
  }
  return packed_numbers(numbers);
}

void Ledger::pack_lists(Past& next) const {
  next.keys.reserve(size_);
  next.contents.reserve(size_);
  for (const List& list : lists_) {
    next.lists.push_back(list.name);
    next.keys.push_back(0);
    next.contents.push_back(list.whole);
    for (const auto& [key, content] : list.elements) {
      next.keys.push_back(key);
      next.contents.push_back(content);
    }
    next.list_ends.push_back(next.keys.size());
  }
}

std::string Ledger::packed() {
  Past next;
  pack_lists(next);
  // Those of tasks that are left out take about as much as in the past.
  std::size_t reads = past_.reads.size();
  std::size_t path_count = past_.paths.size();
  std::vector<std::uint32_t> order;  // of tasks, by name
  for (std::uint32_t i = 0; i < tasks_.size(); ++i) {
    if (tasks_[i].name != 0) order.push_back(i);
    reads += tasks_[i].reads.size();
    path_count += tasks_[i].old ? 0 : tasks_[i].files.paths.size();
  }
  next.reads.reserve(reads);
  next.paths.reserve(path_count);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return tasks_[a].name < tasks_[b].name; });
  for (const std::uint32_t i : order) {
    const Task task = std::exchange(tasks_[i], {});
    const auto& files = task.files;
    next.tasks.push_back(task.name);
    if (!task.old) {
      next.reads += task.reads;
    } else if (has_same_numbers_) {
      next.reads += reads_of(*task.old);
    } else {
      next.reads += numbers_now(*task.old);
    }
    const std::span<const std::uint64_t> paths = task.old ? paths_of(*task.old) : files.paths;
    next.paths.insert(next.paths.end(), paths.begin(), paths.end());
    next.counts.insert(next.counts.end(), {files.pages, files.cards, files.assets, files.data});
    next.read_ends.push_back(next.reads.size());
    next.path_ends.push_back(next.paths.size());
  }
  next.missing_in.resize(missing_.size());
  next.missing.resize(missing_.size());
  for (const auto& [what, number] : missing_) {
    next.missing_in[number - size_] = what.first;
    next.missing[number - size_] = what.second;
  }
  return store::pack(key_, search_, next);
}

}  // namespace ibidem::output
