#pragma once

#include "base/error.h"
#include "corpus/corpus.h"
#include "model/language.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace ibidem::exchange {

/// Writes a translation memory in TMX 1.4: a unit for each element (title, heading, paragraph,
/// point, table, note) that both languages of these documents have, in order, with the notes that
/// it calls inside. `sink` gets the file piece by piece, a document at a time. Fails where a text
/// cannot be read, or with what the sink says.
Result<void> write_tmx(const corpus::Corpus& corpus, std::span<const std::uint32_t> documents,
                       const Language& source, const Language& translation,
                       const std::function<Result<void>(std::string_view)>& sink);

}  // namespace ibidem::exchange
