#include "guard.h"

#include "base/utf8.h"
#include "xml/codes.h"

#include <algorithm>
#include <array>

namespace ibidem::xml {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr int most_levels = 64;
constexpr int most_attributes = 100;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One look through the text, tag by tag.
class Guard {
 public:
  Guard(std::string_view text, const std::string& file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  bool run() {
    out_.reserve(text_.size() + text_.size() / 16);
    while (at_ < text_.size()) {
      if (!(text_[at_] == '<' ? markup() : characters())) return false;
    }
    return true;
  }

  std::string take() { return std::move(out_); }

 private:
  bool refuse(const Code& code, std::size_t where, std::string message, std::string hint = {}) {
    const auto line = std::count(text_.begin(), text_.begin() + static_cast<long>(where), '\n') + 1;
    const std::size_t start = text_.substr(0, where).rfind('\n') + 1;  // npos + 1 is 0
    diagnostics_.add(code, {file_, static_cast<int>(line), static_cast<int>(where - start + 1)},
                     std::move(message), std::move(hint));
    return false;
  }

  void pass_to(std::size_t end) {
    out_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  // Takes what begins with `open` whole, if it stands here: a comment, CDATA, an instruction.
  std::optional<bool> region(std::string_view open, std::string_view close) {
    if (!text_.substr(at_).starts_with(open)) return std::nullopt;
    const std::size_t end = text_.find(close, at_ + open.size());
    if (end == std::string_view::npos) return refuse(broken_xml, at_, "this is never closed");
    pass_to(end + close.size());
    return true;
  }

  bool markup() {
    if (const auto done = region("<!--", "-->")) return *done;
    if (const auto done = region("<![CDATA[", "]]>")) return *done;
    if (const auto done = region("<?", "?>")) return *done;
    if (text_.substr(at_).starts_with("<!")) {
      return refuse(refused_xml, at_, "a document type is not read here",
                    "remove <!DOCTYPE …> and write its entities as characters");
    }
    return tag();
  }

  bool tag() {
    const std::size_t begin = at_;
    int attributes = 0;
    char quote = 0;
    std::size_t end = at_ + 1;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (quote != 0) {
        if (c == quote) quote = 0;
        if (c == '<') return refuse(broken_xml, end, "a \"<\" stands in an attribute");
        if (c == '&' && !reference(end)) return false;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '=') {
        if (++attributes > most_attributes) {
          return refuse(oversized_xml, begin, "an element has more than 100 attributes");
        }
      } else if (c == '>') {
        break;
      } else if (c == '<') {
        return refuse(broken_xml, begin, "this tag is never closed");
      }
    }
    if (end >= text_.size()) return refuse(broken_xml, begin, "this tag is never closed");
    if (!level(begin, end)) return false;
    pass_to(end + 1);
    return true;
  }

  bool level(std::size_t begin, std::size_t end) {
    if (text_.substr(begin).starts_with("</")) {
      --depth_;
    } else if (text_[end - 1] != '/' && ++depth_ > most_levels) {
      return refuse(oversized_xml, begin, "elements are nested more than 64 deep");
    }
    return true;
  }

  // "&amp;", "&#233;", "&#xE9;"
  bool reference(std::size_t at) {
    static constexpr std::array<std::string_view, 5> known = {"amp", "lt", "gt", "quot", "apos"};
    const std::string_view rest = text_.substr(at + 1, 12);
    const std::string_view name = rest.substr(0, std::min(rest.find(';'), rest.size()));
    if (name.size() == rest.size()) return refuse(broken_xml, at, "a \"&\" stands alone", "&amp;");
    if (std::find(known.begin(), known.end(), name) != known.end()) return true;
    if (!name.starts_with('#')) {
      return refuse(refused_xml, at, "the entity \"" + std::string(name) + "\" is not known here",
                    "write the character itself");
    }
    const bool hexadecimal = name.size() > 2 && name[1] == 'x';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    const std::string_view allowed = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
    if (digits.empty() || digits.find_first_not_of(allowed) != std::string_view::npos ||
        !is_character(std::stoull(std::string(digits), nullptr, hexadecimal ? 16 : 10))) {
      return refuse(broken_xml, at, "\"&" + std::string(name) + ";\" is no character");
    }
    return true;
  }

  static bool is_character(unsigned long long c) {
    if (c < 0x20) return c == 0x9 || c == 0xA || c == 0xD;
    if (c >= 0xFDD0 && c <= 0xFDEF) return false;
    return c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
  }

  bool characters() {
    std::size_t end = at_;
    bool blank = true;
    for (; end < text_.size() && text_[end] != '<'; ++end) {
      if (!is_blank(text_[end])) blank = false;
      if (text_[end] == '&' && !reference(end)) return false;
    }
    if (blank && depth_ > 0) out_ += blank_mark;
    pass_to(end);
    return true;
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::string out_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::optional<std::string> guarded(std::string_view text, const std::string& file,
                                   Diagnostics& diagnostics) {
  if (text.size() > most_bytes) {
    diagnostics.add(oversized_xml, {file, 0, 0}, "the file has more than 64 MB");
    return std::nullopt;
  }
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_blank(c); };
  const auto invalid = utf8::first_invalid(text);
  const std::size_t bad = std::min(
      {invalid.value_or(text.size()), text.find(blank_mark),
       static_cast<std::size_t>(std::find_if(text.begin(), text.end(), control) - text.begin())});
  if (bad < text.size()) {
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(bad), '\n') + 1;
    diagnostics.add(broken_xml, {file, static_cast<int>(line), 0},
                    "there are bytes here that are no text in UTF-8");
    return std::nullopt;
  }
  Guard guard(text, file, diagnostics);
  if (!guard.run()) return std::nullopt;
  return guard.take();
}

}  // namespace ibidem::xml
