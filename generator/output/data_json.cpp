#include "data_json.h"

namespace ibidem::output {

void write_key(JsonWriter& json, std::string_view key) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void write_string(JsonWriter& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(JsonWriter& json, std::string_view key, std::string_view text) {
  write_key(json, key);
  write_string(json, text);
}

void write_optional(JsonWriter& json, std::string_view key,
                    const std::optional<std::string>& text) {
  write_key(json, key);
  if (text) {
    write_string(json, *text);
  } else {
    json.Null();
  }
}

std::string plain(const RichText& rich) {
  std::string result;
  result.reserve(rich.text.size());
  for (const char c : rich.text) {
    if (c != ' ' && c != '\n') {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string finished(const rapidjson::StringBuffer& buffer) {
  std::string bytes;
  bytes.reserve(buffer.GetSize() + 1);
  bytes.assign(buffer.GetString(), buffer.GetSize());
  bytes += '\n';
  return bytes;
}

}  // namespace ibidem::output
