#include "pages/ledger.h"

#include "base/hash.h"
#include "store/pack.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ibidem::output {
namespace {

constexpr std::size_t counts_of_a_task = 4;
constexpr std::uint64_t whole_list = 1;
constexpr std::uint64_t one_element = 2;

std::uint64_t element_of(std::uint64_t list, std::uint64_t key) {
  return Hasher().add(list).add(one_element).add(key).value();
}

std::uint64_t whole_of(std::uint64_t list) {
  return Hasher().add(list).add(whole_list).value();
}

/// Whether numbers rise to no more than `size`.
bool are_ends(const std::vector<std::uint64_t>& ends, std::size_t size) {
  return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() || ends.back() == size);
}

std::size_t begin_of(const std::vector<std::uint64_t>& ends, std::size_t i) {
  return i == 0 ? 0 : ends[i - 1];
}

}  // namespace

bool Ledger::Past::is_sound() const {
  return elements.size() == contents.size() && read_ends.size() == tasks.size() &&
         path_ends.size() == tasks.size() && counts.size() == counts_of_a_task * tasks.size() &&
         are_ends(read_ends, reads.size()) && are_ends(path_ends, paths.size()) &&
         std::all_of(reads.begin(), reads.end(),
                     [&](std::uint32_t read) { return read < elements.size(); });
}

Ledger::Ledger(std::string key, std::string_view last) : key_(std::move(key)) {
  std::string old_key;
  std::string search;
  Past past;
  if (!store::unpack(last, old_key, search, past) || old_key != key_ || !past.is_sound()) return;
  last_search_ = search_ = std::move(search);
  past_ = std::move(past);
  old_.reserve(past_.tasks.size());
  for (std::uint32_t i = 0; i < past_.tasks.size(); ++i) old_.emplace(past_.tasks[i], i);
}

void Ledger::see(const void* list, std::string_view name,
                 const std::vector<Fingerprint>& elements) {
  List& seen = lists_[list];
  seen.name = hash64(name);
  seen.keys.reserve(elements.size());
  now_.reserve(contents_.size() + elements.size() + 1);
  Hasher all;
  for (const auto& [key, content] : elements) {
    seen.keys.push_back(key);
    all.add(key).add(content);
    see_element(element_of(seen.name, key), content);
  }
  see_element(whole_of(seen.name), all.add(elements.size()).value());
}

void Ledger::see_element(std::uint64_t element, std::uint64_t content) {
  const auto number = static_cast<std::uint32_t>(contents_.size());
  if (now_.emplace(element, number).second) contents_.push_back(content);
}

/// How an element is now; 0 where there is none.
std::uint64_t Ledger::content_of(std::uint64_t element) const {
  const auto found = now_.find(element);
  return found == now_.end() ? 0 : contents_[found->second];
}

void Ledger::begin(std::size_t tasks) {
  tasks_.resize(tasks);
  changed_.resize(past_.elements.size());
  for (std::size_t i = 0; i < changed_.size(); ++i) {
    changed_[i] = content_of(past_.elements[i]) == past_.contents[i] ? 0 : 1;
  }
}

std::optional<std::uint32_t> Ledger::find(std::string_view task) const {
  const auto found = old_.find(hash64(task));
  if (found == old_.end()) return std::nullopt;
  const std::uint32_t past = found->second;
  const auto* reads = past_.reads.data();
  const bool is_same =
      std::none_of(reads + begin_of(past_.read_ends, past), reads + past_.read_ends[past],
                   [&](std::uint32_t read) { return changed_[read] != 0; });
  return is_same ? std::optional(past) : std::nullopt;
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

void Ledger::note(std::size_t number, std::string_view task,
                  const std::vector<ReadLog::Read>& reads, TaskFiles files) {
  std::set<const void*> whole;
  for (const auto& [list, element, key] : reads) {
    // Of a list that nobody has seen it cannot be told whether it is as it was.
    if (!lists_.contains(list)) return;
    if (element == ReadLog::whole && key == 0) whole.insert(list);
  }
  Task& now = tasks_[number];
  for (const auto& [list, element, key] : reads) {
    const List& seen = lists_.find(list)->second;
    if (element == ReadLog::whole && key == 0) {
      now.reads.push_back(whole_of(seen.name));
    } else if (!whole.contains(list)) {
      now.reads.push_back(
          element_of(seen.name, element == ReadLog::whole ? key : seen.keys[element]));
    }
  }
  std::sort(now.reads.begin(), now.reads.end());
  now.reads.erase(std::unique(now.reads.begin(), now.reads.end()), now.reads.end());
  now.files = std::move(files);
  now.name = hash64(task);
}

std::string Ledger::packed() const {
  Past next;
  Numbers numbers;
  const auto number_of = [&](std::uint64_t element) {
    const auto [entry, is_new] =
        numbers.emplace(element, static_cast<std::uint32_t>(next.elements.size()));
    if (is_new) {
      next.elements.push_back(element);
      next.contents.push_back(content_of(element));
    }
    return entry->second;
  };
  constexpr std::uint32_t none = ~std::uint32_t{0};
  std::vector<std::uint32_t> of_past(past_.elements.size(), none);
  for (const Task& task : tasks_) {
    if (task.name == 0) continue;
    next.tasks.push_back(task.name);
    for (const std::uint64_t element : task.reads) next.reads.push_back(number_of(element));
    const auto& files = task.files;
    const std::span<const std::uint64_t> paths = task.old ? paths_of(*task.old) : files.paths;
    if (task.old) {
      for (auto i = begin_of(past_.read_ends, *task.old); i < past_.read_ends[*task.old]; ++i) {
        std::uint32_t& number = of_past[past_.reads[i]];
        if (number == none) number = number_of(past_.elements[past_.reads[i]]);
        next.reads.push_back(number);
      }
    }
    next.paths.insert(next.paths.end(), paths.begin(), paths.end());
    next.counts.insert(next.counts.end(), {files.pages, files.cards, files.assets, files.data});
    next.read_ends.push_back(next.reads.size());
    next.path_ends.push_back(next.paths.size());
  }
  return store::pack(key_, search_, next);
}

}  // namespace ibidem::output
