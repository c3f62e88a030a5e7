#pragma once

#include "model/language.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ibidem {

/// A concept of the SKOS scheme: what paragraphs are about.
struct Subject {
  std::string id;                         ///< names its page: "points-of-contact-directory"
  std::map<Language, std::string> label;  ///< skos:prefLabel
  std::map<Language, std::vector<std::string>> phrases;  ///< skos:altLabel and skos:hiddenLabel
  std::map<Language, std::string> scope_note;            ///< skos:scopeNote, may be absent
  std::optional<std::string> broader;
};

}  // namespace ibidem
