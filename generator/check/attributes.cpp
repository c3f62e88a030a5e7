#include "attributes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibidem::check {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<std::pair<std::string_view, char>, 6> references{{{"&amp;", '&'},
                                                                       {"&quot;", '"'},
                                                                       {"&#39;", '\''},
                                                                       {"&#x27;", '\''},
                                                                       {"&lt;", '<'},
                                                                       {"&gt;", '>'}}};

std::string resolved(std::string_view value) {
  std::string result;
  result.reserve(value.size());
  while (!value.empty()) {
    const auto* reference =
        std::find_if(references.begin(), references.end(),
                     [&](const auto& known) { return value.starts_with(known.first); });
    const bool found = reference != references.end();
    result += found ? reference->second : value.front();
    value.remove_prefix(found ? reference->first.size() : 1);
  }
  return result;
}

class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html) {}

  std::vector<Attribute> run() {
    while (at_ < html_.size()) {
      const std::size_t open = html_.find('<', at_);
      if (open == std::string_view::npos) break;
      at_ = open + 1;
      if (html_.substr(at_).starts_with("!--")) {
        skip_past("-->");
      } else if (at_ < html_.size() && is_letter(html_[at_])) {
        element();
      }
    }
    return std::move(found_);
  }

 private:
  void skip_past(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  std::string_view take_while(auto&& test) {
    const std::size_t start = at_;
    while (at_ < html_.size() && test(html_[at_])) ++at_;
    return html_.substr(start, at_ - start);
  }

  void element();
  std::string_view value();
  void keep(std::string_view name, std::string_view value, std::size_t where);

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;  // up to where lines have been counted
  int line_ = 1;
  std::size_t line_start_ = 0;
  std::vector<Attribute> found_;
};

void Scanner::element() {
  const std::string_view tag =
      take_while([](char c) { return !is_blank(c) && c != '>' && c != '/'; });
  while (at_ < html_.size() && html_[at_] != '>') {
    take_while([](char c) { return is_blank(c) || c == '/'; });
    const std::size_t where = at_;
    const std::string_view name =
        take_while([](char c) { return !is_blank(c) && c != '=' && c != '>' && c != '/'; });
    if (at_ < html_.size() && html_[at_] == '=') {
      ++at_;
      keep(name, value(), where);
    }
  }
  if (tag == "script") skip_past("</script");
  if (tag == "style") skip_past("</style");
}

std::string_view Scanner::value() {
  const char quote = at_ < html_.size() ? html_[at_] : ' ';
  if (quote != '"' && quote != '\'') {
    return take_while([](char c) { return !is_blank(c) && c != '>'; });
  }
  ++at_;
  const std::string_view inside = take_while([&](char c) { return c != quote; });
  if (at_ < html_.size()) ++at_;
  return inside;
}

void Scanner::keep(std::string_view name, std::string_view value, std::size_t where) {
  const bool id = name == "id";
  if (!id && name != "href" && name != "src") return;
  for (; counted_ < where; ++counted_) {
    if (html_[counted_] != '\n') continue;
    ++line_;
    line_start_ = counted_ + 1;
  }
  found_.push_back({id ? Attribute::Kind::id : Attribute::Kind::link, resolved(value), line_,
                    static_cast<int>(where - line_start_) + 1});
}

}  // namespace

std::vector<Attribute> attributes(std::string_view html) {
  return Scanner(html).run();
}

}  // namespace ibidem::check
