#include "terms/countries.h"

#include "terms_test.h"

#include "golden/golden.h"

#include <map>
#include <random>

#include <gtest/gtest.h>

using ibidem::Country;
using ibidem::Diagnostics;
using ibidem::Language;
using ibidem::terms::Countries;

namespace {

const Countries& portal_countries() {
  static const Countries countries = [] {
    Diagnostics diagnostics;
    const std::string file = PROJECT_FOLDER "/content/countries.yaml";
    auto parsed = Countries::parse(ibidem::golden::read(file), file, diagnostics);
    for (const auto& d : diagnostics.sorted()) ADD_FAILURE() << format(d);
    return std::move(parsed).value();
  }();
  return countries;
}

std::string line(const std::string& text, const Language& language, char kind) {
  const Countries& countries = portal_countries();
  if (kind == '=') {
    const auto which = countries.named(text, language);
    return which ? countries.all()[*which].iso2 : "";
  }
  std::string found;
  for (const auto& mention : countries.find(ibidem::terms::Words(text), language)) {
    if (!found.empty()) found += "; ";
    found += countries.all()[mention.which].iso2 + " " +
             text.substr(mention.begin, mention.end - mention.begin);
  }
  return found;
}

ibidem::golden::Outcome file(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto countries = Countries::parse(example.input, "countries.yaml", diagnostics);
  ibidem::golden::Outcome outcome;
  if (countries) outcome.output = std::to_string(countries->all().size()) + " entries\n";
  for (const auto& d : diagnostics.sorted()) outcome.diagnostics += format(d) + "\n";
  return outcome;
}

TEST(Countries, AreTheMembersAndObserversOfTheUnitedNations) {
  int members = 0;
  int observers = 0;
  for (const Country& country : portal_countries().all()) {
    members += country.membership == Country::Membership::member ? 1 : 0;
    observers += country.membership == Country::Membership::observer ? 1 : 0;
    EXPECT_EQ(country.names.size(), 2U) << country.iso2;
  }
  EXPECT_EQ(members, 193);
  EXPECT_EQ(observers, 2);
}

TEST(Countries, HaveTheSizesOfTheRegionalGroups) {
  std::map<std::string, int> groups;
  for (const Country& country : portal_countries().all()) ++groups[country.group];
  const std::map<std::string, int> expected = {
      {"african", 54}, {"asia-pacific", 54}, {"eastern-european", 23},
      {"grulac", 33},  {"none", 3},          {"weog", 29}};
  EXPECT_EQ(groups, expected);
}

TEST(Countries, AreFoundByCode) {
  const Countries& countries = portal_countries();
  for (std::uint32_t i = 0; i < countries.all().size(); ++i) {
    EXPECT_EQ(countries.by_iso2(countries.all()[i].iso2), i);
    EXPECT_EQ(countries.by_iso3(countries.all()[i].iso3), i);
  }
  EXPECT_FALSE(countries.by_iso2("XX"));
  EXPECT_FALSE(countries.by_iso3("fra"));
}

// Every name and form is the name of its State as a heading, in capitals too, and in a sentence.
TEST(Countries, AreNamedByEachOfTheirForms) {
  const Countries& countries = portal_countries();
  for (std::uint32_t i = 0; i < countries.all().size(); ++i) {
    const Country& country = countries.all()[i];
    for (const auto& [language, names] : country.names) {
      std::vector<std::string> forms = names.forms;
      forms.push_back(names.name);
      for (const std::string& form : forms) {
        EXPECT_EQ(countries.named(form, language), i) << form;
        if (country.membership == Country::Membership::organization) continue;
        const auto found = countries.find(ibidem::terms::Words("(… " + form + ", 2023)"), language);
        ASSERT_EQ(found.size(), 1U) << form;
        EXPECT_EQ(found[0].which, i) << form;
        EXPECT_EQ(found[0].end - found[0].begin, form.size()) << form;
      }
    }
  }
}

TEST(Countries, SurviveBytesThatAreNoText) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text = "la France ";
    for (int i = 0; i < 300; ++i) text += static_cast<char>(random() % 256);
    EXPECT_FALSE(portal_countries().find(ibidem::terms::Words(text), ibidem::french).empty());
    portal_countries().named(text.substr(10), ibidem::french);
  }
}

}  // namespace

void register_country_tests() {
  ibidem::golden::register_examples(
      "Countries", TEST_FOLDER "/countries.md",
      [](const ibidem::golden::Example& example) { return each_line(example, line); });
  ibidem::golden::register_examples("CountryFile", TEST_FOLDER "/country_file.md", file);
}
