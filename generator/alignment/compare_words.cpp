#include "checks.h"

#include "alignment/codes.h"
#include "language/detect.h"
#include "language/fold.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ibidem::alignment {
namespace {

// Shorter elements say nothing about the proportion of two languages.
constexpr std::size_t telling_length = 60;

std::size_t length_of(const Element& element) {
  const std::string& text = element.rich->text;
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // characters, not bytes
  }));
}

double ratio_of(const Compared& pair) {
  return std::log(static_cast<double>(length_of(pair.translation) + 1) /
                  static_cast<double>(length_of(pair.source) + 1));
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool has_proportion(const Compared& pair) {
  return pair.source.kind != Element::Kind::table && pair.source.kind != Element::Kind::title;
}

// A text without what may rightly be in another language: emphasis, what stands in quotation marks,
// addresses.
std::string own_words(const RichText& rich) {
  std::string text = rich.text;
  for (const Span& span : rich.spans) {
    if (span.kind != SpanKind::emphasis && span.kind != SpanKind::code) continue;
    std::fill(text.begin() + span.begin, text.begin() + span.end, ' ');
  }
  for (std::size_t begin = text.find("://"); begin != std::string::npos;
       begin = text.find("://", begin)) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    std::fill(text.begin() + static_cast<long>(begin), text.begin() + static_cast<long>(end), ' ');
  }
  for (const auto& [open, close] :
       {std::pair("«", "»"), std::pair("“", "”"), std::pair("\"", "\"")}) {
    for (std::size_t begin = text.find(open); begin != std::string::npos;
         begin = text.find(open, begin)) {
      const std::size_t end = text.find(close, begin + 1);
      if (end == std::string::npos) break;
      text.replace(begin, end + std::string_view(close).size() - begin, " ");
    }
  }
  return text;
}

// "Côte d'Ivoire" is the name of the State in English too.
std::string without_states(std::string text, const Compared& pair, const Known& known) {
  for (const auto& state : known.countries.find(terms::Words(text), pair.translation_language)) {
    std::fill(text.begin() + state.begin, text.begin() + state.end, ' ');
  }
  return text;
}

std::string beginning(const std::string& text) {
  constexpr std::size_t shown = 60;
  if (text.size() <= shown) return text;
  const std::size_t blank = text.rfind(' ', shown);
  return text.substr(0, blank == std::string::npos ? 0 : blank) + " …";
}

}  // namespace

Proportion::Proportion(const std::vector<Compared>& pairs) {
  constexpr std::size_t enough = 8;
  constexpr double french_to_english = -0.11;  // measured on the seeds, both ways
  std::vector<double> ratios;
  for (const Compared& pair : pairs) {
    if (has_proportion(pair) && length_of(pair.source) >= telling_length) {
      ratios.push_back(ratio_of(pair));
    }
  }
  if (ratios.size() < enough) {
    const bool shrinks = !pairs.empty() && pairs.front().source_language == french;
    usual_ = shrinks ? french_to_english : -french_to_english;
    spread_ = 0.15;
    return;
  }
  usual_ = median(ratios);
  for (double& ratio : ratios) ratio = std::abs(ratio - usual_);
  spread_ = median(std::move(ratios));
}

// Short texts vary more: a word is a large part of them.
void Proportion::compare(const Compared& pair, std::vector<Difference>& differences) const {
  const std::size_t here = length_of(pair.source);
  const std::size_t there = length_of(pair.translation);
  if (!has_proportion(pair) || std::max(here, there) < telling_length) return;
  const double limit =
      std::max(0.3, 4 * spread_) + 3.5 / std::sqrt(static_cast<double>(std::max(here, there)));
  if (std::abs(ratio_of(pair) - usual_) <= limit) return;
  differences.push_back({codes::length_differs, {std::to_string(here)}, {std::to_string(there)}});
}

void find_untranslated(const Compared& pair, const Known& known,
                       std::vector<Difference>& differences) {
  const auto seen = language::detect(own_words(*pair.translation.rich));
  const bool foreign = seen && *seen == pair.source_language;
  if (!foreign) {
    // A heading has too few little words to tell; the same words on both sides do.
    if (pair.source.rich->text != pair.translation.rich->text) return;
    const std::string words = without_states(own_words(*pair.source.rich), pair, known);
    const auto source = language::detect(words + " " + words + " " + words);
    if (!source || *source != pair.source_language) return;
  }
  differences.push_back({codes::untranslated_text, {}, {beginning(pair.translation.rich->text)}});
}

}  // namespace ibidem::alignment
