#pragma once

#include "model/rich_text.h"

#include <optional>
#include <string>
#include <string_view>

namespace ibidem::corpus {

/// The number that a heading begins with: "IV." gives "IV", "a)" gives "a"; empty if none.
std::string heading_number(std::string_view text);

/// Whether a heading opens an annex: "Annexe", "ANNEX", "Annexe II", "Annex I to the letter dated
/// …", "Annex C: Elements". The value is the annex's own number in lower case ("ii", "2"), empty
/// where it has none.
std::optional<std::string> annex_heading(std::string_view text);

/// Whether a heading opens a list of recommended next steps, as in the annual reports of the
/// open-ended working group (A/77/275).
bool is_steps_heading(std::string_view text);

/// Whether a paragraph only names the organ that speaks: "L'Assemblée générale,", "The General
/// Assembly,".
bool is_organ_line(std::string_view text);

/// Whether all of a text is in bold.
bool is_wholly_bold(const RichText& rich);

/// A text that is wholly in bold without that bold.
RichText without_bold(const RichText& rich);

}  // namespace ibidem::corpus
