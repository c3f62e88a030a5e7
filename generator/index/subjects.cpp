#include "entries.h"

#include "language/collation.h"

#include <algorithm>
#include <map>
#include <set>

namespace ibidem::index {
namespace {

constexpr std::size_t together_shown = 8;

/// The subjects in order of their labels.
std::vector<std::uint32_t> by_label(const corpus::Corpus& corpus, const Language& language) {
  const auto& subjects = corpus.subjects.all();
  std::vector<std::string> keys;
  for (const Subject& subject : subjects) {
    const auto label = subject.label.find(language);
    keys.push_back(
        language::sort_key(label == subject.label.end() ? subject.id : label->second, language));
  }
  std::vector<std::uint32_t> order(subjects.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}

/// Each subject with those directly below it, both by label.
std::vector<std::vector<std::uint32_t>> narrower_of(const corpus::Corpus& corpus,
                                                    const std::vector<std::uint32_t>& order) {
  std::vector<std::vector<std::uint32_t>> result(order.size());
  for (const std::uint32_t subject : order) {
    const auto& broader = corpus.subjects.all()[subject].broader;
    if (!broader) continue;
    if (const auto above = corpus.subjects.by_id(*broader)) result[*above].push_back(subject);
  }
  return result;
}

/// The subjects with what is below them behind them. The scheme has no circles.
std::vector<std::uint32_t> as_tree(const corpus::Corpus& corpus,
                                   const std::vector<std::uint32_t>& order,
                                   const std::vector<std::vector<std::uint32_t>>& narrower) {
  std::vector<std::uint32_t> result;
  std::vector<std::uint32_t> pending;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    if (!corpus.subjects.all()[*i].broader) pending.push_back(*i);
  }
  while (!pending.empty()) {
    const std::uint32_t subject = pending.back();
    pending.pop_back();
    result.push_back(subject);
    pending.insert(pending.end(), narrower[subject].rbegin(), narrower[subject].rend());
  }
  return result;
}

/// What the texts say of the subjects, by subject.
struct Counts {
  std::vector<std::vector<Mentions>> mentions;
  std::vector<std::size_t> paragraphs;
  std::vector<std::map<std::uint32_t, std::size_t>> together;
};

void count_text(const corpus::TextRecord& text, std::uint32_t document, const Language& language,
                Counts& counts) {
  std::map<std::uint32_t, std::set<std::uint32_t>> by_paragraph;
  for (std::uint32_t i = 0; i < text.subjects.size(); ++i) {
    const corpus::Hit& hit = text.subjects[i];
    auto& mentions = counts.mentions[hit.which];
    if (mentions.empty() || mentions.back().document != document) {
      mentions.push_back({document, language, {}});
    }
    mentions.back().hits.push_back(i);
    const std::uint32_t parent = text.places[hit.place].parent;
    if (text.places[parent].kind == corpus::Place::Kind::paragraph) {
      by_paragraph[parent].insert(hit.which);
    }
  }
  for (const auto& [paragraph, subjects] : by_paragraph) {
    for (const std::uint32_t subject : subjects) {
      ++counts.paragraphs[subject];
      for (const std::uint32_t other : subjects) {
        if (other != subject) ++counts.together[subject][other];
      }
    }
  }
}

Counts count(const corpus::Corpus& corpus, const Language& language) {
  const std::size_t size = corpus.subjects.all().size();
  Counts counts{std::vector<std::vector<Mentions>>(size), std::vector<std::size_t>(size),
                std::vector<std::map<std::uint32_t, std::size_t>>(size)};
  for (std::uint32_t i = 0; i < corpus.documents.size(); ++i) {
    const corpus::Record& record = corpus.documents[i];
    if (const corpus::TextRecord* text = shown_text(corpus, record, language)) {
      count_text(*text, i, shown_language(corpus, record, language), counts);
    }
  }
  return counts;
}

/// The most frequent first; those as frequent in order of their labels.
std::vector<std::pair<std::uint32_t, std::size_t>> most_frequent(
    const std::map<std::uint32_t, std::size_t>& together, const std::vector<std::uint32_t>& order) {
  std::vector<std::pair<std::uint32_t, std::size_t>> result;
  for (const std::uint32_t subject : order) {
    if (const auto found = together.find(subject); found != together.end()) {
      result.push_back(*found);
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (result.size() > together_shown) result.resize(together_shown);
  return result;
}

}  // namespace

std::vector<SubjectEntry> subject_entries(const corpus::Corpus& corpus, const Language& language) {
  const std::vector<std::uint32_t> order = by_label(corpus, language);
  const auto narrower = narrower_of(corpus, order);
  Counts counts = count(corpus, language);
  std::vector<SubjectEntry> entries;
  for (const std::uint32_t subject : as_tree(corpus, order, narrower)) {
    SubjectEntry entry;
    entry.subject = subject;
    entry.narrower = narrower[subject];
    entry.mentions = std::move(counts.mentions[subject]);
    std::stable_sort(entry.mentions.begin(), entry.mentions.end(),
                     [&](const Mentions& a, const Mentions& b) {
                       return newer(corpus, a.document, b.document);
                     });
    entry.paragraphs = counts.paragraphs[subject];
    entry.together = most_frequent(counts.together[subject], order);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace ibidem::index
