#include "elements/names.h"
#include "pages/pages.h"

namespace ibidem::output {

Result<std::string> chooser_page(const std::vector<Edition>& editions) {
  theme::List choices;
  std::string title;
  for (const auto& edition : editions) {
    const auto portal = in_language(edition.corpus.portal.title, edition);
    title += (title.empty() ? "" : " – ") + portal;
    choices.push_back(theme::Object{
        {"code", edition.language.code},
        {"name", edition.strings("language-name")},
        {"href", edition.language.code + "/index.html"},
        {"portal", portal},
        {"description", in_language(edition.corpus.portal.description, edition)},
        {"enter", edition.strings("enter")},
    });
  }
  const auto& first = editions.front();
  return first.theme.render("chooser", theme::Object{{"lang", first.language.code},
                                                     {"title", title},
                                                     {"root", ""},
                                                     {"choices", std::move(choices)}});
}

}  // namespace ibidem::output
