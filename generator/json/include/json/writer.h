#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace ibidem::json {

/// Streams JSON. Whoever writes an object writes its keys in the order of their bytes.
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_key(Writer& json, std::string_view key);
void write_string(Writer& json, std::string_view text);

/// A key with a string.
void write_member(Writer& json, std::string_view key, std::string_view text);

/// A key with a string, or with null where there is none.
void write_optional(Writer& json, std::string_view key, const std::optional<std::string>& text);

/// What the writer has made, with a line end.
std::string finished(const rapidjson::StringBuffer& buffer);

}  // namespace ibidem::json
