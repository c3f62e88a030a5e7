#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem {

enum class SpanKind : std::uint8_t {
  emphasis,
  strong,
  code,
  link,       ///< target: the address
  note_call,  ///< an empty range; target: the label as in the Markdown ("12", "annex-12", "*")
};

/// A range of bytes of a text with a meaning. Spans are sorted by begin, the longer first, and two
/// of them are nested or apart, never crossed.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  SpanKind kind = SpanKind::emphasis;
  std::string target;

  bool operator==(const Span&) const = default;
};

/// Running text as the contract's data files have it, plain UTF-8 with one blank between words and
/// no note calls in it, and beside it what stands where. All that is recognised in a text
/// (citations, names of States, subjects) is told by byte offsets into `text`. A "\n" is a line
/// break that the document makes on purpose.
struct RichText {
  std::string text;
  std::vector<Span> spans;

  bool operator==(const RichText&) const = default;
};

}  // namespace ibidem
