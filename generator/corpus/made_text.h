#pragma once

#include "corpus/corpus.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::corpus {

struct MadePlace {
  std::string id;
  Place::Kind kind = Place::Kind::paragraph;
  std::string number;
  std::string scope;
  std::uint32_t parent = 0;
};

/// What is to be remembered of a text, before it is packed; as TextRecord, which views it then.
struct MadeText {
  TextFacts facts;
  std::string file;
  std::string title;
  std::vector<MadePlace> places;
  std::vector<Hit> countries;
  std::vector<Hit> subjects;
  std::vector<Citation> citations;
  std::vector<Surroundings> surroundings;
  std::vector<Statement> statements;
  std::string words;  ///< those of hits, then those of surroundings
};

}  // namespace ibidem::corpus
