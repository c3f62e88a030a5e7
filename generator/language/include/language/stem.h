#pragma once

#include "model/language.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::language {

/// Takes words of one language back to their Snowball stems ("mesures", "mesure" -> "mesur"). Words
/// are folded first (see fold.h): French loses the difference of "é" and "e", and more words meet.
/// Words of a language without a stemmer stay whole. For one thread; remembers common words.
class Stemmer {
 public:
  explicit Stemmer(const Language& language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded word; valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Remembered {
    std::string word;
    std::string stem;
  };
  struct Snowball;
  std::unique_ptr<Snowball> snowball_;
  std::vector<Remembered> memory_;  ///< by hash; a word takes the place of the one before it
};

/// The calling thread's stemmer of a language, opened on the first call.
Stemmer& stemmer(const Language& language);

}  // namespace ibidem::language
