#include "model/document.h"

#include <array>
#include <utility>

namespace ibidem {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 8> kinds{{
    {Kind::report, "report"},
    {Kind::resolution, "resolution"},
    {Kind::decision, "decision"},
    {Kind::submission, "submission"},
    {Kind::paper, "paper"},
    {Kind::letter, "letter"},
    {Kind::note, "note"},
    {Kind::other, "other"},
}};

}  // namespace

std::string_view name(Kind kind) {
  for (const auto& [value, text] : kinds) {
    if (value == kind) return text;
  }
  return "other";
}

std::optional<Kind> parse_kind(std::string_view text) {
  for (const auto& [value, known] : kinds) {
    if (known == text) return value;
  }
  return std::nullopt;
}

std::string_view name(Status status) {
  return status == Status::official ? "official" : "working-translation";
}

std::optional<Status> parse_status(std::string_view text) {
  if (text == name(Status::official)) return Status::official;
  if (text == name(Status::working_translation)) return Status::working_translation;
  return std::nullopt;
}

}  // namespace ibidem
