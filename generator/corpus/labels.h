#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// The printed label of a point: "a)", "(a)", "ii)", "(1)", "(a bis)".
struct Label {
  std::string printed;
  std::string part;      ///< its part of an id: no brackets or stops, lower case; "a-bis"
  std::size_t size = 0;  ///< bytes of the text it takes, with the blank behind it
};

/// The label that a point's text begins with, if it does.
std::optional<Label> leading_label(std::string_view text);

/// The label of an ordered item: "1." for "1".
Label ordered_label(std::string_view number);

/// The label of a paragraph that was put between two others, as texts under negotiation number
/// them: "14 bis. Text"; the stop behind it is not printed.
std::optional<Label> inserted_number(std::string_view text);

/// The value of a canonical roman numeral in either case ("iv" is 4), or nothing.
std::optional<int> roman_value(std::string_view numeral);

/// Follows the paragraphs of a text that are numbered by sections: "8.1 Text", "24.15. Text". Each
/// begins with 1 or counts on from one before, so that hours and amounts are none.
class DecimalSequence {
 public:
  /// The label that the next paragraph begins with, if it does; the stop behind it is not printed.
  std::optional<Label> next(std::string_view text);

 private:
  std::vector<int> last_;
};

/// Tells from their sequence how labels of one flat list are nested: "a) b) i) ii) c)" puts i) and
/// ii) under b), while in "h) i) j)" the i) is a letter.
class LabelSequence {
 public:
  struct Where {
    std::size_t depth = 0;    ///< 0 for the outermost labels
    bool in_sequence = true;  ///< false if a label before it is missing or stands twice
  };

  Where place(std::string_view part);

 private:
  enum class Style { letter, roman, digit };
  struct Rank {
    Style style = Style::letter;
    int value = 0;
  };

  static std::vector<Rank> readings(std::string_view part);
  Where settle(std::size_t level, Rank rank, bool in_sequence);

  std::vector<Rank> open_;  // the last label of each depth
};

}  // namespace ibidem::corpus
