#include "terms/countries.h"

#include "country_file.h"
#include "name_matcher.h"

#include "terms/codes.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace ibidem::terms {
namespace {

// From "Iran (République islamique d')" also "Iran" and "République islamique d'Iran".
std::vector<std::string> forms(const CountryNames& names) {
  std::vector<std::string> result = {names.name};
  const std::size_t open = names.name.find(" (");
  if (open != std::string::npos && names.name.ends_with(')')) {
    const std::string head = names.name.substr(0, open);
    const std::string tail = names.name.substr(open + 2, names.name.size() - open - 3);
    result.push_back(head);
    result.push_back(tail + (tail.ends_with('\'') ? "" : " ") + head);
  }
  result.insert(result.end(), names.forms.begin(), names.forms.end());
  return result;
}

}  // namespace

struct Countries::Impl {
  std::vector<Country> countries;
  std::map<Language, NameMatcher> matchers;
};

Countries::Countries() : impl_(std::make_unique<Impl>()) {}
Countries::~Countries() = default;
Countries::Countries(Countries&&) noexcept = default;
Countries& Countries::operator=(Countries&&) noexcept = default;

std::optional<Countries> Countries::parse(std::string_view yaml, const std::string& file,
                                          Diagnostics& diagnostics) {
  std::optional<CountryFile> read = read_countries(yaml, file, diagnostics);
  if (!read) return std::nullopt;
  Countries result;
  Impl& impl = *result.impl_;
  impl.countries = std::move(read->states);
  bool unique = true;
  const auto add = [&](const Language& language, const std::string& name, std::uint32_t which) {
    const auto other = impl.matchers[language].add(name, which);
    if (!other) return;
    unique = false;
    const auto called = [&](std::uint32_t index) {
      return index == nothing ? std::string("not-states") : impl.countries[index].iso2;
    };
    diagnostics.add(ambiguous_country_name, {file, 0, 0},
                    fmt::format("\"{}\" ({}) is the name of {} and of {}", name, language.code,
                                called(*other), called(which)));
  };
  for (std::uint32_t i = 0; i < impl.countries.size(); ++i) {
    for (const auto& [language, names] : impl.countries[i].names) {
      for (const std::string& form : forms(names)) add(language, form, i);
    }
  }
  for (const auto& [language, names] : read->not_states) {
    for (const std::string& name : names) add(language, name, nothing);
  }
  if (!unique) return std::nullopt;
  return result;
}

const std::vector<Country>& Countries::all() const {
  return impl_->countries;
}

std::optional<std::uint32_t> Countries::by_iso2(std::string_view iso2) const {
  const auto& list = impl_->countries;
  const auto place = std::lower_bound(
      list.begin(), list.end(), iso2,
      [](const Country& country, std::string_view code) { return country.iso2 < code; });
  if (place == list.end() || place->iso2 != iso2) return std::nullopt;
  return static_cast<std::uint32_t>(place - list.begin());
}

std::optional<std::uint32_t> Countries::by_iso3(std::string_view iso3) const {
  const auto& list = impl_->countries;
  const auto place = std::find_if(list.begin(), list.end(),
                                  [&](const Country& country) { return country.iso3 == iso3; });
  if (place == list.end()) return std::nullopt;
  return static_cast<std::uint32_t>(place - list.begin());
}

std::optional<std::uint32_t> Countries::named(std::string_view heading,
                                              const Language& language) const {
  const auto matcher = impl_->matchers.find(language);
  if (matcher == impl_->matchers.end()) return std::nullopt;
  const std::uint32_t which = matcher->second.whole(heading);
  if (which == nothing) return std::nullopt;
  return which;
}

std::vector<Mention> Countries::find(const Words& text, const Language& language) const {
  const auto matcher = impl_->matchers.find(language);
  if (matcher == impl_->matchers.end()) return {};
  std::vector<Mention> found = matcher->second.find(text);
  std::erase_if(found, [&](const Mention& mention) {
    return impl_->countries[mention.which].membership == Country::Membership::organization;
  });
  return found;
}

}  // namespace ibidem::terms
