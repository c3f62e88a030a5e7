#if defined(__SSE2__)
#define RAPIDJSON_SSE2  // many bytes of a string at once
#endif
#include "json/writer.h"

namespace ibidem::json {

void write_key(Writer& json, std::string_view key) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void write_string(Writer& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(Writer& json, std::string_view key, std::string_view text) {
  write_key(json, key);
  write_string(json, text);
}

void write_optional(Writer& json, std::string_view key, const std::optional<std::string>& text) {
  write_key(json, key);
  if (text) {
    write_string(json, *text);
  } else {
    json.Null();
  }
}

std::string finished(const rapidjson::StringBuffer& buffer) {
  std::string bytes;
  bytes.reserve(buffer.GetSize() + 1);
  bytes.assign(buffer.GetString(), buffer.GetSize());
  bytes += '\n';
  return bytes;
}

}  // namespace ibidem::json
