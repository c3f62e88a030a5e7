#include "book/xhtml.h"

#include "xml_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

namespace ibidem::book {
namespace {

constexpr std::array<std::string_view, 6> empty_elements{"br", "hr", "img", "link", "meta", "wbr"};

/// What the reader's program is told beside the role of an element.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> types{{
    {"doc-noteref", "noteref"},
    {"doc-footnote", "footnote"},
}};

/// Where the value of an attribute stands in a tag, if it has it.
struct Value {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Value> value_of(std::string_view tag, std::string_view attribute) {
  const auto wanted = std::string(attribute) + "=\"";
  for (auto at = tag.find(wanted); at != std::string_view::npos; at = tag.find(wanted, at + 1)) {
    if (at == 0 || (tag[at - 1] != ' ' && tag[at - 1] != '\n')) continue;
    const auto begin = at + wanted.size();
    const auto end = tag.find('"', begin);
    if (end == std::string_view::npos) return std::nullopt;
    return Value{begin, end};
  }
  return std::nullopt;
}

std::string_view name_of(std::string_view tag) {
  const auto begin = tag.starts_with("</") ? 2U : 1U;
  return tag.substr(begin, tag.find_first_of(" \n/>", begin) - begin);
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Signs that no URL may have, as an attribute writes them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> references{{
    {"&quot;", "%22"},
    {"&lt;", "%3C"},
    {"&gt;", "%3E"},
}};

/// An address as it may stand in an attribute, signs written as references, with those encoded that
/// no URL may have, a second "#" among them ("&#39;" has none).
std::string encoded(std::string_view attribute) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string address(attribute);
  for (const auto& [reference, code] : references) {
    for (auto at = address.find(reference); at != std::string::npos;
         at = address.find(reference, at)) {
      address.replace(at, reference.size(), code);
    }
  }
  std::string result;
  bool in_fragment = false;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const auto c = static_cast<unsigned char>(address[i]);
    const bool mark = c == '#' && (i == 0 || address[i - 1] != '&');
    const bool stray_mark = mark && std::exchange(in_fragment, true);
    const bool stray_percent =
        c == '%' && (i + 2 >= address.size() || !is_hexadecimal(address[i + 1]) ||
                     !is_hexadecimal(address[i + 2]));
    if (c <= ' ' || c >= 0x7F || stray_percent || stray_mark ||
        std::string_view("\\^`{|}[]").find(static_cast<char>(c)) != std::string_view::npos) {
      result += '%';
      result += hexadecimal[c >> 4];
      result += hexadecimal[c & 0xF];
    } else {
      result += static_cast<char>(c);
    }
  }
  return result;
}

/// Whether an address of the web names a host that there can be.
bool names_host(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return true;
  address.remove_prefix(scheme + 3);
  const auto host = address.substr(0, address.find_first_of("/?#"));
  const auto name = host.substr(0, host.find(':'));
  const auto port = host.substr(name.size());
  const auto in_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
  };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return !name.empty() && name.front() != '.' && name.find("..") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), in_name) && port.size() <= 6 &&
         (port.empty() || std::all_of(port.begin() + 1, port.end(), digit));
}

/// Whether a piece of a page beginning with "<" is a tag to look into.
bool is_tag(std::string_view piece) {
  return piece.size() > 1 && (piece[1] == '/' || (piece[1] >= 'a' && piece[1] <= 'z'));
}

/// Calls `text` for what stands between tags and `tag` for each of these, in order.
template <class Text, class Tag>
void walk(std::string_view page, const Text& text, const Tag& tag) {
  while (!page.empty()) {
    const auto begin = page.find('<');
    text(page.substr(0, begin));
    if (begin == std::string_view::npos) return;
    page.remove_prefix(begin);
    const auto end = std::min(page.find('>'), page.size() - 1) + 1;
    if (is_tag(page.substr(0, end))) {
      tag(page.substr(0, end));
    } else {
      text(page.substr(0, end));
    }
    page.remove_prefix(end);
  }
}

/// Writes the tags of a page as a book has them.
class Rewriting {
 public:
  Rewriting(std::string& out, const std::unordered_set<std::string_view>& ids, const Lead& lead)
      : out_(out), ids_(ids), lead_(lead) {}

  void text(std::string_view piece) { out_ += piece; }

  void tag(std::string_view tag) {
    const auto name = name_of(tag);
    if (name == "a") {
      anchor(tag);
    } else {
      other(tag, name);
    }
  }

 private:
  /// A link that leads nowhere stays as a span, which keeps its id, its class and its words.
  void anchor(std::string_view tag) {
    if (tag.starts_with("</")) {
      out_ += unlinked_ ? "</span>" : "</a>";
      unlinked_ = false;
      return;
    }
    const auto href = value_of(tag, "href");
    const auto address =
        href ? target(tag.substr(href->begin, href->end - href->begin)) : std::string();
    unlinked_ = address.empty();
    if (unlinked_) {
      out_ += "<span";
      for (const std::string_view attribute : {"class", "id", "lang"}) keep(tag, attribute);
      out_ += '>';
      return;
    }
    std::string changed(tag.substr(0, href->begin));
    changed += address;
    changed += tag.substr(href->end);
    other(changed, "a");
  }

  std::string target(std::string_view address) const {
    if (address.starts_with('#')) {
      return ids_.contains(address.substr(1)) ? std::string(address) : std::string();
    }
    const auto led = lead_(address);
    return names_host(led) ? encoded(led) : std::string();
  }

  void keep(std::string_view tag, std::string_view attribute) {
    const auto value = value_of(tag, attribute);
    if (!value) return;
    const auto bytes = tag.substr(value->begin, value->end - value->begin);
    if (attribute == "lang") append("xml:lang", bytes);
    append(attribute, bytes);
  }

  void append(std::string_view attribute, std::string_view bytes) {
    out_ += ' ';
    out_ += attribute;
    out_ += "=\"";
    out_ += bytes;
    out_ += '"';
  }

  void other(std::string_view tag, std::string_view name) {
    const bool closes = tag.ends_with("/>");
    out_ += tag.substr(0, tag.size() - (closes ? 2 : 1));
    const auto lang = value_of(tag, "lang");
    if (lang && !value_of(tag, "xml:lang")) {
      append("xml:lang", tag.substr(lang->begin, lang->end - lang->begin));
    }
    if (const auto role = value_of(tag, "role")) {
      for (const auto& [called, type] : types) {
        if (tag.substr(role->begin, role->end - role->begin) == called) append("epub:type", type);
      }
    }
    const bool empty = closes || std::find(empty_elements.begin(), empty_elements.end(), name) !=
                                     empty_elements.end();
    out_ += empty ? "/>" : ">";
  }

  std::string& out_;
  const std::unordered_set<std::string_view>& ids_;
  const Lead& lead_;
  bool unlinked_ = false;
};

}  // namespace

std::string to_xhtml(std::string_view page, const Lead& lead) {
  const auto clean = xml_text(page);
  std::unordered_set<std::string_view> ids;
  walk(
      clean, [](std::string_view) {},
      [&](std::string_view tag) {
        if (const auto id = value_of(tag, "id")) {
          ids.insert(tag.substr(id->begin, id->end - id->begin));
        }
      });
  std::string out;
  out.reserve(clean.size() + clean.size() / 16);
  Rewriting rewriting(out, ids, lead);
  walk(
      clean, [&](std::string_view piece) { rewriting.text(piece); },
      [&](std::string_view tag) { rewriting.tag(tag); });
  return out;
}

}  // namespace ibidem::book
