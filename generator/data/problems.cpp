#include "data/problems.h"

#include "base/utf8.h"
#include "json/writer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace ibidem::data {
namespace {

// A file may have a name that is no UTF-8, and a message may show it.
std::string repaired(std::string_view text) {
  std::string result;
  while (const auto bad = utf8::first_invalid(text)) {
    result += text.substr(0, *bad);
    result += "\xEF\xBF\xBD";
    text.remove_prefix(*bad + 1);
  }
  return result.append(text);
}

void write_text(json::Writer& json, std::string_view key, std::string_view text) {
  json::write_member(json, key, repaired(text));
}

void write_count(json::Writer& json, std::string_view key, std::size_t count) {
  json::write_key(json, key);
  json.Uint64(count);
}

void write_place(json::Writer& json, std::string_view key, int count) {
  json::write_key(json, key);
  if (count > 0) {
    json.Int(count);
  } else {
    json.Null();
  }
}

void write_problem(json::Writer& json, const Diagnostic& problem) {
  json.StartObject();
  json::write_member(json, "code", problem.code);
  write_place(json, "column", problem.where.column);
  write_text(json, "file", problem.where.file);
  json::write_optional(json, "hint",
                       problem.hint.empty() ? std::nullopt : std::optional(repaired(problem.hint)));
  write_place(json, "line", problem.where.line);
  write_text(json, "message", problem.message);
  json::write_member(json, "severity", name(problem.severity));
  json.EndObject();
}

// A path as the URI reference of RFC 3986.
std::string uri(std::string_view path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += digits[byte >> 4U];
    result += digits[byte & 15U];
  }
  return result;
}

void write_location(json::Writer& json, const Position& where) {
  json::write_key(json, "locations");
  json.StartArray();
  json.StartObject();
  json::write_key(json, "physicalLocation");
  json.StartObject();
  json::write_key(json, "artifactLocation");
  json.StartObject();
  json::write_member(json, "uri", uri(where.file));
  json.EndObject();
  if (where.line > 0) {
    json::write_key(json, "region");
    json.StartObject();
    write_place(json, "startLine", where.line);
    json.EndObject();
  }
  json.EndObject();
  json.EndObject();
  json.EndArray();
}

void write_result(json::Writer& json, const Diagnostic& problem) {
  const std::string hint = problem.hint.empty() ? "" : " [" + problem.hint + "]";
  json.StartObject();
  json::write_member(json, "level", name(problem.severity));
  write_location(json, problem.where);
  json::write_key(json, "message");
  json.StartObject();
  write_text(json, "text", problem.message + hint);
  json.EndObject();
  json::write_member(json, "ruleId", problem.code);
  json.EndObject();
}

void write_tool(json::Writer& json, const std::vector<Diagnostic>& problems,
                std::string_view version) {
  std::set<std::string_view> codes;
  for (const Diagnostic& problem : problems) codes.insert(problem.code);
  json::write_key(json, "tool");
  json.StartObject();
  json::write_key(json, "driver");
  json.StartObject();
  json::write_member(json, "name", "Ibidem");
  json::write_key(json, "rules");
  json.StartArray();
  for (const std::string_view code : codes) {
    json.StartObject();
    json::write_member(json, "id", code);
    json.EndObject();
  }
  json.EndArray();
  json::write_member(json, "version", version);
  json.EndObject();
  json.EndObject();
}

}  // namespace

std::string problems_json(const Diagnostics& diagnostics) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  const std::vector<Diagnostic> problems = diagnostics.sorted();
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(problems.begin(), problems.end(),
                      [&](const Diagnostic& problem) { return problem.severity == severity; }));
  };
  json.StartObject();
  write_count(json, "errors", count(Severity::error));
  write_count(json, "notes", count(Severity::note));
  json::write_key(json, "problems");
  json.StartArray();
  for (const Diagnostic& problem : problems) write_problem(json, problem);
  json.EndArray();
  write_count(json, "warnings", count(Severity::warning));
  json.EndObject();
  return json::finished(buffer);
}

std::string problems_sarif(const Diagnostics& diagnostics, std::string_view version) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  const std::vector<Diagnostic> problems = diagnostics.sorted();
  json.StartObject();
  json::write_member(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json::write_key(json, "runs");
  json.StartArray();
  json.StartObject();
  json::write_key(json, "results");
  json.StartArray();
  for (const Diagnostic& problem : problems) write_result(json, problem);
  json.EndArray();
  write_tool(json, problems, version);
  json.EndObject();
  json.EndArray();
  json::write_member(json, "version", "2.1.0");
  json.EndObject();
  return json::finished(buffer);
}

}  // namespace ibidem::data
