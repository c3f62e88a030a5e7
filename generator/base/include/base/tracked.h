#pragma once

#include "base/hash.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem {

/// Which elements of tracked lists a task has looked at, as often as it did.
class ReadLog {
 public:
  static constexpr std::uint32_t whole = 0xFFFFFFFF;  ///< in place of an element: all of the list

  struct Read {
    const void* list = nullptr;
    std::uint32_t element = whole;
    std::uint64_t key = 0;  ///< hash64 of the key of an element that has no number, or is not there

    auto operator<=>(const Read&) const = default;
  };

  /// From here on until its end the reads of this thread go into this log. Logs do not nest.
  ReadLog();
  ~ReadLog();
  ReadLog(const ReadLog&) = delete;
  ReadLog& operator=(const ReadLog&) = delete;

  /// What was read, sorted, each once.
  std::vector<Read> take();

  /// Notes a read in the log of this thread, if it has one.
  static void note(const void* list, std::uint32_t element) {
    if (current != nullptr) current->add({list, element, 0});
  }

  /// Notes a read of the element with this key, or that there is none.
  static void note_key(const void* list, std::string_view key) {
    if (current != nullptr) current->add({list, whole, hash64(key)});
  }

 private:
  void add(Read read) {
    if (reads_.empty() || reads_.back() != read) reads_.push_back(read);
  }

  static thread_local constinit ReadLog* current;
  std::vector<Read> reads_;
};

/// An element of a list as another build knows it again.
struct Fingerprint {
  std::uint64_t key = 0;      ///< hash64 of what names it among the elements of its list
  std::uint64_t content = 0;  ///< of all that can be read of it, numbers of other elements by keys
};

/// What can be read of the elements of a list without the rest of them. Its address stands for it
/// in a ReadLog.
struct Facet {
  void note(std::uint32_t element) const { ReadLog::note(this, element); }
  void note_key(std::string_view key) const { ReadLog::note_key(this, key); }
};

/// A vector of which it is known who reads what: what is made from some elements only need not be
/// made again while those are as they were. To look at a constant element by its number is to read
/// that element; everything else that a constant one is asked is a read of the whole.
template <class T>
class Tracked {
 public:
  using value_type = T;
  using const_iterator = typename std::vector<T>::const_iterator;
  using iterator = typename std::vector<T>::iterator;

  Tracked() = default;
  Tracked(std::vector<T> items) : items_(std::move(items)) {}
  Tracked(std::initializer_list<T> items) : items_(items) {}

  const T& operator[](std::size_t i) const {
    ReadLog::note(this, static_cast<std::uint32_t>(i));
    return items_[i];
  }

  /// The whole as a vector.
  const std::vector<T>& all() const {
    ReadLog::note(this, ReadLog::whole);
    return items_;
  }
  operator const std::vector<T>&() const { return all(); }
  const_iterator begin() const { return all().begin(); }
  const_iterator end() const { return all().end(); }
  const T& front() const { return all().front(); }
  const T& back() const { return all().back(); }
  std::size_t size() const { return all().size(); }
  bool empty() const { return all().empty(); }

  /// The whole without a read: for what looks for an element and notes by itself what it found.
  const std::vector<T>& untracked() const { return items_; }

  T& operator[](std::size_t i) { return items_[i]; }
  iterator begin() { return items_.begin(); }
  iterator end() { return items_.end(); }
  T& front() { return items_.front(); }
  T& back() { return items_.back(); }
  std::size_t size() { return items_.size(); }
  bool empty() { return items_.empty(); }
  void push_back(T item) { items_.push_back(std::move(item)); }
  void reserve(std::size_t count) { items_.reserve(count); }
  void clear() { items_.clear(); }

  bool operator==(const Tracked& other) const { return all() == other.all(); }

 private:
  std::vector<T> items_;
};

}  // namespace ibidem
