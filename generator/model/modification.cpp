#include "model/modification.h"

#include <array>
#include <charconv>
#include <utility>

namespace ibidem {

std::optional<Modification> modification(std::string_view symbol) {
  using Kind = Modification::Kind;
  static constexpr std::array<std::pair<std::string_view, Kind>, 4> endings{
      {{"Corr.", Kind::corrigendum},
       {"Add.", Kind::addendum},
       {"Amend.", Kind::amendment},
       {"Rev.", Kind::revision}}};
  const auto slash = symbol.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  for (const auto& [ending, kind] : endings) {
    std::string_view digits = symbol.substr(slash + 1);
    if (!digits.starts_with(ending)) continue;
    digits.remove_prefix(ending.size());
    Modification found{kind, symbol.substr(0, slash)};
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, found.number);
    if (read.ec == std::errc() && read.ptr == end && found.number > 0) return found;
  }
  return std::nullopt;
}

std::optional<std::string_view> corrected_by(std::string_view symbol) {
  const auto found = modification(symbol);
  const bool corrects = found && found->kind == Modification::Kind::corrigendum;
  return corrects ? std::optional(found->of) : std::nullopt;
}

std::string_view name(Modification::Kind kind) {
  switch (kind) {
    case Modification::Kind::corrigendum:
      return "corrigendum";
    case Modification::Kind::addendum:
      return "addendum";
    case Modification::Kind::amendment:
      return "amendment";
    case Modification::Kind::revision:
      break;
  }
  return "revision";
}

}  // namespace ibidem
