#pragma once

#include <string>
#include <string_view>

namespace ibidem::schema {

/// Why a JSON text does not fit tests/schema/NAME.schema.json, or nothing.
std::string faults(std::string_view json, std::string_view name);

/// The first object member that stands behind one with a greater key, or nothing.
std::string unsorted_keys(std::string_view json);

}  // namespace ibidem::schema
