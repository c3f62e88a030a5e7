#include "list_changes.h"

#include "changed_list.h"
#include "lists.h"
#include "text_terms.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

namespace ibidem::search {
namespace {

struct StemChange {
  std::uint32_t stem = 0;
  PostingsChange document;
};

using Stems = std::vector<std::pair<std::uint32_t, std::string_view>>;

Stems stems_of(std::string_view terms) {
  Stems stems;
  if (terms.empty()) return stems;
  TextTerms(terms).each_stem(
      [&](std::uint32_t stem, std::string_view packed) { stems.emplace_back(stem, packed); });
  return stems;
}

/// Both sorted by stem.
void compare(std::uint32_t slot, const Stems& old, const Stems& now,
             std::vector<StemChange>& changes) {
  auto was = old.begin();
  for (const auto& [stem, packed] : now) {
    for (; was != old.end() && was->first < stem; ++was) {
      changes.push_back({was->first, {slot, {}}});
    }
    const bool had = was != old.end() && was->first == stem;
    if (!had || was->second != packed) changes.push_back({stem, {slot, packed}});
    if (had) ++was;
  }
  for (; was != old.end(); ++was) changes.push_back({was->first, {slot, {}}});
}

/// Writes the shards that change.
class Writing {
 public:
  Writing(const Vocabulary& vocabulary, const std::vector<ListChange>& changes,
          std::string_view folder, ShardWriter& writer)
      : stems_(vocabulary.stems()),
        past_(vocabulary.past().lists),
        now_(vocabulary.counts().lists),
        past_bits_(list_bits(past_)),
        bits_(list_bits(now_)),
        folder_(std::string(folder) + "/"),
        writer_(writer) {
    for (const ListChange& change : changes) {
      const std::uint32_t hash = shard_hash(stems_[change.stem]);
      changes_[change.stem] = &change;
      short_[hash & mask(bits_)].push_back(change.stem);
      long_[hash].push_back(change.stem);
    }
  }

  Result<void> run();

 private:
  /// Terms with their lists as text, those of long ones empty.
  using Texts = std::map<std::string, std::string, std::less<>>;

  static std::uint32_t mask(unsigned bits) { return (1U << bits) - 1; }
  static std::uint64_t size_in(const std::vector<std::uint64_t>& sizes, std::uint32_t stem) {
    return stem < sizes.size() ? sizes[stem] : 0;
  }

  void plan_short(std::uint32_t shard);
  void plan_long();
  Result<void> write_short(std::uint32_t shard) const;
  Result<void> write_long(std::uint32_t hash, const std::vector<std::uint32_t>& stems) const;
  Result<void> read(const std::string& name, Texts& texts) const;
  Result<Texts> last_of_short(std::uint32_t shard) const;
  Result<std::string> last_of(std::uint32_t stem) const;
  std::string changed(std::uint32_t stem, std::string_view last) const;

  const WordTable& stems_;
  const std::vector<std::uint64_t>& past_;
  const std::vector<std::uint64_t>& now_;
  const unsigned past_bits_;
  const unsigned bits_;
  const std::string folder_;
  ShardWriter& writer_;
  std::map<std::uint32_t, const ListChange*> changes_;         ///< by stem
  std::map<std::uint32_t, std::vector<std::uint32_t>> short_;  ///< changed stems by shard
  std::map<std::uint32_t, std::vector<std::uint32_t>> long_;   ///< by hash, long or not
  std::vector<std::function<Result<void>()>> plan_;
};

/// Adds the lists of a shard of the last build.
Result<void> Writing::read(const std::string& name, Texts& texts) const {
  const auto text = writer_.last(name);
  if (!text) return tl::unexpected(text.error());
  std::string_view rest = *text;
  const auto part = [&rest] {
    const std::size_t end = std::min(rest.find('<'), rest.size());
    const std::string_view found = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return std::string(found);
  };
  while (!rest.empty()) {
    auto term = part();
    texts.emplace(std::move(term), part());
  }
  return {};
}

/// The lists that the last build had and that are in a shard now.
Result<Writing::Texts> Writing::last_of_short(std::uint32_t shard) const {
  Texts texts;
  const std::uint32_t first = shard & mask(past_bits_);
  const std::uint32_t step = 1U << bits_;
  for (std::uint64_t old = first; old <= mask(past_bits_); old += step) {
    if (auto done = read(folder_ + "l" + hex(old), texts); !done) {
      return tl::unexpected(done.error());
    }
  }
  if (bits_ > past_bits_) {
    std::erase_if(
        texts, [&](const auto& entry) { return (shard_hash(entry.first) & mask(bits_)) != shard; });
  }
  return texts;
}

/// A list as the last build had it.
Result<std::string> Writing::last_of(std::uint32_t stem) const {
  const std::uint64_t size = size_in(past_, stem);
  if (size == 0) return std::string();
  const std::uint32_t hash = shard_hash(stems_[stem]);
  Texts texts;
  const std::string name =
      is_long_list(size) ? "b" + hex(hash) : "l" + hex(hash & mask(past_bits_));
  if (auto done = read(folder_ + name, texts); !done) return tl::unexpected(done.error());
  const auto found = texts.find(stems_[stem]);
  return found == texts.end() ? std::string() : std::move(found->second);
}

std::string Writing::changed(std::uint32_t stem, std::string_view last) const {
  const auto change = changes_.find(stem);
  if (change == changes_.end()) return std::string(last);
  const auto& documents = change->second->documents;
  return last.empty() ? Postings().changed(documents).encoded() : changed_list(last, documents);
}

Result<void> Writing::write_short(std::uint32_t shard) const {
  auto texts = last_of_short(shard);
  if (!texts) return tl::unexpected(texts.error());
  const auto own = short_.find(shard);
  for (const std::uint32_t stem :
       own == short_.end() ? std::vector<std::uint32_t>() : own->second) {
    const std::string term(stems_[stem]);
    if (now_[stem] == 0) {
      texts->erase(term);
    } else if (is_long_list(now_[stem])) {
      (*texts)[term].clear();
    } else if (is_long_list(size_in(past_, stem))) {
      const auto last = last_of(stem);
      if (!last) return tl::unexpected(last.error());
      (*texts)[term] = changed(stem, *last);
    } else {
      std::string& text = (*texts)[term];
      text = changed(stem, text);
    }
  }
  ListText text;
  for (const auto& [term, list] : *texts) text.add(term, list);
  return writer_.write(folder_ + "l" + hex(shard), text.json());
}

/// `stems`: all with a long list and this hash.
Result<void> Writing::write_long(std::uint32_t hash,
                                 const std::vector<std::uint32_t>& stems) const {
  Texts texts;
  for (const std::uint32_t stem : stems) {
    const auto last = last_of(stem);
    if (!last) return tl::unexpected(last.error());
    texts.emplace(stems_[stem], changed(stem, *last));
  }
  ListText text;
  for (const auto& [term, list] : texts) text.add(term, list);
  return writer_.write(folder_ + "b" + hex(hash), text.json());
}

void Writing::plan_long() {
  std::map<std::uint32_t, std::vector<std::uint32_t>> stems;  // terms may share a hash
  for (std::uint32_t stem = 0; stem < now_.size(); ++stem) {
    if (is_long_list(now_[stem])) stems[shard_hash(stems_[stem])].push_back(stem);
  }
  for (auto& [hash, own] : stems) {
    if (!long_.contains(hash) && writer_.keep(folder_ + "b" + hex(hash))) continue;
    plan_.emplace_back([this, hash = hash, own = std::move(own)] { return write_long(hash, own); });
  }
}

Result<void> Writing::run() {
  plan_long();  // those take the longest
  for (std::uint32_t shard = 0; shard <= mask(bits_); ++shard) {
    const bool same = bits_ == past_bits_ && !short_.contains(shard);
    if (same && writer_.keep(folder_ + "l" + hex(shard))) continue;
    plan_.emplace_back([this, shard] { return write_short(shard); });
  }
  std::mutex guard;
  Result<void> result;
  parallel_for(plan_.size(), [&](std::size_t i) {
    auto done = plan_[i]();
    if (done) return;
    const std::lock_guard lock(guard);
    result = std::move(done);
  });
  return result;
}

}  // namespace

std::vector<ListChange> list_changes(const std::vector<DocumentTerms>& gone,
                                     const std::vector<DocumentTerms>& come) {
  std::map<std::uint32_t, std::array<std::string_view, 2>> slots;
  for (const auto& [slot, terms] : gone) slots[slot][0] = terms;
  for (const auto& [slot, terms] : come) slots[slot][1] = terms;
  std::vector<StemChange> all;
  for (const auto& [slot, terms] : slots) {
    compare(slot, stems_of(terms[0]), stems_of(terms[1]), all);
  }
  std::sort(all.begin(), all.end(), [](const StemChange& a, const StemChange& b) {
    return std::tie(a.stem, a.document.slot) < std::tie(b.stem, b.document.slot);
  });
  std::vector<ListChange> changes;
  for (const auto& [stem, document] : all) {
    if (changes.empty() || changes.back().stem != stem) changes.push_back({stem, {}});
    changes.back().documents.push_back(document);
  }
  return changes;
}

Result<void> write_changed_lists(const Vocabulary& vocabulary,
                                 const std::vector<ListChange>& changes, std::string_view folder,
                                 ShardWriter& writer) {
  return Writing(vocabulary, changes, folder, writer).run();
}

}  // namespace ibidem::search
