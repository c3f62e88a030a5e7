#include "entries.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>

namespace ibidem::index {
namespace {

/// As many as a feed tells.
constexpr std::size_t most_news = 50;

using Ids = std::unordered_set<std::string_view>;

/// The elements that a change has added or changed in a language; nothing where all of the text is
/// new.
std::optional<Ids> touched(const DocumentChange& change, const Language& language) {
  Ids ids;
  for (const TextChange& text : change.texts) {
    if (text.language != language) continue;
    if (text.is == Change::added) return std::nullopt;
    ids.insert(text.added.begin(), text.added.end());
    ids.insert(text.changed.begin(), text.changed.end());
  }
  return ids;
}

/// What the hits in these elements, or below them, are of. Each once.
std::vector<std::uint32_t> hit(const corpus::TextRecord& text, std::span<const corpus::Hit> hits,
                               const std::optional<Ids>& ids) {
  std::vector<std::uint32_t> found;
  for (const corpus::Hit& one : hits) {
    const corpus::Place place = text.places[one.place];
    if (!ids || ids->contains(place.id) || ids->contains(text.places[place.parent].id)) {
      found.push_back(one.which);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The lists that news go into, by country and by subject.
class Lists {
 public:
  Lists(const corpus::Corpus& corpus, std::vector<CountryEntry>& countries,
        std::vector<SubjectEntry>& subjects)
      : countries_(corpus.countries.all().size()), subjects_(corpus.subjects.all().size()) {
    for (CountryEntry& country : countries) countries_[country.country] = &country.news;
    for (SubjectEntry& subject : subjects) subjects_[subject.subject] = &subject.news;
  }

  void to_country(std::uint32_t country, const NewsItem& item) { add(countries_[country], item); }
  void to_subject(std::uint32_t subject, const NewsItem& item) { add(subjects_[subject], item); }

 private:
  static void add(std::vector<NewsItem>* list, const NewsItem& item) {
    if (list == nullptr || list->size() == most_news) return;
    if (list->empty() || list->back() != item) list->push_back(item);
  }

  std::vector<std::vector<NewsItem>*> countries_;
  std::vector<std::vector<NewsItem>*> subjects_;
};

void tell(const corpus::Corpus& corpus, const Language& language, const DocumentChange& change,
          const NewsItem& item, Lists& lists) {
  const auto document = corpus.by_slug(change.slug);
  if (!document) {
    // Of what is gone only the folder of an annexed submission says whose it was.
    const auto slash = change.slug.rfind('/');
    if (slash == std::string::npos) return;
    std::string code = change.slug.substr(slash + 1);
    for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    if (const auto country = corpus.countries.by_iso3(code)) lists.to_country(*country, item);
    return;
  }
  const corpus::Record& record = corpus.documents[*document];
  if (const auto country = submitter(corpus, record)) lists.to_country(*country, item);
  const corpus::TextRecord* text = shown_text(corpus, record, language);
  if (!text) return;
  const auto ids = touched(change, shown_language(corpus, record, language));
  for (const auto country : hit(*text, text->countries, ids)) lists.to_country(country, item);
  for (const auto subject : hit(*text, text->subjects, ids)) lists.to_subject(subject, item);
}

}  // namespace

std::vector<NewsItem> add_news(const corpus::Corpus& corpus, const Language& language,
                               const std::vector<Release>& releases,
                               std::vector<CountryEntry>& countries,
                               std::vector<SubjectEntry>& subjects) {
  Lists lists(corpus, countries, subjects);
  std::vector<NewsItem> newest;
  for (std::uint32_t i = 0; i < releases.size(); ++i) {
    for (std::uint32_t j = 0; j < releases[i].changes.size(); ++j) {
      const NewsItem item{i, j};
      tell(corpus, language, releases[i].changes[j], item, lists);
      if (newest.size() < most_news) newest.push_back(item);
    }
  }
  return newest;
}

}  // namespace ibidem::index
