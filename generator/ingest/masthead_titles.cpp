#include "masthead_titles.h"

#include "letters.h"
#include "printed_marks.h"

#include <algorithm>
#include <cstddef>

namespace ibidem::ingest {
namespace {

// "Report of the Working Group on the Universal Periodic Review*" with the State below it.
void join_titles_of_report(std::vector<PrintedTitle>& titles, int agenda_at,
                           const Vocabulary& words, Masthead& masthead) {
  const auto below_agenda = titles.begin() + std::max(agenda_at + 1, 0);
  const auto report = std::find_if(below_agenda, titles.end(), [&](const PrintedTitle& title) {
    return starts_with_one_of(title.text, words.reports) > 0;
  });
  if (report == titles.end()) return;
  for (auto next = report + 1; next != titles.end(); ++next) {
    const std::size_t end = report->text.find_last_not_of('*') + 1;
    if (end < report->text.size()) masthead.asterisks.insert(report->text.substr(end));
    report->text.replace(end, std::string::npos, " – " + next->text);
  }
  titles.erase(report + 1, titles.end());
}

}  // namespace

void settle_titles(std::vector<PrintedTitle> titles, int agenda_at, const Vocabulary& words,
                   Masthead& masthead) {
  if (titles.empty()) return;
  if (agenda_at >= 0 && titles.size() > static_cast<std::size_t>(agenda_at) + 2)
    join_titles_of_report(titles, agenda_at, words, masthead);
  const bool has_agenda_title = agenda_at >= 0 && titles.size() > 1;
  const std::size_t first = has_agenda_title ? static_cast<std::size_t>(agenda_at) : titles.size();
  masthead.title = titles.back().text;
  masthead.title_line = titles.back().line;
  for (std::size_t i = 0; i + 1 < titles.size(); ++i) {
    std::string& part = masthead.strings[i >= first ? "agenda_title" : "heading"];
    part += (part.empty() ? "" : " ") + titles[i].text;
  }
  if (const std::size_t size = resolution_number_at(masthead.title); size > 0) {
    masthead.strings["number"] = masthead.title.substr(0, size - 1);
    masthead.title = trim(std::string_view(masthead.title).substr(size));
  }
}

}  // namespace ibidem::ingest
