#include "alignment/basis.h"

#include "alignment/codes.h"
#include "base/hash.h"

#include <algorithm>

#include <fmt/format.h>

namespace ibidem::alignment {
namespace {

constexpr std::size_t hash_size = 16;

bool is_hash(std::string_view text) {
  return text.size() == hash_size && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string element_hash(const Element& element) {
  std::string whole = element.rich->text;
  std::size_t call = 0;
  for (const Span& span : element.rich->spans) {
    // The id of a call changes when another is put in before it, its label does not.
    const bool is_call = span.kind == SpanKind::note_call && call < element.calls.size();
    const std::string& target = is_call ? element.calls[call++] : span.target;
    whole +=
        fmt::format("\x1f{}-{}:{}:{}", span.begin, span.end, static_cast<int>(span.kind), target);
  }
  return fmt::format("{:016x}", hash64(whole));
}

Basis basis_of(const Elements& elements) {
  Basis basis;
  for (const Element& element : elements.list) basis[element.id] = element_hash(element);
  return basis;
}

Basis parse_basis(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  Basis basis;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view entry = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (entry.ends_with('\r')) entry.remove_suffix(1);
    if (entry.empty() || entry.starts_with('#')) continue;
    const std::size_t blank = entry.find(' ');
    const bool sound = blank == hash_size && is_hash(entry.substr(0, blank)) &&
                       entry.size() > blank + 1 &&
                       entry.find(' ', blank + 1) == std::string_view::npos;
    if (sound) {
      basis.emplace(entry.substr(blank + 1), entry.substr(0, blank));
    } else {
      diagnostics.add(codes::broken_basis, {file, line, 1},
                      "the line is not a hash and the id of an element");
    }
  }
  return basis;
}

std::string write_basis(const Basis& basis, const Language& source, const Language& translation) {
  std::string text = fmt::format(
      "# The elements of {0}.md as they were when {1}.md was made from them: a hash and the id of "
      "each.\n# Written by \"ibidem confirm\" and \"ibidem import\"; see generator/diagnostics/"
      "translation-outdated.md.\n",
      source.code, translation.code);
  for (const auto& [id, hash] : basis) text += hash + " " + id + "\n";
  return text;
}

}  // namespace ibidem::alignment
