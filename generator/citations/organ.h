#pragma once

#include "lexer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ibidem::citations {

/// The organ whose resolution or decision is meant.
enum class Organ : std::uint8_t {
  none,  ///< the text names none
  assembly,
  security_council,
  economic_and_social_council,
  human_rights_council,
  commission_on_human_rights,
  crime_commission,
  narcotics_commission,
  women_commission,
  environment_assembly,
  some_council,     ///< "the Council": the form of the number has to tell
  some_commission,  ///< "la Commission": that of this document, or one that has no symbols
  unknown,          ///< an organ is named that is none of these
  foreign,          ///< of another organization: its acts are no documents of the United Nations
};

struct NamedOrgan {
  Organ organ = Organ::none;
  std::size_t end = 0;    ///< token behind the name
  std::size_t begin = 0;  ///< its first token
};

/// The organ that "de l'Assemblée générale", "of the Security Council" names from token `at` on.
NamedOrgan organ_after(const Lexed& lexed, std::size_t at);

/// The organ named directly before token `at`: "Security Council" of "Security Council resolution".
NamedOrgan organ_before(const Lexed& lexed, std::size_t at);

/// The organ named from token `at` on, without a preposition.
NamedOrgan organ_at(const Lexed& lexed, std::size_t at);

/// The organ whose resolutions a document with this symbol means when it names none.
Organ default_organ(std::string_view symbol);

/// What the symbol of its resolutions begins with, "A/RES/"; empty where there is none.
std::string_view resolution_prefix(Organ organ);
std::string_view decision_prefix(Organ organ);

}  // namespace ibidem::citations
