#pragma once

#include "base/diagnostics.h"

#include <cstddef>
#include <exception>
#include <istream>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

#include <cereal/archives/binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/vector.hpp>

namespace ibidem {

template <class Archive>
void serialize(Archive& archive, Diagnostic& problem) {
  auto& [where, severity, code, message, hint] = problem;
  auto& [file, line, column] = where;
  archive(file, line, column, severity, code, message, hint);
}

}  // namespace ibidem

namespace ibidem::store {

/// Reads from bytes that lie elsewhere.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    // The interface is older than const; nothing is written.
    char* begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }
};

/// Counts what is written.
class CountingBuffer : public std::streambuf {
 public:
  std::size_t size() const { return size_; }

 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    size_ += static_cast<std::size_t>(count);
    return count;
  }

 private:
  std::size_t size_ = 0;
};

/// Writes into a string.
class StringBuffer : public std::streambuf {
 public:
  explicit StringBuffer(std::string& bytes) : bytes_(bytes) {}

 protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    bytes_.append(bytes, static_cast<std::size_t>(count));
    return count;
  }

 private:
  std::string& bytes_;
};

/// Values as bytes, for this program on this machine only. A type of one's own needs a `serialize`
/// as cereal calls it, in its namespace.
template <class... Values>
std::string pack(const Values&... values) {
  const auto write_to = [&](std::streambuf& buffer) {
    std::ostream stream(&buffer);
    cereal::BinaryOutputArchive archive(stream);
    archive(values...);
  };
  // To count costs less than to let megabytes grow. There is room for the hash of a file.
  constexpr std::size_t more = 32;
  CountingBuffer counting;
  write_to(counting);
  std::string bytes;
  bytes.reserve(counting.size() + more);
  StringBuffer buffer(bytes);
  write_to(buffer);
  return bytes;
}

/// The values again. False where the bytes end too soon; they are to be protected by a hash,
/// because other damage need not show.
template <class... Values>
bool unpack(std::string_view bytes, Values&... values) {
  ViewBuffer buffer(bytes);
  std::istream stream(&buffer);
  try {
    cereal::BinaryInputArchive archive(stream);
    archive(values...);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace ibidem::store
