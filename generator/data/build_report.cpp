#include "data/build_report.h"

#include "data/problems.h"
#include "json/writer.h"

namespace ibidem::data {

std::string build_json(const BuildReport& report, const Diagnostics& diagnostics) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.SetMaxDecimalPlaces(1);
  json.StartObject();
  json::write_key(json, "built");
  json.Bool(!report.counts.empty());
  json::write_key(json, "counts");
  if (report.counts.empty()) {
    json.Null();
  } else {
    json.StartObject();
    for (const auto& [name, count] : report.counts) {
      json::write_key(json, name);
      json.Uint64(count);
    }
    json.EndObject();
  }
  json::write_key(json, "milliseconds");
  json.StartObject();
  for (const auto& [stage, took] : report.milliseconds) {
    json::write_key(json, stage);
    json.Double(took);
  }
  json.EndObject();
  json::write_key(json, "problems");
  std::string problems = problems_json(diagnostics);
  while (problems.ends_with('\n')) problems.pop_back();
  json.RawValue(problems.data(), problems.size(), rapidjson::kObjectType);
  json.EndObject();
  return json::finished(buffer);
}

}  // namespace ibidem::data
