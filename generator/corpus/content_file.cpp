#include "content_file.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "corpus/codes.h"
#include "store/read.h"

#include <algorithm>

#include <fmt/core.h>

namespace ibidem::corpus {
namespace {

Position position_of(const std::string& file, const std::string& text, std::size_t offset) {
  const auto at = static_cast<std::ptrdiff_t>(offset);
  const auto lines = std::count(text.begin(), text.begin() + at, '\n');
  const std::size_t start = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const std::size_t column = start == std::string::npos ? offset + 1 : offset - start;
  return {file, static_cast<int>(lines) + 1, static_cast<int>(column)};
}

}  // namespace

std::string shown_path(const std::filesystem::path& content, const std::string& file) {
  return (content / file).generic_string();
}

std::optional<std::string> read_content(const std::filesystem::path& content,
                                        const std::string& file, Diagnostics& diagnostics,
                                        FilesRead* read) {
  const std::string shown = shown_path(content, file);
  Result<std::string> bytes = store::read_file(content / file, max_file_bytes);
  if (!bytes) {
    diagnostics.add({bytes.error().code, Severity::error}, {shown, 0, 0}, bytes.error().message);
    return std::nullopt;
  }
  if (read != nullptr) read->insert_or_assign(file, hash_hex(*bytes));
  std::string& text = *bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    diagnostics.add(codes::empty_file, {shown, 0, 0}, "the file is empty");
    return std::nullopt;
  }
  if (const std::size_t null = text.find('\0'); null != std::string::npos) {
    diagnostics.add(codes::binary_file, position_of(shown, text, null),
                    "the file holds a null byte and is no text");
    return std::nullopt;
  }
  if (const auto bad = utf8::first_invalid(text)) {
    diagnostics.add(
        codes::not_utf8, position_of(shown, text, *bad),
        fmt::format("the byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[*bad])),
        "save the file as UTF-8");
    return std::nullopt;
  }
  return std::move(text);
}

}  // namespace ibidem::corpus
