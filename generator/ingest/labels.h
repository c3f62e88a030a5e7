#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::ingest {

/// The label that a paragraph or item begins with, and how many bytes it takes with its blanks.
struct Label {
  enum class Kind {
    number,   ///< "14."
    letter,   ///< "a)", "(a)"; may be a roman number as well: value and roman are both set
    capital,  ///< "A." of a heading; may be a roman number as well
    roman,    ///< "ii)", "(ii)", "IV."
    counted,  ///< "2)", "(2)" of a point
  };
  Kind kind = Kind::number;
  std::string text;       ///< as printed, "14", "a)", "(ii)", "IV"
  int value = 0;          ///< as a number or a place in the alphabet; 0 if it is only roman
  int roman = 0;          ///< as a roman number; 0 if it is none
  bool inserted = false;  ///< "(a bis)": behind the point of its letter, before the next
  std::size_t size = 0;
};

/// "14. text": up to three digits, a stop and a blank.
std::optional<Label> number_label(std::string_view text);

/// The length of "14 bis. Text" before the text, as a paragraph is numbered that was put between
/// two others; 0 if there is none.
std::size_t inserted_number_at(std::string_view text);

/// "a) text", "(a) text", "ii) text", "(ii) text", "aa) text", "(a bis) text".
std::optional<Label> letter_label(std::string_view text);

/// "1) text", "(1) text": up to two digits, so that "(2015) …" is none.
std::optional<Label> counted_label(std::string_view text);

/// The length of "2.1 Text", "8.1.3. Text": numbers parted by stops, then a capital; 0 if there is
/// none.
std::size_t decimal_label_at(std::string_view text);

/// "a. text", "ii. text": only DottedRun tells it from "p. 4".
std::optional<Label> dotted_label(std::string_view text);

/// Follows the points of a text that are labelled with a stop: they begin with "a." or "i." and
/// count on, also after points nested in them.
class DottedRun {
 public:
  /// Whether the label begins a list or goes on with one that is open.
  bool takes(const Label& label);

 private:
  struct Last {
    int value = 0;
    int roman = 0;
  };
  std::vector<Last> open_;
};

/// A point's label with a bracket, of letters, roman numbers or figures.
std::optional<Label> point_label(std::string_view text);

/// "IV. Title" or "B. Title": capitals, a stop, a blank and a capital.
std::optional<Label> outline_label(std::string_view text);

/// "- text", "• text": the length of the bullet with its blanks.
std::size_t bullet_at(std::string_view text);

/// The value of a roman number in lower case, 0 if it is none of up to 89.
int roman_value(std::string_view text);

}  // namespace ibidem::ingest
