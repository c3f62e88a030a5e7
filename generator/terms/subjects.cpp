#include "terms/subjects.h"

#include "phrase_matcher.h"
#include "subject_scheme.h"

#include "base/hash.h"

#include <algorithm>
#include <map>

namespace ibidem::terms {

struct Subjects::Impl {
  Tracked<Subject> subjects;
  std::uint64_t phrases_key = 0;
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
  Hasher key;
  const auto add = [&](const Language& language, const std::string& phrase, std::uint32_t which) {
    impl.add(language, phrase, which);
    key.add(language.code).add(phrase).add(which);
  };
  for (std::uint32_t i = 0; i < impl.subjects.size(); ++i) {
    for (const auto& [language, label] : impl.subjects[i].label) add(language, label, i);
    for (const auto& [language, phrases] : impl.subjects[i].phrases) {
      for (const std::string& phrase : phrases) add(language, phrase, i);
    }
  }
  impl.phrases_key = key.value();
  return result;
}

const Tracked<Subject>& Subjects::all() const {
  return impl_->subjects;
}

std::size_t Subjects::count() const {
  return impl_->subjects.untracked().size();
}

const std::string& Subjects::id(std::uint32_t which) const {
  return impl_->subjects.untracked()[which].id;
}

std::uint64_t Subjects::phrases_key() const {
  return impl_->phrases_key;
}

std::optional<std::uint32_t> Subjects::by_id(std::string_view id) const {
  const std::vector<Subject>& list = impl_->subjects.untracked();
  const auto place = std::lower_bound(
      list.begin(), list.end(), id,
      [](const Subject& subject, std::string_view wanted) { return subject.id < wanted; });
  if (place == list.end() || place->id != id) {
    ReadLog::note_key(&impl_->subjects, id);
    return std::nullopt;
  }
  const auto at = static_cast<std::uint32_t>(place - list.begin());
  ReadLog::note(&impl_->subjects, at);
  return at;
}

std::vector<Mention> Subjects::find(const Words& text, const Language& language) const {
  const auto matcher = impl_->matchers.find(language);
  if (matcher == impl_->matchers.end()) return {};
  return matcher->second.find(text);
}

}  // namespace ibidem::terms
