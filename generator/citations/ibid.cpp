#include "citations/ibid.h"

#include "citations/codes.h"

#include <algorithm>
#include <vector>

namespace ibidem::citations {
namespace {

// Whether a reference hangs on the note before: an "Ibid." that nothing in its own note explains.
bool hangs(const Citation& citation) {
  if (citation.via != Via::ibid) return false;
  return !citation.chain.empty() || citation.reason == reasons::ibid_after_nothing ||
         citation.reason == reasons::ibid_source_unknown;
}

struct Source {
  Symbol last;
  bool several = false;
  bool unknown = false;
};

Source source_of(std::span<const Citation> note) {
  Source source;
  if (note.empty()) source.unknown = true;
  for (const Citation& citation : note) {
    if (citation.target.empty()) {
      source.unknown = true;
      continue;
    }
    source.several = source.several || citation.doubtful ||
                     (!source.last.empty() && source.last != citation.target);
    source.last = citation.target;
  }
  if (source.unknown && !source.last.empty()) source.several = true;
  return source;
}

// The chain of the note before goes on behind its own id.
std::vector<std::string> chain_through(std::span<const Citation> before, const std::string& id) {
  std::vector<std::string> chain{id};
  const auto link = std::find_if(before.begin(), before.end(), hangs);
  if (link != before.end()) {
    const std::size_t size = std::min(link->chain.size(), longest_chain - 1);
    chain.insert(chain.end(), link->chain.begin(),
                 link->chain.begin() + static_cast<std::ptrdiff_t>(size));
  }
  return chain;
}

void settle(Citation& citation, Symbol target, bool doubtful, std::string_view reason) {
  citation.target = std::move(target);
  citation.doubtful = doubtful;
  citation.reason = reason;
}

}  // namespace

bool resolve_ibid(std::span<Citation> note, std::span<const Citation> before,
                  const std::string& before_id) {
  if (std::none_of(note.begin(), note.end(), hangs)) return false;
  const Source source = source_of(before);
  const std::vector<std::string> chain = chain_through(before, before_id);
  for (Citation& citation : note) {
    if (!hangs(citation)) continue;
    citation.chain = chain;
    if (source.last.empty()) {
      settle(citation, {}, false, reasons::ibid_source_unknown);
    } else if (source.several) {
      settle(citation, source.last, true, reasons::ibid_two_sources);
    } else {
      settle(citation, source.last, false, {});
    }
  }
  return true;
}

void resolve_ibid_after_nothing(std::span<Citation> note, bool missing_note) {
  for (Citation& citation : note) {
    if (!hangs(citation)) continue;
    citation.chain.clear();
    settle(citation, {}, false,
           missing_note ? reasons::ibid_source_unknown : reasons::ibid_after_nothing);
  }
}

}  // namespace ibidem::citations
