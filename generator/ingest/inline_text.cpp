#include "inline_text.h"

#include "letters.h"
#include "notes.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ibidem::ingest {
namespace {

// Where a bare address ends: at a blank, an angle or what only a sentence adds to it.
std::size_t address_size(std::string_view text) {
  std::size_t end = 0;
  int open = 0;
  while (end < text.size() && text[end] != ' ' && text[end] != '<' && text[end] != '>' &&
         text[end] != '"' && !text.substr(end).starts_with("»") &&
         !text.substr(end).starts_with("”") && !text.substr(end).starts_with(call_begins)) {
    if (text[end] == '(') ++open;
    if (text[end] == ')' && --open < 0) break;
    ++end;
  }
  while (end > 0 && std::string_view(".,;:!?'*]").find(text[end - 1]) != std::string_view::npos)
    --end;
  return end;
}

bool is_address_at(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:");
}

struct Tag {
  std::string_view name;
  SpanKind kind;
};

constexpr std::array<Tag, 4> tags = {{{"i", SpanKind::emphasis},
                                      {"em", SpanKind::emphasis},
                                      {"b", SpanKind::strong},
                                      {"strong", SpanKind::strong}}};

class Scanner {
 public:
  explicit Scanner(std::string_view source) : source_(source) {}

  RichText scan() {
    while (at_ < source_.size()) {
      if (!escape() && !call() && !angle() && !link() && !address() && !emphasis()) copy();
    }
    while (rich_.text.ends_with(' ')) rich_.text.pop_back();
    for (Span& span : rich_.spans) {
      const auto size = static_cast<std::uint32_t>(rich_.text.size());
      span.begin = std::min(span.begin, size);
      span.end = std::min(span.end, size);
    }
    restore_unclosed();
    settle(rich_);
    return std::move(rich_);
  }

 private:
  struct Open {
    std::string mark;
    SpanKind kind;
    std::uint32_t begin;
  };

  std::string_view rest() const { return source_.substr(at_); }

  // What markup opens it closes soon, or it is no markup: so no text is searched through twice.
  std::size_t find(std::string_view what, std::size_t from) const {
    constexpr std::size_t soon = 2000;
    const std::size_t found = source_.substr(from, soon).find(what);
    return found == std::string_view::npos ? found : from + found;
  }
  std::uint32_t here() const { return static_cast<std::uint32_t>(rich_.text.size()); }

  void put(std::string_view text) {
    for (const char c : text) {
      const char plain = c == '\t' ? ' ' : c;
      if (plain == ' ' && (rich_.text.empty() || rich_.text.back() == ' ')) continue;
      rich_.text += plain;
    }
  }

  void copy() {
    const std::size_t size = utf8::decode(source_, at_).size;
    put(source_.substr(at_, size));
    at_ += size;
  }

  bool escape() {
    if (source_[at_] != '\\' || at_ + 1 >= source_.size()) return false;
    if (std::string_view("\\`*_{}[]()#+-.!|<>~$%&").find(source_[at_ + 1]) ==
        std::string_view::npos)
      return false;
    put(source_.substr(at_ + 1, 1));
    at_ += 2;
    return true;
  }

  bool call() {
    if (!rest().starts_with(call_begins)) return false;
    const std::size_t end = find(call_ends, at_);
    if (end == std::string_view::npos) return false;
    const std::size_t begin = at_ + call_begins.size();
    rich_.spans.push_back(
        {here(), here(), SpanKind::note_call, std::string(source_.substr(begin, end - begin))});
    at_ = end + call_ends.size();
    return true;
  }

  // "<https://…>" and the few tags that recognition writes.
  bool angle() {
    if (source_[at_] != '<') return false;
    const std::size_t end = find(">", at_);
    if (end == std::string_view::npos) return false;
    const std::string_view inside = source_.substr(at_ + 1, end - at_ - 1);
    if (is_address_at(inside) && inside.find(' ') == std::string_view::npos) {
      put_link(inside, inside);
      at_ = end + 1;
      return true;
    }
    if (!tag(inside)) return false;
    at_ = end + 1;
    return true;
  }

  bool tag(std::string_view inside) {
    if (inside == "br" || inside == "br/" || inside == "br /") {
      put(" ");
      return true;
    }
    if (inside == "u" || inside == "/u" || inside == "sub" || inside == "/sub" || inside == "sup" ||
        inside == "/sup")
      return true;
    for (const Tag& known : tags) {
      if (inside == known.name) {
        open_.push_back({"<" + std::string(known.name) + ">", known.kind, here()});
        return true;
      }
      if (inside.starts_with('/') && inside.substr(1) == known.name) {
        close("<" + std::string(known.name) + ">");
        return true;
      }
    }
    return false;
  }

  void put_link(std::string_view text, std::string_view target) {
    const std::uint32_t begin = here();
    rich_.text += text;
    rich_.spans.push_back({begin, here(), SpanKind::link, std::string(target)});
  }

  // "[text](target)". Brackets without a target are the author's and stay.
  bool link() {
    if (source_[at_] != '[') return false;
    const std::size_t middle = find("](", at_);
    if (middle == std::string_view::npos) return false;
    const std::string_view label = source_.substr(at_ + 1, middle - at_ - 1);
    if (label.find('[') != std::string_view::npos) return false;
    const std::size_t end = find(")", middle);
    if (end == std::string_view::npos) return false;
    const std::string_view target = source_.substr(middle + 2, end - middle - 2);
    if (target.find(' ') != std::string_view::npos) return false;
    const RichText inner = inline_text(label);
    if (is_address_at(target) && !inner.text.empty()) {
      put_link(inner.text, target);
    } else {
      append(rich_, "", inner);
    }
    at_ = end + 1;
    return true;
  }

  bool address() {
    if (!is_address_at(rest())) return false;
    const std::size_t size = address_size(rest());
    if (size < 10) return false;
    std::string target;
    for (std::size_t i = 0; i < size; ++i) {
      if (rest()[i] == '\\' && i + 1 < size) continue;
      target += rest()[i];
    }
    put_link(target, target);
    at_ += size;
    return true;
  }

  // "*…*", "**…**", "_…_", "__…__": opens before a character that is no blank, closes after one.
  bool emphasis() {
    const char c = source_[at_];
    if (c != '*' && c != '_') return false;
    std::size_t run = 0;
    while (at_ + run < source_.size() && source_[at_ + run] == c) ++run;
    if (run > 3 || (c == '_' && run > 2)) return false;
    const bool blank_after = at_ + run >= source_.size() || source_[at_ + run] == ' ';
    const bool blank_before = at_ == 0 || source_[at_ - 1] == ' ';
    if (c == '_' && !blank_before && !blank_after &&
        is_letter(utf8::decode(source_, at_ + run).code_point))
      return false;
    if (!blank_before && close_run(c, run)) return true;
    constexpr std::size_t deepest = 50;
    if (blank_after || open_.size() > deepest) return false;
    if (run >= 2) open_.push_back({std::string(2, c), SpanKind::strong, here()});
    if (run != 2) open_.push_back({std::string(1, c), SpanKind::emphasis, here()});
    at_ += run;
    return true;
  }

  bool close_run(char c, std::size_t run) {
    const auto is_open = [&](const std::string& mark) {
      return std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.mark == mark; });
    };
    const bool strong = run >= 2;
    const bool light = run != 2;
    if ((strong && !is_open(std::string(2, c))) || (light && !is_open(std::string(1, c))))
      return false;
    if (light) close(std::string(1, c));
    if (strong) close(std::string(2, c));
    at_ += run;
    return true;
  }

  void close(const std::string& mark) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Open& o) { return o.mark == mark; });
    if (found == open_.rend()) return;
    rich_.spans.push_back({found->begin, here(), found->kind, {}});
    open_.erase(std::next(found).base());
  }

  // Marks that were never closed were no markup: they are put back, last first.
  void restore_unclosed() {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->mark.front() == '<') continue;
      const auto size = static_cast<std::uint32_t>(open->mark.size());
      for (Span& span : rich_.spans) {
        if (span.begin >= open->begin) span.begin += size;
        if (span.end > open->begin || (span.begin > open->begin && span.end >= open->begin))
          span.end += size;
      }
      rich_.text.insert(open->begin, open->mark);
    }
  }

  std::string_view source_;
  std::size_t at_ = 0;
  RichText rich_;
  std::vector<Open> open_;
};

}  // namespace

void settle(RichText& rich) {
  // Blanks at the rims of emphasis belong outside of it: Markdown could not write them.
  for (Span& span : rich.spans) {
    if (span.kind == SpanKind::note_call) continue;
    while (span.begin < span.end && rich.text[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && rich.text[span.end - 1] == ' ') --span.end;
  }
  std::erase_if(rich.spans, [](const Span& span) {
    return span.kind != SpanKind::note_call && span.begin >= span.end;
  });
  std::stable_sort(rich.spans.begin(), rich.spans.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

RichText inline_text(std::string_view source) {
  return Scanner(trim(source)).scan();
}

void erase(RichText& rich, std::size_t begin, std::size_t end) {
  const auto from = static_cast<std::uint32_t>(begin);
  const auto to = static_cast<std::uint32_t>(end);
  const auto moved = [&](std::uint32_t at) {
    return at <= from ? at : at >= to ? at - (to - from) : from;
  };
  rich.text.erase(begin, end - begin);
  for (Span& span : rich.spans) {
    span.begin = moved(span.begin);
    span.end = moved(span.end);
  }
  settle(rich);
}

void append(RichText& rich, std::string_view separator, const RichText& more) {
  rich.text += separator;
  const auto by = static_cast<std::uint32_t>(rich.text.size());
  rich.text += more.text;
  for (Span span : more.spans) {
    span.begin += by;
    span.end += by;
    rich.spans.push_back(std::move(span));
  }
}

void prepend(RichText& rich, std::string_view text) {
  rich.text.insert(0, text);
  for (Span& span : rich.spans) {
    span.begin += static_cast<std::uint32_t>(text.size());
    span.end += static_cast<std::uint32_t>(text.size());
  }
}

}  // namespace ibidem::ingest
