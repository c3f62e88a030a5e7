#include "elements/mandate_links.h"

#include "elements/cited_by.h"
#include "elements/links.h"
#include "elements/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ibidem::output {
namespace {

using Kind = corpus::Statement::Kind;

/// Collects links by the key of their relation, each once, in the order of their pages' reading.
class Relations {
 public:
  Relations(const Edition& edition, std::string_view page) : edition_(edition), page_(page) {}

  void add(std::string_view key, std::string_view target, std::string name) {
    if (!seen_.emplace(key, target).second) return;
    links_[key].push_back(
        theme::Object{{"href", relative_link(page_, target)}, {"name", std::move(name)}});
  }

  theme::List run() {
    theme::List list;
    for (const std::string_view key : {"mandate-asked-by", "mandate-asks", "mandate-led-to",
                                       "mandate-notes", "mandate-noted-in"}) {
      const auto found = links_.find(key);
      if (found == links_.end()) continue;
      list.push_back(
          theme::Object{{"name", edition_.strings(key)}, {"links", std::move(found->second)}});
    }
    return list;
  }

 private:
  const Edition& edition_;
  std::string_view page_;
  std::set<std::pair<std::string_view, std::string>> seen_;
  std::map<std::string_view, theme::List> links_;
};

std::string place_of(const Edition& edition, const corpus::TextRecord& text, std::string_view id) {
  const auto place = std::find_if(text.places.begin(), text.places.end(),
                                  [&](const corpus::Place& other) { return other.id == id; });
  return place == text.places.end() ? edition.strings("place-passage")
                                    : place_name(edition, *place);
}

std::string target_of(const Edition& edition, const Citation& citation) {
  std::string name = citation.target;
  for (const auto& paragraph : citation.paragraphs) {
    name += ", " + edition.strings("place-paragraph", {{"number", paragraph}});
  }
  return name;
}

void add_own(const Edition& edition, const corpus::Record& record, Relations& relations) {
  const auto* text = shown_text(edition, record);
  if (text == nullptr) return;
  const auto path = document_path(record.document.slug);
  for (const auto& statement : text->statements) {
    if (!statement.citation) {
      relations.add("mandate-asks", path + "#" + statement.in,
                    place_of(edition, *text, statement.in));
      continue;
    }
    const auto citation = text->citations.full(*statement.citation);
    relations.add(statement.kind == Kind::answers ? "mandate-asked-by" : "mandate-notes",
                  citation.href, target_of(edition, citation));
  }
}

/// What other documents state of this one.
void add_others(const Edition& edition, const corpus::Cited& cited, Relations& relations) {
  const corpus::TextRecord* last = nullptr;
  for (const auto& reference : citing(edition, cited)) {
    if (reference.text == last) continue;
    last = reference.text;
    const auto& document = edition.corpus.named(reference.document).document;
    for (const auto& statement : last->statements) {
      if (!statement.citation || last->citations[*statement.citation].target != cited.symbol) {
        continue;
      }
      relations.add(statement.kind == Kind::answers ? "mandate-led-to" : "mandate-noted-in",
                    document_path(document.slug) + "#" + statement.in,
                    document.facts.symbol + ", " + place_of(edition, *last, statement.in));
    }
  }
}

}  // namespace

theme::List mandates_of(const Edition& edition, std::string_view page, std::string_view symbol,
                        const corpus::Record* record) {
  Relations relations(edition, page);
  if (record != nullptr) add_own(edition, *record, relations);
  // A submission bears its report's symbol; what is said of the report is not said of it.
  const auto* cited =
      record != nullptr && record->parent ? nullptr : edition.corpus.find_cited(symbol);
  if (cited != nullptr) add_others(edition, *cited, relations);
  return relations.run();
}

}  // namespace ibidem::output
