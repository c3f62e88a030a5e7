#include "alignment/message.h"

#include "alignment/codes.h"

#include <array>

#include <fmt/format.h>

namespace ibidem::alignment {
namespace {

/// How a finding is told: `{0}` is what the source has, `{1}` what the translation has.
struct Telling {
  const Code& code;
  std::string_view both;
  std::string_view source_only;
  std::string_view translation_only;
};

constexpr std::array<Telling, 15> tellings{{
    {codes::missing_in_translation, "", "the translation lacks {0}", ""},
    {codes::extra_in_translation, "", "", "the source lacks {1}"},
    {codes::calls_differ, "notes {0} are called in the source only, {1} in the translation only",
     "notes {0} are called in the source only", "notes {1} are called in the translation only"},
    {codes::citations_differ, "the source refers to {0}, the translation to {1}",
     "only the source refers to {0}", "only the translation refers to {1}"},
    {codes::numbers_differ, "the source has the number {0}, the translation {1}",
     "only the source has the number {0}", "only the translation has the number {1}"},
    {codes::dates_differ, "the source has the date {0}, the translation {1}",
     "only the source has the date {0}", "only the translation has the date {1}"},
    {codes::percentages_differ, "the source has {0}, the translation {1}",
     "only the source has {0}", "only the translation has {1}"},
    {codes::urls_differ, "the source has the address {0}, the translation {1}",
     "only the source has the address {0}", "only the translation has the address {1}"},
    {codes::states_differ, "the source names {0}, the translation {1}", "only the source names {0}",
     "only the translation names {1}"},
    {codes::terms_differ, "for {0} the glossary has {1}", "", ""},
    {codes::term_not_there, "the glossary has {0} and {1} from here",
     "the glossary has {0} from here", "the glossary has {1} from here"},
    {codes::length_differs, "the source has {0} characters, the translation {1}", "", ""},
    {codes::untranslated_text, "", "", "text in the language of the source: {1}"},
    {codes::translation_outdated, "", "the source has changed since it was translated", ""},
    {codes::acceptance_unused, "", "", "{1} is accepted here, but nothing is found"},
}};

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "\"" : ", \"") + word + "\"";
  }
  return text;
}

const Telling& telling_of(const Finding& finding) {
  for (const Telling& telling : tellings) {
    if (telling.code.name == finding.code) return telling;
  }
  return tellings.back();
}

}  // namespace

const Code& code_of(const Finding& finding) {
  return telling_of(finding).code;
}

std::string message(const Finding& finding) {
  const Telling& telling = telling_of(finding);
  const bool source = !finding.of_source.empty();
  const bool translation = !finding.of_translation.empty();
  std::string_view pattern = telling.source_only;
  if (translation) pattern = source ? telling.both : telling.translation_only;
  return fmt::format(fmt::runtime(pattern), listed(finding.of_source),
                     listed(finding.of_translation));
}

}  // namespace ibidem::alignment
