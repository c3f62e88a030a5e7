#include "entries.h"

#include "language/collation.h"

#include <algorithm>
#include <utility>

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

/// The paragraphs of all shown texts that speak of subjects.
class Paragraphs {
 public:
  explicit Paragraphs(std::size_t subjects) : of_subject_(subjects), counts_(subjects) {}

  /// `paragraphs`: as TextTally has them.
  void add(const std::vector<std::uint32_t>& paragraphs) {
    std::uint32_t begin = static_cast<std::uint32_t>(subjects_.size());
    for (const std::uint32_t subject : paragraphs) {
      subjects_.push_back(subject);
      if (subject == TextTally::paragraph_end) {
        begin = static_cast<std::uint32_t>(subjects_.size());
      } else {
        of_subject_[subject].push_back(begin);
      }
    }
  }

  std::size_t count(std::uint32_t subject) const { return of_subject_[subject].size(); }

  /// The subjects that stand in the same paragraphs, the most frequent first; those as frequent in
  /// `order`.
  std::vector<std::pair<std::uint32_t, std::size_t>> together(
      std::uint32_t subject, const std::vector<std::uint32_t>& order) {
    std::fill(counts_.begin(), counts_.end(), 0);
    for (const std::uint32_t begin : of_subject_[subject]) {
      for (auto i = begin; subjects_[i] != TextTally::paragraph_end; ++i) ++counts_[subjects_[i]];
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> result;
    for (const std::uint32_t other : order) {
      if (other != subject && counts_[other] > 0) result.emplace_back(other, counts_[other]);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (result.size() > together_shown) result.resize(together_shown);
    return result;
  }

 private:
  std::vector<std::uint32_t> subjects_;                 ///< of all paragraphs, each with its end
  std::vector<std::vector<std::uint32_t>> of_subject_;  ///< where its paragraphs begin
  std::vector<std::size_t> counts_;                     ///< by subject
};

}  // namespace

std::vector<SubjectEntry> subject_entries(const corpus::Corpus& corpus, const Language& language,
                                          const Counted& counted) {
  const std::vector<std::uint32_t> order = by_label(corpus, language);
  const auto narrower = narrower_of(corpus, order);
  Paragraphs paragraphs(order.size());
  std::vector<std::vector<std::uint32_t>> mentions(order.size());
  const auto& shown = counted.tallies.shown.at(language);
  for (const std::uint32_t document : counted.tallies.newest_first) {
    const TextTally* text = shown[document];
    if (text == nullptr) continue;
    paragraphs.add(text->paragraphs);
    for (const Tally& subject : text->subjects) mentions[subject.which].push_back(document);
  }
  std::vector<SubjectEntry> entries;
  for (const std::uint32_t subject : as_tree(corpus, order, narrower)) {
    SubjectEntry& entry = entries.emplace_back();
    const Pages& pages = counted.layout.subjects[subject];
    entry.subject = subject;
    entry.narrower = narrower[subject];
    entry.mentions = std::move(mentions[subject]);
    entry.paragraphs = paragraphs.count(subject);
    entry.together = paragraphs.together(subject, order);
    entry.newest_submissions = pages.newest_submissions;
    entry.newest_documents = pages.newest_others;
    entry.parts = pages.parts;
  }
  return entries;
}

}  // namespace ibidem::index
