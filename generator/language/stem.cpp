#include "language/stem.h"

#include <functional>
#include <list>

#include <libstemmer.h>

namespace ibidem::language {
namespace {

constexpr std::size_t places = 4096;  // a power of two

}  // namespace

struct Stemmer::Snowball {
  explicit Snowball(const Language& language)
      : handle(sb_stemmer_new(language.code.c_str(), nullptr)) {}
  ~Snowball() {
    if (handle != nullptr) sb_stemmer_delete(handle);
  }
  Snowball(const Snowball&) = delete;
  Snowball& operator=(const Snowball&) = delete;

  std::string_view stem(std::string_view word) const {
    if (handle == nullptr) return word;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* found = sb_stemmer_stem(handle, symbols, static_cast<int>(word.size()));
    if (found == nullptr) return word;
    return {reinterpret_cast<const char*>(found),
            static_cast<std::size_t>(sb_stemmer_length(handle))};
  }

  sb_stemmer* handle;
};

Stemmer::Stemmer(const Language& language)
    : snowball_(std::make_unique<Snowball>(language)), memory_(places) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (word.size() > 64) return word;  // no word of a language; would fill the memory
  Remembered& place = memory_[std::hash<std::string_view>()(word) & (places - 1)];
  if (place.word != word) {
    place.stem = snowball_->stem(word);
    place.word = word;
  }
  return place.stem;
}

Stemmer& stemmer(const Language& language) {
  thread_local std::list<std::pair<Language, Stemmer>> open;
  for (auto& [known, found] : open) {
    if (known == language) return found;
  }
  return open.emplace_back(language, Stemmer(language)).second;
}

}  // namespace ibidem::language
