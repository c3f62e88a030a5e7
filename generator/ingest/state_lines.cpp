#include "letters.h"
#include "sentence.h"
#include "structure.h"

namespace ibidem::ingest {

void mark_state_lines(std::vector<Line>& lines, const Vocabulary& words,
                      const terms::Countries& countries) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    const bool torn =
        i > 0 && (lines[i - 1].text.ends_with(',') || ends_in_small_word(lines[i - 1].text, words));
    const bool goes_on = i + 1 < lines.size() &&
                         (starts_lower(lines[i + 1].text) || lines[i + 1].text.starts_with('('));
    lines[i].alone = !torn && !goes_on && countries.named(text, words.language).has_value();
  }
}

}  // namespace ibidem::ingest
