#pragma once

#include "made_text.h"

#include "model/text.h"

namespace ibidem::corpus {

/// What is remembered of a text: its places, and where it names States and speaks of subjects. The
/// references are left to be filled.
MadeText make_record(const Text& text, const terms::Countries& countries,
                     const terms::Subjects& subjects);

}  // namespace ibidem::corpus
