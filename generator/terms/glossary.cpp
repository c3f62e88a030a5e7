#include "terms/glossary.h"

#include "glossary_file.h"
#include "phrase_matcher.h"

#include <algorithm>

namespace ibidem::terms {

struct Glossary::Impl {
  std::vector<GlossaryEntry> entries;
  std::map<Language, PhraseMatcher> matchers;
};

Glossary::Glossary() : impl_(std::make_unique<Impl>()) {}
Glossary::~Glossary() = default;
Glossary::Glossary(Glossary&&) noexcept = default;
Glossary& Glossary::operator=(Glossary&&) noexcept = default;

std::optional<Glossary> Glossary::parse(std::string_view tbx, const std::string& file,
                                        Diagnostics& diagnostics) {
  auto read = read_glossary(tbx, file, diagnostics);
  if (!read) return std::nullopt;
  Glossary result;
  Impl& impl = *result.impl_;
  impl.entries = std::move(*read);
  for (std::uint32_t i = 0; i < impl.entries.size(); ++i) {
    for (const auto& [language, terms] : impl.entries[i].languages) {
      PhraseMatcher& matcher = impl.matchers.try_emplace(language, language).first->second;
      for (const std::string& term : terms.terms) matcher.add(term, i);
    }
  }
  return result;
}

const std::vector<GlossaryEntry>& Glossary::all() const {
  return impl_->entries;
}

std::vector<Mention> Glossary::find(std::string_view text, const Language& language) const {
  const auto matcher = impl_->matchers.find(language);
  if (matcher == impl_->matchers.end()) return {};
  std::vector<Mention> found = matcher->second.find(Words(text));
  std::stable_sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Mention> result;
  std::uint32_t covered = 0;
  for (const Mention& mention : found) {
    if (mention.end <= covered) continue;
    covered = mention.end;
    result.push_back(mention);
  }
  return result;
}

}  // namespace ibidem::terms
