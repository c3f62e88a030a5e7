#pragma once

#include "corpus/corpus.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ibidem::sample {

/// A corpus of four documents made by hand, without files: French is the fallback. The report
/// A/78/76 (both languages, 2023), annexed to it the submissions of Australia (French only, dated)
/// and Egypt (English only, no date), and the resolution A/RES/77/37 (French only, 2022). States:
/// Australia, Egypt, the United Arab Emirates and France; nobody names France.
corpus::Corpus corpus();

/// Adds a place to a text record and gives its index. `parent`: its own index where it is not
/// given.
std::uint32_t add_place(corpus::TextRecord& text, const std::string& id,
                        corpus::Place::Kind kind = corpus::Place::Kind::paragraph,
                        std::optional<std::uint32_t> parent = {});

/// The document with this slug, to be changed.
corpus::Record& document(corpus::Corpus& corpus, std::string_view slug);

/// Names a State or a subject at a place.
void name_state(const corpus::Corpus& corpus, corpus::TextRecord& text, std::uint32_t place,
                std::string_view iso2);
void name_subject(const corpus::Corpus& corpus, corpus::TextRecord& text, std::uint32_t place,
                  std::string_view id);

}  // namespace ibidem::sample
