#include "terms/subjects.h"

#include "phrase_matcher.h"
#include "subject_scheme.h"

#include <algorithm>
#include <map>

namespace ibidem::terms {

struct Subjects::Impl {
  std::vector<Subject> subjects;
  std::map<Language, PhraseMatcher> matchers;

  void add(const Language& language, const std::string& phrase, std::uint32_t which) {
    matchers.try_emplace(language, language).first->second.add(phrase, which);
  }
};

Subjects::Subjects() : impl_(std::make_unique<Impl>()) {}
Subjects::~Subjects() = default;
Subjects::Subjects(Subjects&&) noexcept = default;
Subjects& Subjects::operator=(Subjects&&) noexcept = default;

std::optional<Subjects> Subjects::parse(std::string_view rdf_xml, const std::string& file,
                                        Diagnostics& diagnostics) {
  auto read = read_scheme(rdf_xml, file, diagnostics);
  if (!read) return std::nullopt;
  Subjects result;
  Impl& impl = *result.impl_;
  impl.subjects = std::move(*read);
  for (std::uint32_t i = 0; i < impl.subjects.size(); ++i) {
    for (const auto& [language, label] : impl.subjects[i].label) impl.add(language, label, i);
    for (const auto& [language, phrases] : impl.subjects[i].phrases) {
      for (const std::string& phrase : phrases) impl.add(language, phrase, i);
    }
  }
  return result;
}

const std::vector<Subject>& Subjects::all() const {
  return impl_->subjects;
}

std::optional<std::uint32_t> Subjects::by_id(std::string_view id) const {
  const auto& list = impl_->subjects;
  const auto place = std::lower_bound(
      list.begin(), list.end(), id,
      [](const Subject& subject, std::string_view wanted) { return subject.id < wanted; });
  if (place == list.end() || place->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(place - list.begin());
}

std::vector<Mention> Subjects::find(const Words& text, const Language& language) const {
  const auto matcher = impl_->matchers.find(language);
  if (matcher == impl_->matchers.end()) return {};
  return matcher->second.find(text);
}

}  // namespace ibidem::terms
