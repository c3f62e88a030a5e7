#include "alignment/align.h"

#include "gap.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace ibidem::alignment {
namespace {

/// Counterparts by printed number, as positions in both lists.
using Anchors = std::vector<std::pair<std::size_t, std::size_t>>;

Anchors anchors_of(const std::vector<Element>& source, const std::vector<Element>& translation) {
  std::unordered_map<std::string_view, std::size_t> numbered;
  for (std::size_t i = 0; i < translation.size(); ++i) {
    if (translation[i].numbered) numbered.emplace(translation[i].id, i);
  }
  Anchors anchors;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (!source[i].numbered) continue;
    const auto found = numbered.find(source[i].id);
    if (found != numbered.end() && translation[found->second].kind == source[i].kind) {
      anchors.emplace_back(i, found->second);
    }
  }
  return anchors;
}

// The longest run of anchors that stand in the same order in both texts: what stands between them
// can be paired. The others are pairs all the same.
Anchors in_sequence(const Anchors& anchors) {
  std::vector<std::size_t> tails;  // for each length, the anchor that ends it lowest
  std::vector<std::size_t> before(anchors.size(), anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto place = std::lower_bound(
        tails.begin(), tails.end(), anchors[i].second,
        [&](std::size_t tail, std::size_t wanted) { return anchors[tail].second < wanted; });
    if (place != tails.begin()) before[i] = *std::prev(place);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  Anchors result;
  for (std::size_t i = tails.empty() ? anchors.size() : tails.back(); i != anchors.size();
       i = before[i]) {
    result.push_back(anchors[i]);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace

std::vector<Pair> align(const std::vector<Element>& source,
                        const std::vector<Element>& translation) {
  const Anchors anchors = anchors_of(source, translation);
  std::vector<bool> source_paired(source.size(), false);
  std::vector<bool> translation_paired(translation.size(), false);
  for (const auto& [at, there] : anchors) {
    source_paired[at] = true;
    translation_paired[there] = true;
  }
  Anchors fences = in_sequence(anchors);
  fences.emplace_back(source.size(), translation.size());

  std::vector<Pair> pairs;
  const auto free_until = [](const std::vector<bool>& paired, std::size_t begin, std::size_t end) {
    return static_cast<std::size_t>(std::find(paired.begin() + static_cast<long>(begin),
                                              paired.begin() + static_cast<long>(end), true) -
                                    paired.begin());
  };
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [fence, fence_there] : fences) {
    while (i < fence || j < fence_there) {
      const std::size_t source_end = free_until(source_paired, i, fence);
      const std::size_t translation_end = free_until(translation_paired, j, fence_there);
      pair_gap(std::span(source).subspan(i, source_end - i), i,
               std::span(translation).subspan(j, translation_end - j), j, pairs);
      i = std::min(source_end + 1, fence);
      j = std::min(translation_end + 1, fence_there);
    }
    if (fence == source.size()) break;
    i = fence + 1;
    j = fence_there + 1;
  }
  for (const auto& [at, there] : anchors) pairs.push_back({at, there});
  // By the source; what only the translation has follows what stands before it there.
  std::vector<std::size_t> source_of(translation.size(), 0);
  for (const Pair& pair : pairs) {
    if (pair.source && pair.translation) source_of[*pair.translation] = *pair.source + 1;
  }
  for (std::size_t k = 1; k < source_of.size(); ++k) {
    if (source_of[k] == 0) source_of[k] = source_of[k - 1];
  }
  std::stable_sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    const auto key = [&](const Pair& pair) {
      return pair.source ? std::tuple(*pair.source + 1, 0, std::size_t{0})
                         : std::tuple(source_of[*pair.translation], 1, *pair.translation);
    };
    return key(a) < key(b);
  });
  return pairs;
}

}  // namespace ibidem::alignment
