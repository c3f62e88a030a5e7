#include "alignment/compare.h"

#include "checks.h"

#include "alignment/align.h"
#include "alignment/codes.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace ibidem::alignment {
namespace {

/// What was recognised in a text, by element.
struct Recognised {
  explicit Recognised(const Side& side) {
    for (const Citation& citation : side.citations) citations[citation.in].push_back(&citation);
    for (const NamedState& named : side.states) states[named.in].push_back(named);
  }
  std::unordered_map<std::string_view, std::vector<const Citation*>> citations;
  std::unordered_map<std::string_view, std::vector<NamedState>> states;
};

template <class Map>
const typename Map::mapped_type& at(const Map& map, const std::string& id) {
  static const typename Map::mapped_type none;
  const auto found = map.find(id);
  return found == map.end() ? none : found->second;
}

class Comparison {
 public:
  Comparison(const Side& source, const Side& translation, const Known& known)
      : source_(source),
        translation_(translation),
        known_(known),
        here_(elements_of(source.text)),
        there_(elements_of(translation.text)),
        pairs_(align(here_.list, there_.list)),
        recognised_here_(source),
        recognised_there_(translation) {}

  std::vector<Finding> run() {
    if (known_.basis != nullptr) {
      for (const auto& [id, hash] : *known_.basis) translated_.insert(hash);
    }
    std::vector<Compared> both;
    for (const Pair& pair : pairs_) {
      if (pair.source && pair.translation) both.push_back(compared(pair));
    }
    const Proportion proportion(both);
    for (std::size_t i = 0; i < pairs_.size();) {
      if (pairs_[i].source && pairs_[i].translation) {
        compare_pair(compared(pairs_[i]), proportion);
        ++i;
      } else {
        i = tell_lone(i);
      }
    }
    check_glossary();
    return std::move(findings_);
  }

 private:
  Compared compared(const Pair& pair) const {
    return {here_.list[*pair.source], there_.list[*pair.translation], source_.text.language,
            translation_.text.language};
  }

  Finding& add(const Code& code, const Element& in) {
    Finding& finding = findings_.emplace_back();
    finding.code = code.name;
    finding.source = source_.text.language;
    finding.translation = translation_.text.language;
    finding.in = in.id;
    finding.line = in.line;
    return finding;
  }

  std::size_t tell_lone(std::size_t first);
  void compare_pair(const Compared& pair, const Proportion& proportion);
  void check_glossary();

  const Side& source_;
  const Side& translation_;
  const Known& known_;
  Elements here_;
  Elements there_;
  std::vector<Pair> pairs_;
  Recognised recognised_here_;
  Recognised recognised_there_;
  std::set<std::string_view> translated_;  ///< hashes of source elements that were translated
  std::vector<Finding> findings_;
};

// Elements without a counterpart that follow one another are one finding, at the first of them.
std::size_t Comparison::tell_lone(std::size_t first) {
  const bool in_source = pairs_[first].source.has_value();
  std::size_t end = first;
  while (end < pairs_.size() && pairs_[end].source.has_value() == in_source &&
         pairs_[end].translation.has_value() != in_source) {
    ++end;
  }
  const auto element = [&](std::size_t i) -> const Element& {
    return in_source ? here_.list[*pairs_[i].source] : there_.list[*pairs_[i].translation];
  };
  Finding& finding =
      add(in_source ? codes::missing_in_translation : codes::extra_in_translation, element(first));
  finding.in_source = in_source;
  auto& list = in_source ? finding.of_source : finding.of_translation;
  constexpr std::size_t shown = 5;
  for (std::size_t i = first; i < std::min(end, first + shown); ++i) list.push_back(element(i).id);
  if (end > first + shown) list.push_back(fmt::format("+{}", end - first - shown));
  return end;
}

void Comparison::compare_pair(const Compared& pair, const Proportion& proportion) {
  std::vector<Difference> differences;
  if (!translated_.empty() && translation_.text.status == Status::working_translation &&
      !pair.source.rich->text.empty() && !translated_.contains(element_hash(pair.source))) {
    differences.push_back({codes::translation_outdated, {}, {}});
  }
  compare_calls(pair, differences);
  compare_citations(at(recognised_here_.citations, pair.source.id),
                    at(recognised_there_.citations, pair.translation.id), differences);
  compare_figures(pair, differences);
  compare_states(pair, at(recognised_here_.states, pair.source.id),
                 at(recognised_there_.states, pair.translation.id), known_, differences);
  find_untranslated(pair, known_, differences);
  const bool foreign =
      !differences.empty() && differences.back().code.name == codes::untranslated_text.name;
  if (!foreign) compare_terms(pair, known_, differences);
  proportion.compare(pair, differences);
  for (Difference& difference : differences) {
    Finding& finding = add(difference.code, pair.translation);
    finding.of_source = std::move(difference.of_source);
    finding.of_translation = std::move(difference.of_translation);
  }
}

// The pairs of terms that were settled in this document stand where the glossary says.
void Comparison::check_glossary() {
  const auto& entries = known_.glossary.all();
  for (std::uint32_t which = 0; which < entries.size(); ++which) {
    if (entries[which].slug != known_.slug) continue;
    const auto stands = [&](const Elements& elements, const Language& language) {
      if (!entries[which].languages.contains(language)) return true;
      const auto element =
          std::find_if(elements.list.begin(), elements.list.end(),
                       [&](const Element& one) { return one.id == entries[which].place; });
      if (element == elements.list.end()) return false;
      const auto found = known_.glossary.find(element->rich->text, language);
      return std::any_of(found.begin(), found.end(),
                         [&](const terms::Mention& mention) { return mention.which == which; });
    };
    Finding finding;
    finding.code = codes::term_not_there.name;
    finding.source = source_.text.language;
    finding.translation = translation_.text.language;
    finding.in = entries[which].place;
    if (!stands(here_, finding.source)) {
      finding.of_source = {entries[which].languages.at(finding.source).terms.front()};
    }
    if (!stands(there_, finding.translation)) {
      finding.of_translation = {entries[which].languages.at(finding.translation).terms.front()};
    }
    if (finding.of_source.empty() && finding.of_translation.empty()) continue;
    findings_.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> compare(const Side& source, const Side& translation, const Known& known) {
  return Comparison(source, translation, known).run();
}

void accept(std::span<const Acceptance> acceptances, const Language& source,
            const Language& translation, std::vector<Finding>& findings) {
  for (const Acceptance& acceptance : acceptances) {
    if (acceptance.language != translation) continue;
    bool used = false;
    for (Finding& finding : findings) {
      if (finding.code != acceptance.code || finding.in != acceptance.at) continue;
      finding.accepted = acceptance.reason;
      used = true;
    }
    if (used) continue;
    Finding& unused = findings.emplace_back();
    unused.code = codes::acceptance_unused.name;
    unused.source = source;
    unused.translation = translation;
    unused.in = acceptance.at;
    unused.of_translation = {acceptance.code};
  }
}

}  // namespace ibidem::alignment
