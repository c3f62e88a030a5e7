#include "write_rich.h"

#include "emphasis.h"
#include "escape.h"
#include "rich_tokens.h"

#include "base/utf8.h"

#include <algorithm>
#include <set>

namespace ibidem::markdown {
namespace {

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether `<text>` is read as a link to `address` with just that text.
bool is_autolink(std::string_view text, std::string_view address) {
  if (text.find_first_of(" <>\n&[") != text.npos) return false;
  if (text == address) {
    return text.starts_with("http://") || text.starts_with("https://") ||
           text.starts_with("mailto:");
  }
  const std::size_t at = text.find('@');
  if (at == text.npos || at == 0 || at > 60 || address != "mailto:" + std::string(text)) {
    return false;
  }
  const auto plain = [](std::string_view part) {
    return !part.empty() && is_alphanumeric(part.front()) && is_alphanumeric(part.back()) &&
           std::all_of(part.begin(), part.end(),
                       [](char c) { return is_alphanumeric(c) || c == '.'; }) &&
           part.find("..") == part.npos;
  };
  return plain(text.substr(0, at)) && plain(text.substr(at + 1));
}

/// The address of a link between its brackets.
std::string write_address(std::string_view address) {
  const bool pointed = address.empty() || address.find_first_of(" ()<>") != address.npos;
  std::string result;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    if (c == '\\' || c == '<' || c == '>') result += '\\';
    result += c;
    // cmark decodes entities in an address before it looks at backslashes.
    if (c == '&' && is_entity(address.substr(at))) result += "amp;";
  }
  return pointed ? "<" + result + ">" : result;
}

/// Code between the shortest row of backticks that it does not hold itself.
std::string write_code(std::string_view code) {
  std::set<std::size_t> rows;
  for (std::size_t at = 0; at < code.size();) {
    std::size_t end = at;
    while (end < code.size() && code[end] == '`') ++end;
    rows.insert(end - at);
    at = end + 1;
  }
  std::size_t size = 1;
  while (rows.contains(size)) ++size;
  const std::string fence(size, '`');
  const bool padded = !code.empty() && (code.front() == '`' || code.back() == '`');
  const std::string pad = padded ? " " : "";
  std::string text = fence + pad + std::string(code) + pad + fence;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

class RichWriter {
 public:
  RichWriter(const RichText& rich, Place place)
      : text_(rich.text), place_(place), list_(tokens(rich)), marks_(choose_marks(text_, list_)) {
    defines_link_ = text_.find("]:") != text_.npos;
    tildes_ = std::count(text_.begin(), text_.end(), '~') > 1;
  }

  std::string write() {
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const Token& token = list_[i];
      switch (token.kind) {
        case Token::Kind::text:
          text(i);
          break;
        case Token::Kind::line_break:
          out_ += place_ == Place::paragraph ? "\\\n" : " ";
          break;
        case Token::Kind::call:
          out_ += "[^" + token.span->target + "]";
          break;
        case Token::Kind::code:
          out_ += write_code(slice(token));
          break;
        case Token::Kind::open:
        case Token::Kind::close:
          mark(i);
          break;
      }
    }
    if (place_ == Place::cell) escape_pipes();
    return std::move(out_);
  }

 private:
  std::string_view slice(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }

  bool is(std::size_t i, Token::Kind kind) const {
    return i < list_.size() && list_[i].kind == kind;
  }

  bool is_link(std::size_t i) const {
    return i < list_.size() && list_[i].span != nullptr && list_[i].span->kind == SpanKind::link;
  }

  void mark(std::size_t i) {
    if (!is_link(i)) {
      out_ += marks_.marks[i];
    } else if (list_[i].kind == Token::Kind::open) {
      const bool plain = is(i + 1, Token::Kind::text) && is_link(i + 2);
      autolink_ = plain && is_autolink(slice(list_[i + 1]), list_[i].span->target);
      in_link_ = true;
      out_ += autolink_ ? "<" : "[";
    } else {
      out_ += autolink_ ? ">" : "](" + write_address(list_[i].span->target) + ")";
      autolink_ = false;
      in_link_ = false;
    }
  }

  /// The offset in a piece of text of what a block's mark would be, or its length.
  std::size_t line_escape(std::size_t i) const {
    const std::string_view piece = slice(list_[i]);
    const bool ends = i + 1 == list_.size() || is(i + 1, Token::Kind::line_break);
    if (place_ == Place::heading && i + 1 == list_.size()) {
      // A row of "#" at a heading's end would be taken away.
      const std::size_t run = piece.find_last_not_of('#') + 1;
      return run < piece.size() && (run == 0 ? i == 0 : piece[run - 1] == ' ') ? run : piece.size();
    }
    if (place_ != Place::paragraph || (i > 0 && !is(i - 1, Token::Kind::line_break))) {
      return piece.size();
    }
    return block_escape(piece, {i == 0, defines_link_, ends});
  }

  void text(std::size_t i) {
    const std::string_view piece = slice(list_[i]);
    if (autolink_) {
      out_ += piece;
      return;
    }
    const bool after_call = i > 0 && is(i - 1, Token::Kind::call);
    Surroundings around;
    around.in_link = in_link_;
    around.opens_link = i > 0 && is(i - 1, Token::Kind::open) && is_link(i - 1);
    around.after_call = after_call;
    around.call_opens_line = after_call && (i == 1 || is(i - 2, Token::Kind::line_break));
    around.before_bracket =
        is(i + 1, Token::Kind::call) || (is(i + 1, Token::Kind::open) && is_link(i + 1));
    around.before_end = i + 1 == list_.size();
    around.escape_tildes = tildes_;
    const std::size_t line_mark = line_escape(i);
    for (std::size_t at = 0; at < piece.size();) {
      const auto offset = list_[i].begin + static_cast<std::uint32_t>(at);
      if (marks_.entities.contains(offset)) {
        const utf8::Decoded decoded = utf8::decode(text_, offset);
        out_ += "&#" + std::to_string(static_cast<std::uint32_t>(decoded.code_point)) + ";";
        at += std::max<std::size_t>(decoded.size, 1);
        continue;
      }
      // What is harmless before a letter is none before an entity, nor is "_" behind one.
      const bool bare = (piece[at] == '_' || piece[at] == '\\') &&
                        (marks_.entities.contains(offset + 1) ||
                         (at > 0 && marks_.entities.contains(offset - 1)));
      if (bare || at == line_mark || needs_escape(piece, at, around)) out_ += '\\';
      out_ += piece[at++];
    }
  }

  void escape_pipes() {
    std::string escaped;
    for (const char c : out_) {
      if (c == '|') escaped += '\\';
      escaped += c;
    }
    out_ = std::move(escaped);
  }

  std::string_view text_;  // of the rich text given, as are the spans in the tokens
  Place place_;
  std::vector<Token> list_;
  Marks marks_;
  bool defines_link_ = false;
  bool tildes_ = false;
  bool in_link_ = false;
  bool autolink_ = false;
  std::string out_;
};

}  // namespace

std::string write_rich(const RichText& rich, Place place) {
  return RichWriter(rich, place).write();
}

}  // namespace ibidem::markdown
