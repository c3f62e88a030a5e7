#pragma once

#include "base/diagnostics.h"

#include <exception>
#include <istream>
#include <sstream>
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

/// Values as bytes, for this program on this machine only. A type of one's own needs a `serialize`
/// as cereal calls it, in its namespace.
template <class... Values>
std::string pack(const Values&... values) {
  std::ostringstream stream;
  {
    cereal::BinaryOutputArchive archive(stream);
    archive(values...);
  }
  return std::move(stream).str();
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
