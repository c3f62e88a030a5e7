#pragma once

#include "model/citation.h"

#include <span>
#include <string>

namespace ibidem::citations {

/// Gives the "Ibid." that opens a note its document, which is that of the note before in the same
/// numbering. `note`: the note's references; those that do not hang on the note before are left
/// alone. `before`: the references of the note before; `before_id` its id, which goes first into
/// Citation::chain. A note without a reference that was recognised is a source all the same: the
/// "Ibid." then stays unresolved, with the reason. After a note with several documents it takes the
/// last and is doubtful. Doing it again with other references gives the result of these.
/// False where no reference hangs on the note before.
bool resolve_ibid(std::span<Citation> note, std::span<const Citation> before,
                  const std::string& before_id);

/// The same where there is no note before, or one that is missing from the numbering.
void resolve_ibid_after_nothing(std::span<Citation> note, bool missing_note);

/// How many notes a chain names at most: the nearest ones.
inline constexpr std::size_t longest_chain = 32;

}  // namespace ibidem::citations
