#include "number_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <span>
#include <unordered_map>
#include <utility>

namespace ibidem::alignment {
namespace {

struct Entry {
  std::string_view word;
  int value;
  bool optional = false;
};

constexpr std::array<Entry, 66> french_words{{{"zero", 0, true},
                                              {"un", 1, true},
                                              {"une", 1, true},
                                              {"unieme", 1},
                                              {"premier", 1, true},
                                              {"premiere", 1, true},
                                              {"deux", 2},
                                              {"deuxieme", 2, true},
                                              {"second", 2, true},
                                              {"seconde", 2, true},
                                              {"double", 2, true},
                                              {"doubles", 2, true},
                                              {"demi", 2, true},
                                              {"trois", 3},
                                              {"troisieme", 3, true},
                                              {"tiers", 3, true},
                                              {"tierce", 3, true},
                                              {"tierces", 3, true},
                                              {"triple", 3, true},
                                              {"quatre", 4},
                                              {"quatrieme", 4},
                                              {"quart", 4, true},
                                              {"cinq", 5},
                                              {"cinquieme", 5},
                                              {"six", 6},
                                              {"sixieme", 6},
                                              {"sept", 7},
                                              {"septieme", 7},
                                              {"huit", 8},
                                              {"huitieme", 8},
                                              {"neuf", 9},
                                              {"neuvieme", 9},
                                              {"dix", 10},
                                              {"dixieme", 10},
                                              {"dizaine", 10, true},
                                              {"dizaines", 10, true},
                                              {"onze", 11},
                                              {"onzieme", 11},
                                              {"douze", 12},
                                              {"douzieme", 12},
                                              {"douzaine", 12, true},
                                              {"treize", 13},
                                              {"treizieme", 13},
                                              {"quatorze", 14},
                                              {"quatorzieme", 14},
                                              {"quinze", 15},
                                              {"quinzieme", 15},
                                              {"seize", 16},
                                              {"seizieme", 16},
                                              {"vingt", 20},
                                              {"vingts", 20},
                                              {"vingtieme", 20},
                                              {"vingtaine", 20, true},
                                              {"trente", 30},
                                              {"trentieme", 30},
                                              {"trentaine", 30, true},
                                              {"quarante", 40},
                                              {"quarantieme", 40},
                                              {"cinquante", 50},
                                              {"cinquantieme", 50},
                                              {"soixante", 60},
                                              {"soixantieme", 60},
                                              {"cent", 100, true},
                                              {"centieme", 100},
                                              {"centaine", 100, true},
                                              {"centaines", 100, true}}};

constexpr std::array<Entry, 72> english_words{{{"zero", 0, true},
                                               {"one", 1, true},
                                               {"first", 1, true},
                                               {"once", 1, true},
                                               {"single", 1, true},
                                               {"two", 2},
                                               {"second", 2, true},
                                               {"secondly", 2, true},
                                               {"both", 2, true},
                                               {"twice", 2, true},
                                               {"double", 2, true},
                                               {"dual", 2, true},
                                               {"pair", 2, true},
                                               {"half", 2, true},
                                               {"three", 3},
                                               {"third", 3, true},
                                               {"thirdly", 3, true},
                                               {"triple", 3, true},
                                               {"threefold", 3, true},
                                               {"four", 4},
                                               {"fourth", 4},
                                               {"quarter", 4, true},
                                               {"five", 5},
                                               {"fifth", 5},
                                               {"six", 6},
                                               {"sixth", 6},
                                               {"seven", 7},
                                               {"seventh", 7},
                                               {"eight", 8},
                                               {"eighth", 8},
                                               {"nine", 9},
                                               {"ninth", 9},
                                               {"ten", 10},
                                               {"tenth", 10},
                                               {"tens", 10, true},
                                               {"eleven", 11},
                                               {"eleventh", 11},
                                               {"twelve", 12},
                                               {"twelfth", 12},
                                               {"dozen", 12, true},
                                               {"dozens", 12, true},
                                               {"thirteen", 13},
                                               {"thirteenth", 13},
                                               {"fourteen", 14},
                                               {"fourteenth", 14},
                                               {"fifteen", 15},
                                               {"fifteenth", 15},
                                               {"sixteen", 16},
                                               {"sixteenth", 16},
                                               {"seventeen", 17},
                                               {"seventeenth", 17},
                                               {"eighteen", 18},
                                               {"eighteenth", 18},
                                               {"nineteen", 19},
                                               {"nineteenth", 19},
                                               {"twenty", 20},
                                               {"twentieth", 20},
                                               {"thirty", 30},
                                               {"thirtieth", 30},
                                               {"forty", 40},
                                               {"fortieth", 40},
                                               {"fifty", 50},
                                               {"fiftieth", 50},
                                               {"sixty", 60},
                                               {"sixtieth", 60},
                                               {"seventy", 70},
                                               {"seventieth", 70},
                                               {"eighty", 80},
                                               {"eightieth", 80},
                                               {"ninety", 90},
                                               {"ninetieth", 90},
                                               {"hundred", 100, true}}};

constexpr std::array<std::string_view, 12> french_months = {
    "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
    "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
constexpr std::array<std::string_view, 12> english_months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// What every word of a text is asked: whether it is a number or a month.
struct Meaning {
  const Entry* number = nullptr;
  int month = 0;
};

}  // namespace

class NumberWords {
 public:
  NumberWords() = default;
  NumberWords(std::span<const Entry> numbers, std::span<const std::string_view> months) {
    for (const Entry& entry : numbers) add(entry.word).number = &entry;
    for (std::size_t i = 0; i < months.size(); ++i) add(months[i]).month = static_cast<int>(i) + 1;
  }

  Meaning meaning(std::string_view word) const {
    // Most words are no numbers: their initial and length tell it faster than looking them up.
    if (word.empty() || word.size() > most_letters) return {};
    if (!lengths_[initial(word)][word.size()]) return {};
    const auto found = meanings_.find(word);
    return found == meanings_.end() ? Meaning{} : found->second;
  }

 private:
  Meaning& add(std::string_view word) {
    lengths_[initial(word)].set(word.size());
    return meanings_[word];
  }

  static std::size_t initial(std::string_view word) { return word.front() & 0x1F; }

  static constexpr std::size_t most_letters = 15;

  std::unordered_map<std::string_view, Meaning> meanings_;
  std::array<std::bitset<most_letters + 1>, 32> lengths_;  ///< that words have, by their initial
};

const NumberWords& number_words(const Language& language) {
  static const NumberWords in_french(french_words, french_months);
  static const NumberWords in_english(english_words, english_months);
  static const NumberWords none;
  return language == french ? in_french : language == english ? in_english : none;
}

std::optional<NumberWord> number_word(std::string_view word, const NumberWords& known) {
  NumberWord result;
  bool found = false;
  while (true) {
    const std::size_t hyphen = word.find('-');
    const std::string_view part = word.substr(0, hyphen);
    if (part != "et" || !found) {
      const Entry* entry = known.meaning(part).number;
      if (entry == nullptr) {  // "a four-step cycle"
        if (!found) return std::nullopt;
        result.optional = true;
        return result;
      }
      const bool of_twenty = result.value == 4 && entry->value == 20;  // "quatre-vingts"
      result.value = of_twenty ? 80 : result.value + entry->value;
      result.optional = !found && entry->optional;
      found = true;
    }
    if (hyphen == std::string_view::npos) return result;
    word.remove_prefix(hyphen + 1);
  }
}

std::optional<int> roman_numeral(std::string_view word) {
  constexpr std::array<std::pair<char, int>, 4> digits{{{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}}};
  int value = 0;
  int last = 1000;
  for (const char c : word) {
    const auto* digit = std::find_if(digits.begin(), digits.end(),
                                     [&](const auto& known) { return known.first == c; });
    if (digit == digits.end()) return std::nullopt;
    value += digit->second > last ? digit->second - 2 * last : digit->second;
    last = digit->second;
  }
  return word.empty() || word.size() > 8 ? std::nullopt : std::optional(value);
}

std::optional<int> month_word(std::string_view word, const NumberWords& known) {
  const int month = known.meaning(word).month;
  return month == 0 ? std::nullopt : std::optional(month);
}

}  // namespace ibidem::alignment
