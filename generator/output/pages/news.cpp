#include "news.h"

#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"

#include <algorithm>
#include <unordered_map>

namespace ibidem::output {
namespace {

/// Of a page of a release, and of what is told of one text.
constexpr std::size_t documents_on_a_page = 200;
constexpr std::size_t passages_of_a_text = 60;

using Places = std::unordered_map<std::string_view, corpus::Place>;

/// Names the passages of one text.
class PassageNames {
 public:
  PassageNames(const Edition& edition, const corpus::Record* record, const Language& language)
      : edition_(edition) {
    if (record == nullptr) return;
    path_ = document_path(record->document.slug);
    const auto text = record->texts.find(language);
    if (text == record->texts.end()) return;
    for (const auto place : text->second.places) places_.emplace(place.id, place);
  }

  ChangedPassage of(const std::string& id) const {
    if (id == "title") return {edition_.strings("place-title"), path_};
    const auto place = places_.find(id);
    if (place == places_.end()) return {id, {}};
    return {place_name(edition_, place->second), path_ + "#" + id};
  }

 private:
  const Edition& edition_;
  std::string path_;
  Places places_;
};

std::string_view key_of(Change change) {
  return change == Change::added     ? "news-added"
         : change == Change::removed ? "news-removed"
                                     : "news-changed";
}

ChangedText changed_text(const Edition& edition, const corpus::Record* record,
                         const TextChange& change) {
  const PassageNames names(edition, record, change.language);
  const auto language = edition.strings.named("language-", change.language.code);
  ChangedText text;
  text.is = change.is;
  text.head =
      change.is == Change::changed
          ? language
          : edition.strings(change.is == Change::added ? "news-text-added" : "news-text-removed",
                            {{"language", language}});
  std::size_t room = passages_of_a_text;
  const auto take = [&](const std::vector<std::string>& ids, std::vector<ChangedPassage>& list) {
    const auto count = std::min(room, ids.size());
    for (std::size_t i = 0; i < count; ++i) list.push_back(names.of(ids[i]));
    room -= count;
    text.more += ids.size() - count;
  };
  take(change.added, text.added);
  take(change.changed, text.changed);
  take(change.removed, text.removed);
  // What is gone has no address; another passage may have its id now.
  for (auto& passage : text.removed) passage.path.clear();
  return text;
}

/// The State by the name of a submission's folder, "est".
std::string state_named(const Edition& edition, std::string folder) {
  for (char& c : folder) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  const auto country = edition.corpus.countries.by_iso3(folder);
  return country ? country_name(edition, *country) : folder;
}

theme::List passages_value(std::string_view page, const std::vector<ChangedPassage>& passages) {
  theme::List list;
  for (const auto& passage : passages) {
    list.push_back(theme::Object{
        {"name", passage.name},
        {"href", passage.path.empty() ? std::string() : relative_link(page, passage.path)}});
  }
  return list;
}

}  // namespace

std::vector<NewsPart> news_parts(const Edition& edition) {
  std::vector<NewsPart> parts;
  for (std::size_t i = 0; i < edition.index.releases.size(); ++i) {
    const auto changes = edition.index.releases[i].changes.size();
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < changes || number == 0; begin += documents_on_a_page) {
      parts.push_back({i, ++number, begin, std::min(begin + documents_on_a_page, changes)});
    }
  }
  return parts;
}

std::string news_part_path(const Edition& edition, const NewsPart& part) {
  auto path = "news/" + name(edition.index.releases[part.release]);
  if (part.number > 1) path += "-part-" + std::to_string(part.number);
  return path + ".html";
}

ChangedDocument changed_document(const Edition& edition, const DocumentChange& change) {
  const auto document =
      change.is == Change::removed ? std::nullopt : edition.corpus.by_slug(change.slug);
  const auto* record = document ? &edition.corpus.documents[*document] : nullptr;
  ChangedDocument result;
  result.symbol = change.symbol;
  result.what = edition.strings(key_of(change.is));
  if (record != nullptr) {
    const auto name = document_name(edition, *record);
    result.name =
        typeset(name.text, name.language.empty() ? edition.language : Language{name.language});
    result.path = document_path(record->document.slug);
  } else if (const auto slash = change.slug.find('/'); slash != std::string::npos) {
    result.symbol += " (" + state_named(edition, change.slug.substr(slash + 1)) + ")";
  }
  for (const auto& text : change.texts) {
    result.texts.push_back(changed_text(edition, record, text));
  }
  return result;
}

theme::Object changed_document_value(const Edition& edition, std::string_view page,
                                     const DocumentChange& change) {
  const auto document = changed_document(edition, change);
  theme::List texts;
  for (const auto& text : document.texts) {
    texts.push_back(theme::Object{
        {"head", text.head},
        {"added", passages_value(page, text.added)},
        {"changed", passages_value(page, text.changed)},
        {"removed", passages_value(page, text.removed)},
        {"more", text.more == 0 ? std::string() : counted(edition, "news-more", text.more)},
    });
  }
  return {
      {"symbol", document.symbol},
      {"name", document.name},
      {"href", document.path.empty() ? std::string() : relative_link(page, document.path)},
      {"what", document.what},
      {"texts", std::move(texts)},
  };
}

}  // namespace ibidem::output
