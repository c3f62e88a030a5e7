#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "pages/pages.h"

#include <optional>

namespace ibidem::output {
namespace {

constexpr std::string_view subjects_index = "subjects/index.html";

std::optional<std::uint32_t> broader(const Edition& edition, std::uint32_t subject) {
  const auto& id = edition.corpus.subjects.all()[subject].broader;
  return id ? edition.corpus.subjects.by_id(*id) : std::nullopt;
}

/// How deep a subject stands in the scheme, which has no circles.
int depth_of(const Edition& edition, std::uint32_t subject) {
  int depth = 0;
  for (auto above = broader(edition, subject); above; above = broader(edition, *above)) ++depth;
  return depth;
}

}  // namespace

Result<std::string> subjects_page(const Edition& edition) {
  const auto title = edition.strings("nav-subjects");
  auto values = frame(edition, {subjects_index, title, {}, "subjects"});
  theme::List subjects;
  for (const auto& entry : edition.index.subjects) {
    auto link = subject_link(edition, subjects_index, entry.subject);
    link.emplace("depth", std::to_string(depth_of(edition, entry.subject)));
    link.emplace("count", counted(edition, "count-passages", entry.paragraphs));
    const auto scope =
        in_language(edition.corpus.subjects.all()[entry.subject].scope_note, edition);
    link.emplace("scope_note", typeset(scope, edition.language));
    subjects.push_back(std::move(link));
  }
  values.emplace("heading", title);
  values.emplace("count", counted(edition, "count-subjects", subjects.size()));
  values.emplace("subjects", std::move(subjects));
  return edition.theme.render("subjects", std::move(values));
}

}  // namespace ibidem::output
