#include "emphasis.h"

#include "base/utf8.h"

#include <cmark-gfm.h>
#include <cmark-gfm/utf8.h>

namespace ibidem::markdown {
namespace {

enum class Side { space, punctuation, other };

class Chooser {
 public:
  Chooser(std::string_view text, const std::vector<Token>& list) : text_(text), list_(list) {}

  Marks choose() {
    marks_.marks.resize(list_.size());
    pair();
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (is_strong(i)) marks_.marks[i] = "**";
      if (is_emphasis(i)) marks_.marks[i] = "*";
    }
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (is_emphasis(i) && (is_strong(i + 1) || (i > 0 && is_strong(i - 1)))) underscore(i);
    }
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (list_[i].kind == Token::Kind::open && !marks_.marks[i].empty()) open(i);
      if (list_[i].kind == Token::Kind::close && !marks_.marks[i].empty()) close(i);
    }
    return std::move(marks_);
  }

 private:
  bool is_mark(std::size_t i, SpanKind kind) const {
    return i < list_.size() && list_[i].span != nullptr && list_[i].span->kind == kind;
  }
  bool is_strong(std::size_t i) const { return is_mark(i, SpanKind::strong); }
  bool is_emphasis(std::size_t i) const { return is_mark(i, SpanKind::emphasis); }

  /// Both marks of a span become "_": "*" beside "**" would be a run of three.
  void underscore(std::size_t mark) {
    marks_.marks[mark] = "_";
    marks_.marks[partner_[mark]] = "_";
  }

  /// Finds for each mark that opens the one that closes, and the other way round.
  void pair() {
    partner_.resize(list_.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (list_[i].kind == Token::Kind::open) open.push_back(i);
      if (list_[i].kind != Token::Kind::close) continue;
      partner_[i] = open.back();
      partner_[open.back()] = i;
      open.pop_back();
    }
  }

  Side side(char32_t code_point, std::uint32_t offset) const {
    if (marks_.entities.contains(offset)) return Side::punctuation;
    const auto c = static_cast<std::int32_t>(code_point);
    if (cmark_utf8proc_is_space(c) != 0) return Side::space;
    return cmark_utf8proc_is_punctuation(c) != 0 ? Side::punctuation : Side::other;
  }

  std::uint32_t last_offset(const Token& token) const {
    return token.end - static_cast<std::uint32_t>(utf8::decode_before(text_, token.end).size);
  }

  Side before(std::size_t i) const {
    if (i == 0 || list_[i - 1].kind == Token::Kind::line_break) return Side::space;
    if (list_[i - 1].kind != Token::Kind::text) return Side::punctuation;
    const std::uint32_t offset = last_offset(list_[i - 1]);
    return side(utf8::decode(text_, offset).code_point, offset);
  }

  Side after(std::size_t i) const {
    if (i + 1 == list_.size()) return Side::space;
    if (list_[i + 1].kind != Token::Kind::text) return Side::punctuation;
    const std::uint32_t offset = list_[i + 1].begin;
    return side(utf8::decode(text_, offset).code_point, offset);
  }

  void encode_before(std::size_t i) { marks_.entities.insert(last_offset(list_[i - 1])); }
  void encode_after(std::size_t i) { marks_.entities.insert(list_[i + 1].begin); }

  void open(std::size_t i) {
    if (after(i) == Side::space && i + 1 < list_.size()) encode_after(i);
    const bool word = marks_.marks[i] == "_" || after(i) == Side::punctuation;
    if (word && before(i) == Side::other) encode_before(i);
  }

  void close(std::size_t i) {
    if (before(i) == Side::space && i > 0) encode_before(i);
    const bool word = marks_.marks[i] == "_" || before(i) == Side::punctuation;
    if (word && after(i) == Side::other) encode_after(i);
  }

  std::string_view text_;
  const std::vector<Token>& list_;
  std::vector<std::size_t> partner_;
  Marks marks_;
};

}  // namespace

Marks choose_marks(std::string_view text, const std::vector<Token>& tokens) {
  return Chooser(text, tokens).choose();
}

}  // namespace ibidem::markdown
