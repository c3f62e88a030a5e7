#pragma once

#include "labels.h"
#include "vocabulary.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// Whether a line ends in a dash or hyphen behind a figure, so that what follows may belong to it:
/// "2021–" above "2025", "12-" above "month".
bool ends_behind_figure(std::string_view text);

// What the end of a text says of whether it is whole.

/// Without closing quotation marks and brackets at the end.
std::string_view without_closers(std::string_view text);

/// Without marks of calls at the end.
std::string_view without_calls(std::string_view text);

/// Whether the text ends neither a sentence nor a part of one: no stop, semicolon, colon, question
/// or exclamation mark but for what closes behind it. A comma leaves it open.
bool ends_open(std::string_view text);

/// Whether the last word is an article, a preposition or the like: then it goes on.
bool ends_in_small_word(std::string_view text, const Vocabulary& words);

/// Whether it ends in an abbreviation whose stop ends no sentence: "par.".
bool ends_in_abbreviation(std::string_view text, const Vocabulary& words);

/// Whether a word with a number stands before a title: "Recommendation 1: Report incidents",
/// "CBM 2. Exchange views".
bool is_worded_title(std::string_view text);

/// Whether the text ends in an address that may go on in the next line.
bool cuts_address(std::string_view text);

/// Whether the text goes on over its line end without a blank, as an address or a symbol does:
/// "…/INF/1/" "Add.1".
bool cut_inside_word(std::string_view text);

/// Whether a line may begin with the rest of an address: more than a word.
bool begins_in_address(std::string_view text);

/// Whether it is an entry of a list of abbreviations: "OSCE : Organisation …", "CERT – computer …".
bool explains_abbreviation(std::string_view text);

/// Whether a label of a heading is an abbreviation before a name: "M. Dupont" in French.
bool is_title_of_person(const Label& label, const Vocabulary& words);

/// Whether the text is what the chair of a meeting says: "The Chair:", "Le Président (parle en
/// anglais) :".
bool begins_speech(std::string_view text, const Vocabulary& words);

/// Whether it is what a representative says: "Mr. Hwang (Republic of Korea) (spoke in Korean):".
bool begins_named_speech(std::string_view text, const Vocabulary& words);

/// Whether a sentence ends inside the text.
bool holds_sentence_end(std::string_view text, const Vocabulary& words);

/// The words of a text in lower case, compounds with their hyphens, and what follows each hyphen.
class KnownWords {
 public:
  /// Adds a line or paragraph, in the order of the text: what a hyphen at its end cut is no word.
  void add(std::string_view text);
  bool contains(const std::string& word) const;

 private:
  void add_word(const std::string& word);

  std::set<std::string> words_;
  bool cut_ = false;
};

/// What a hyphen at a line end is.
enum class LineEndHyphen {
  of_word,  ///< the word is written with it
  of_line,  ///< the printer set it, to cut the word
  unknown,  ///< one or the other: the text has the word nowhere else
};

/// How a word that was cut at a hyphen is written: the hyphen is the word's if a prefix is before
/// it that keeps it, if the text has the word with it elsewhere, or has not the word without it but
/// its second part as a word. `first` ends in the hyphen.
LineEndHyphen line_end_hyphen(std::string_view first, std::string_view second,
                              const KnownWords& known, const Vocabulary& words);

/// The word that the hyphen cut, with it, in lower case.
std::string word_with_hyphen(std::string_view first, std::string_view second);

/// Whether the text ends in a hyphen that may cut a word: behind a letter.
bool ends_in_hyphen(std::string_view text);

/// Puts a line behind a text that ends in such a hyphen, and the word among `rejoined` if it is
/// unknown whether the hyphen is its own; the hyphen goes then.
void join_at_hyphen(std::string& text, std::string_view line, const KnownWords& known,
                    const Vocabulary& words, std::vector<std::string>& rejoined);

}  // namespace ibidem::ingest
