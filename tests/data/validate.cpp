#include "validate.h"

#include "golden/golden.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

namespace ibidem::schema {
namespace {

std::string unsorted(const rapidjson::Value& value) {
  if (value.IsArray()) {
    for (const auto& element : value.GetArray()) {
      if (std::string key = unsorted(element); !key.empty()) return key;
    }
  }
  if (!value.IsObject()) return {};
  std::string before;
  for (const auto& member : value.GetObject()) {
    const std::string key(member.name.GetString(), member.name.GetStringLength());
    if (key < before) return key;
    if (std::string inner = unsorted(member.value); !inner.empty()) return inner;
    before = key;
  }
  return {};
}

}  // namespace

std::string faults(std::string_view json, std::string_view name) {
  rapidjson::Document value;
  value.Parse(json.data(), json.size());
  if (value.HasParseError()) return rapidjson::GetParseError_En(value.GetParseError());

  const std::string file = PROJECT_FOLDER "/tests/schema/" + std::string(name) + ".schema.json";
  rapidjson::Document text;
  text.Parse(golden::read(file).c_str());
  if (text.HasParseError()) return file + " is no JSON";
  const rapidjson::SchemaDocument schema(text);
  rapidjson::SchemaValidator validator(schema);
  if (value.Accept(validator)) return {};
  rapidjson::StringBuffer where;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  return std::string(where.GetString()) + " fails " + validator.GetInvalidSchemaKeyword();
}

std::string unsorted_keys(std::string_view json) {
  rapidjson::Document value;
  value.Parse(json.data(), json.size());
  return value.HasParseError() ? "no JSON" : unsorted(value);
}

}  // namespace ibidem::schema
