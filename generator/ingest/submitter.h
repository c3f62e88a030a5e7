#pragma once

#include "masthead.h"
#include "vocabulary.h"

#include "model/document.h"
#include "terms/countries.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ibidem::ingest {

/// The State or organization whose submission a heading opens: its name alone, or behind the words
/// that head submissions ("Reply received from the European Union"). An index into
/// Countries::all().
std::optional<std::uint32_t> head_submitter(std::string_view heading, const Vocabulary& words,
                                            const terms::Countries& countries);

/// Sets the country of a document that says in its title or in the line of its author that one
/// State submits it ("Submission by Kenya on …", "Working paper submitted by Kenya"). A document of
/// no other kind is then a submission. Where several States submit it, nothing is set.
void name_submitter(Facts& facts, const Masthead& masthead, const Vocabulary& words,
                    const terms::Countries& countries);

}  // namespace ibidem::ingest
