#include "gap.h"

#include "language/fold.h"
#include "language/words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace ibidem::alignment {
namespace {

// More cells than this are not weighed.
constexpr std::size_t most_cells = 40000;

constexpr double skipped = 0.7;
constexpr double never = 1e6;

/// What an element is weighed by.
struct Weight {
  Element::Kind kind;
  bool numbered;
  int level;
  double length;
  std::vector<std::uint32_t> beginnings;  ///< of its words, sorted: languages share many of them
};

Weight weight_of(const Element& element) {
  Weight weight{element.kind,
                element.numbered,
                element.level,
                static_cast<double>(element.rich->text.size()) + 10,
                {}};
  const std::string plain = language::folded(element.rich->text);
  for (const language::Token& token : language::tokens(plain)) {
    const std::size_t size = token.end - token.begin;
    const bool digits = plain[token.begin] >= '0' && plain[token.begin] <= '9';
    if (size < 4 && !digits) continue;
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 4); ++i) {
      hash = hash * 256 + static_cast<unsigned char>(plain[token.begin + i]);
    }
    weight.beginnings.push_back(hash);
  }
  std::sort(weight.beginnings.begin(), weight.beginnings.end());
  weight.beginnings.erase(std::unique(weight.beginnings.begin(), weight.beginnings.end()),
                          weight.beginnings.end());
  return weight;
}

double cost(const Weight& a, const Weight& b) {
  if (a.kind != b.kind || a.numbered || b.numbered) return never;
  const double length = std::min(1.0, std::abs(std::log(a.length / b.length)));
  std::vector<std::uint32_t> shared;
  std::set_intersection(a.beginnings.begin(), a.beginnings.end(), b.beginnings.begin(),
                        b.beginnings.end(), std::back_inserter(shared));
  const auto smaller = static_cast<double>(std::min(a.beginnings.size(), b.beginnings.size()));
  const double alike = smaller == 0 ? 0.3 : static_cast<double>(shared.size()) / smaller;
  const double level = a.level == b.level ? 0 : 0.5;
  return length + level + 3 * (0.5 - std::min(0.5, alike));
}

// What has no printed number, as positions: numbers that stand here have no counterpart.
std::vector<std::size_t> unnumbered(std::span<const Element> elements) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!elements[i].numbered) result.push_back(i);
  }
  return result;
}

// Pairs in order where both have the same kinds of elements one after the other.
std::vector<Pair> plain_pairs(std::span<const Element> source,
                              std::span<const Element> translation) {
  const std::vector<std::size_t> ours = unnumbered(source);
  const std::vector<std::size_t> theirs = unnumbered(translation);
  const bool same = std::equal(
      ours.begin(), ours.end(), theirs.begin(), theirs.end(),
      [&](std::size_t i, std::size_t j) { return source[i].kind == translation[j].kind; });
  std::vector<Pair> pairs;
  if (!same) return pairs;
  for (std::size_t i = 0; i < ours.size(); ++i) pairs.push_back({ours[i], theirs[i]});
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i].numbered) pairs.push_back({i, std::nullopt});
  }
  for (std::size_t j = 0; j < translation.size(); ++j) {
    if (translation[j].numbered) pairs.push_back({std::nullopt, j});
  }
  return pairs;
}

/// The way through a table of costs, backwards.
class Weighing {
 public:
  Weighing(std::span<const Element> source, std::span<const Element> translation)
      : rows_(source.size() + 1), columns_(translation.size() + 1), best_(rows_ * columns_, 0) {
    for (const Element& element : source) source_.push_back(weight_of(element));
    for (const Element& element : translation) translation_.push_back(weight_of(element));
    match_.resize(best_.size(), never);
    for (std::size_t i = 0; i < rows_; ++i) {
      for (std::size_t j = 0; j < columns_; ++j) weigh(i, j);
    }
  }

  std::vector<Pair> pairs() const {
    std::vector<Pair> result;
    std::size_t i = rows_ - 1;
    std::size_t j = columns_ - 1;
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && best(i, j) == best(i - 1, j - 1) + match_[i * columns_ + j]) {
        result.push_back({--i, --j});
      } else if (j > 0 && best(i, j) == best(i, j - 1) + skipped) {
        result.push_back({std::nullopt, --j});
      } else {
        result.push_back({--i, std::nullopt});
      }
    }
    std::reverse(result.begin(), result.end());
    return result;
  }

 private:
  double best(std::size_t i, std::size_t j) const { return best_[i * columns_ + j]; }

  void weigh(std::size_t i, std::size_t j) {
    if (i == 0 && j == 0) return;
    double least = never * never;
    if (i > 0) least = std::min(least, best(i - 1, j) + skipped);
    if (j > 0) least = std::min(least, best(i, j - 1) + skipped);
    if (i > 0 && j > 0) {
      double& match = match_[i * columns_ + j];
      match = cost(source_[i - 1], translation_[j - 1]);
      least = std::min(least, best(i - 1, j - 1) + match);
    }
    best_[i * columns_ + j] = least;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> best_;
  std::vector<double> match_;
  std::vector<Weight> source_;
  std::vector<Weight> translation_;
};

std::vector<Pair> in_order(std::size_t source, std::size_t translation) {
  std::vector<Pair> result;
  for (std::size_t i = 0; i < std::max(source, translation); ++i) {
    Pair& pair = result.emplace_back();
    if (i < source) pair.source = i;
    if (i < translation) pair.translation = i;
  }
  return result;
}

}  // namespace

void pair_gap(std::span<const Element> source, std::size_t source_begin,
              std::span<const Element> translation, std::size_t translation_begin,
              std::vector<Pair>& pairs) {
  std::vector<Pair> found = plain_pairs(source, translation);
  if (found.empty()) {
    const bool large = source.size() * translation.size() > most_cells;
    found = large || source.empty() || translation.empty()
                ? in_order(source.size(), translation.size())
                : Weighing(source, translation).pairs();
  }
  for (Pair pair : found) {
    if (pair.source) *pair.source += source_begin;
    if (pair.translation) *pair.translation += translation_begin;
    pairs.push_back(pair);
  }
}

}  // namespace ibidem::alignment
