#pragma once

#include "model/rich_text.h"

#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace ibidem::output {

/// Streams JSON. Whoever writes an object writes its keys in the order of their bytes.
using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_key(JsonWriter& json, std::string_view key);
void write_string(JsonWriter& json, std::string_view text);

/// A key with a string.
void write_member(JsonWriter& json, std::string_view key, std::string_view text);

/// A key with a string, or with null where there is none.
void write_optional(JsonWriter& json, std::string_view key, const std::optional<std::string>& text);

/// The text as the data files have it: line breaks made on purpose become blanks, one blank between
/// words and none at the ends.
std::string plain(const RichText& rich);

/// What the writer has made, with a line end.
std::string finished(const rapidjson::StringBuffer& buffer);

}  // namespace ibidem::output
