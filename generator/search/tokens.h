#pragma once

#include "model/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// The words of a text that an index may know, in order, folded: without what elides ("l'"), marks,
/// single letters and overlong ones. A compound gives its parts and the whole written as one:
/// "cyber-attaque" is "cyber", "attaque" and "cyberattaque". The script of the search page cuts
/// queries in the same way (themes/default/script/search/words.js).
class Tokens {
 public:
  explicit Tokens(std::string_view text);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  const std::vector<std::string_view>& words() const { return words_; }

 private:
  std::string folded_;
  std::string joined_;
  std::vector<std::string_view> words_;  ///< of folded_ and joined_
};

/// Whether a folded word says nothing by itself ("de", "of"): the index leaves it out.
bool is_stop_word(std::string_view word, const Language& language);

/// All of them, sorted: the search page must know them too.
const std::vector<std::string_view>& stop_words(const Language& language);

}  // namespace ibidem::search
