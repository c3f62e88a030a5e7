#include "symbol.h"

#include "characters.h"

#include <algorithm>
#include <array>

namespace ibidem::citations {
namespace {

// What a symbol may begin with: the organs and the treaty bodies, conferences and programmes that
// number their own documents.
constexpr auto organs = std::to_array<std::string_view>(
    {"A",    "S",    "E",      "T",     "ST",   "AEC",    "APLC", "AT",     "BWC",   "CAC",
     "CAT",  "CBD",  "CCD",    "CCM",   "CCPR", "CCW",    "CD",   "CEB",    "CED",   "CEDAW",
     "CERD", "CLCS", "CMW",    "CRC",   "CRPD", "CTOC",   "DC",   "DP",     "ECE",   "ENDC",
     "FCCC", "HR",   "HRI",    "HSP",   "ICCD", "IDB",    "ISBA", "JIU",    "LC",    "LOS",
     "NPT",  "PBC",  "PCNICC", "SPLOS", "TD",   "UNCTAD", "UNEP", "UNIDIR", "UNODC", "UNW"});

constexpr std::size_t longest_organ = 6;

// Parts in plain capitals that follow an organ directly or further on.
constexpr auto capital_parts = std::to_array<std::string_view>(
    {"AI",    "B",    "BUR",  "CEPAL", "ESA", "FPA",  "LEG",   "OPS",     "SER", "C",       "CMA",
     "CMP",   "CO",   "CONF", "COP",   "CP",  "CSP",  "DEC",   "EA",      "ECA", "ECE",     "ESCAP",
     "ESCWA", "FU",   "GC",   "HLPF",  "HRC", "IC",   "ICEF",  "INF",     "IR",  "LCARIB",  "LOI",
     "LOIPR", "MC",   "MSP",  "NC",    "NGO", "OP",   "P",     "PA",      "PET", "PREPCOM", "PRST",
     "PUB",   "PV",   "Q",    "QPR",   "RES", "SBI",  "SBSTA", "SESSION", "SG",  "SGB",     "SPC",
     "SR",    "STAT", "SWA",  "TRANS", "WG",  "WGAD", "WGFS",  "WP"});

// Words before a number: "Add.1".
constexpr auto additions = std::to_array<std::string_view>(
    {"Add", "Amend", "Corr", "Dec", "Res", "Rev", "Sub", "Suppl", "Summary"});

// Of conferences, committees and working groups counted in Roman numbers, "BWC/CONF.VIII",
// "A/CN.9/WG.IV", these have come to the tenth; in other series "X" stands for a number to come.
constexpr auto long_roman_series = std::to_array<std::string_view>({"CONF", "COP", "MSP", "PC"});

// Committees that number the reports of States: "CEDAW/C/FRA/CO/7-8" is on two at once.
constexpr auto treaty_bodies =
    std::to_array<std::string_view>({"CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD"});

constexpr std::size_t most_parts = 12;
constexpr std::size_t most_digits = 6;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t run(std::string_view text, std::size_t at, bool (*is)(char)) {
  std::size_t end = at;
  while (end < text.size() && is(text[end])) ++end;
  return end;
}

// Of what form a part of a symbol is.
enum class Form { none, digits, capitals, dotted, addition, special_session, unnumbered };

struct Part {
  Form form = Form::none;
  std::size_t end = 0;
  std::string canonical;
};

// "(2001)", "(XXVI)" behind a resolution's number, perhaps after a blank.
std::size_t bracket_end(std::string_view text, std::size_t at) {
  at += blank_at(text, at);
  if (at >= text.size() || text[at] != '(') return 0;
  const std::size_t digits = run(text, at + 1, is_digit);
  const std::size_t letters = run(text, at + 1, is_upper);
  const std::size_t end = std::max(digits, letters);
  if (end >= text.size() || text[end] != ')') return 0;
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  const bool year = digits == end && inside.size() == 4;
  const bool roman = !inside.empty() && inside.size() <= 7 &&
                     inside.find_first_not_of("IVXLC") == std::string_view::npos;
  return year || roman ? end + 1 : 0;
}

// "(S-VI)", "(ES-II)" behind the number of a resolution of a special session.
std::size_t special_session_end(std::string_view text, std::size_t at) {
  at += blank_at(text, at);
  for (const std::string_view opening : {"(S-", "(ES-"}) {
    if (!text.substr(at).starts_with(opening)) continue;
    const std::size_t begin = at + opening.size();
    const std::size_t end =
        run(text, begin, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
    if (end > begin && end < text.size() && text[end] == ')') return end + 1;
  }
  return 0;
}

Part number_after_dot(std::string_view text, std::size_t begin, std::size_t dot, Form form) {
  std::size_t at = dot + 1;
  if (form == Form::addition) at += blank_at(text, at);
  const std::size_t end = run(text, at, is_digit);
  const std::string head(text.substr(begin, dot - begin));
  if (end > at && end - at <= most_digits) {
    // A letter may close the number: "WP.5A".
    const std::size_t letter = end < text.size() && is_upper(text[end]) &&
                               (end + 1 == text.size() || !is_alnum(text[end + 1]));
    return {form, end + letter, head + "." + std::string(text.substr(at, end + letter - at))};
  }
  const std::size_t roman =
      run(text, dot + 1, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  const bool only_x =
      text.substr(dot + 1, roman - dot - 1).find_first_not_of('X') == std::string_view::npos;
  if (form == Form::dotted && roman > dot + 1 && roman - dot <= 6 &&
      (!only_x || among(long_roman_series, head))) {
    return {form, roman, head + "." + std::string(text.substr(dot + 1, roman - dot - 1))};
  }
  // "ST/LEG/SER.B/15": series have letters.
  const bool letter = head == "SER" && dot + 1 < text.size() && is_upper(text[dot + 1]);
  if (letter && slash_at(text, dot + 2) > 0) {
    return {form, dot + 2, head + "." + std::string(1, text[dot + 1])};
  }
  const std::size_t unknown =
      run(text, dot + 1, [](char c) { return c == 'X' || c == 'x' || c == '_'; });
  if (unknown > dot + 1) return {Form::unnumbered, unknown, {}};
  return {};
}

// "(1455)": the number of the resolution that a committee of the Security Council is of.
Part number_in_brackets(std::string_view text, std::size_t at) {
  const std::size_t end = run(text, at + 1, is_digit);
  if (end == at + 1 || end - at > most_digits || end >= text.size() || text[end] != ')') return {};
  return {Form::digits, end + 1, std::string(text.substr(at, end + 1 - at))};
}

Part letters_part(std::string_view text, std::size_t at) {
  const std::size_t end = run(text, at, [](char c) { return is_upper(c) || is_lower(c); });
  const std::string_view word = text.substr(at, end - at);
  const bool upper = std::all_of(word.begin(), word.end(), is_upper);
  if (upper && word.find_first_not_of('X') == std::string_view::npos && word.size() > 1) {
    return {Form::unnumbered, end, {}};
  }
  if ((word == "S" || word == "ES") && dash_at(text, end) > 0) {
    const std::size_t digits = end + dash_at(text, end);
    const std::size_t digits_end = run(text, digits, is_digit);
    if (digits_end > digits && digits_end - digits <= 3) {
      return {Form::special_session, digits_end,
              std::string(word) + "-" + std::string(text.substr(digits, digits_end - digits))};
    }
  }
  if (end < text.size() && text[end] == '.' &&
      (among(additions, word) || (upper && word.size() <= 8))) {
    Part part = number_after_dot(text, at, end, upper ? Form::dotted : Form::addition);
    if (part.form != Form::none) return part;
  }
  // Delegations write "A/Res/77/37".
  if (word == "Res") return {Form::capitals, end, "RES"};
  if (!upper || word.size() > 8) return {};
  // "CCPR/C/CHN-MAC/CO/1": a region of a State.
  const std::size_t region = end + dash_at(text, end);
  if (word.size() == 3 && region > end && run(text, region, is_upper) == region + 3 &&
      slash_at(text, region + 3) > 0) {
    return {Form::capitals, region + 3,
            std::string(word) + "-" + std::string(text.substr(region, 3))};
  }
  // "ICCD/COP(13)/21": the session of a conference.
  if (end < text.size() && text[end] == '(') {
    const Part session = number_in_brackets(text, end);
    const bool more = session.form != Form::none && slash_at(text, session.end) > 0;
    if (more) return {Form::capitals, session.end, std::string(word) + session.canonical};
  }
  return {Form::capitals, end, std::string(word)};
}

Part part_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (text[at] == '(') return number_in_brackets(text, at);
  if (!is_digit(text[at])) return is_upper(text[at]) ? letters_part(text, at) : Part{};
  std::size_t end = run(text, at, is_digit);
  if (end - at > most_digits) return {};
  std::string canonical(text.substr(at, end - at));
  if (const std::size_t bracket =
          std::max(bracket_end(text, end), special_session_end(text, end))) {
    canonical += text.substr(text.find('(', end), bracket - text.find('(', end));
    end = bracket;
  } else if (end < text.size() && is_upper(text[end]) &&
             (end + 1 >= text.size() || !is_alnum(text[end + 1]))) {
    canonical += text[end++];  // "A/RES/46/36L"
  }
  return {Form::digits, end, std::move(canonical)};
}

// The blanks at `at`, a few of which extraction may leave where a line ended.
std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  for (int blanks = 0; blanks < 3; ++blanks) size += blank_at(text, at + size);
  return size;
}

// Where the part after a slash begins, or 0. A blank is forgiven on one side of the slash, if what
// follows can only go on with a symbol.
std::size_t next_part(std::string_view text, std::size_t at) {
  const std::size_t before = blanks_at(text, at);
  std::size_t next = at + before;
  const std::size_t slash = slash_at(text, next);
  if (slash == 0) return 0;
  next += slash;
  const std::size_t after = blanks_at(text, next);
  next += after;
  if (next >= text.size() || (before > 0 && after > 0)) return 0;
  if (before + after == 0) return next;
  if (is_digit(text[next])) return next;
  const Part part = part_at(text, next);
  const bool sure = part.form == Form::dotted || part.form == Form::addition ||
                    (part.form == Form::capitals && among(capital_parts, part.canonical));
  return sure ? next : 0;
}

struct Parts {
  std::size_t end = 0;
  std::string canonical;
  Form first = Form::none;  // the part after the organ
  std::string first_text;
  std::size_t count = 0;  // parts after the organ
  bool number = false;
  bool unnumbered = false;
};

bool plausible(std::string_view organ, const Parts& parts) {
  if (parts.count == 0 || (!parts.number && !parts.unnumbered)) return false;
  // Every department of the Secretariat has a series of its own, "ST/CS".
  const bool main_organ = organ.size() <= 2 && organ != "ST";
  if (parts.first == Form::capitals && main_organ && !among(capital_parts, parts.first_text))
    return false;
  if (parts.count > 1) return true;
  // "A/CONF.192" is a conference, "S/PV.8721" and "LC/G.2681" are documents.
  if (parts.first != Form::digits) return parts.first_text.starts_with("PV.") || organ == "LC";
  // The Disarmament Commission came to three digits; what has four are press releases.
  if (organ == "DC" && parts.first_text.size() > 3) return false;
  // One number alone is a symbol only in the style of the early years, "S/25704"; less is a paper
  // size or a fraction, and a year only begins a symbol.
  const bool year =
      parts.first_text.size() == 4 && parts.first_text >= "1990" && parts.first_text <= "2099";
  // The papers of conferences and of small bodies are few, "CD/12", "CCM/77".
  return !year && parts.first_text.size() >= (organ == "CD" || organ.size() > 2 ? 2 : 3);
}

bool ends_whole(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const char c = text[end];
  if (is_alnum(c) || c == '_') return false;
  if (const std::size_t slash = slash_at(text, end)) {
    return end + slash >= text.size() || !is_alnum(text[end + slash]);
  }
  return !(c == '.' && end + 1 < text.size() && is_alnum(text[end + 1]));
}

// "7-8": behind the number of a State's report that of the next.
std::size_t next_report_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at + dash_at(text, at);
  const std::size_t end = run(text, begin, is_digit);
  return begin > at && end > begin && end - begin <= 2 ? end : at;
}

std::optional<Parts> scan_parts(std::string_view text, std::size_t at, bool treaty_body = false) {
  Parts parts;
  parts.end = at;
  while (parts.count < most_parts) {
    const std::size_t begin = next_part(text, parts.end);
    if (begin == 0) break;
    Part part = part_at(text, begin);
    if (part.form == Form::none) break;
    if (parts.count++ == 0) {
      parts.first = part.form;
      parts.first_text = part.canonical;
    }
    parts.number = parts.number || part.form == Form::digits || part.form == Form::dotted;
    parts.unnumbered = parts.unnumbered || part.form == Form::unnumbered;
    parts.canonical += "/" + part.canonical;
    parts.end = part.end;
    if (!treaty_body || part.form != Form::digits || part.canonical.size() > 2) continue;
    const std::size_t last = next_report_end(text, part.end);
    if (last == part.end) continue;
    const std::size_t number = part.end + dash_at(text, part.end);
    parts.canonical += "-" + std::string(text.substr(number, last - number));
    parts.end = last;
  }
  if (parts.count == most_parts || !ends_whole(text, parts.end)) return std::nullopt;
  return parts;
}

}  // namespace

namespace {

// " (Vol. I)", " (Sect. 4)", " (Part II)": of a document in volumes or of a section of the budget,
// as opposed to "(sect. G)", a place in it.
std::size_t volume_end(std::string_view text, std::size_t at, std::string& canonical) {
  std::size_t next = at + blank_at(text, at);
  if (next >= text.size() || text[next++] != '(') return at;
  for (const std::string_view word : {"Vol.", "Sect.", "Part"}) {
    if (!text.substr(next).starts_with(word)) continue;
    std::size_t begin = next + word.size();
    begin += blank_at(text, begin);
    const std::size_t digits = run(text, begin, is_digit);
    const std::size_t roman =
        run(text, begin, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
    std::size_t end = std::max(word == "Sect." ? begin : roman, digits);
    if (word == "Sect." && end < text.size() && is_upper(text[end])) ++end;  // "29B"
    if (end == begin || end - begin > 5 || end >= text.size() || text[end] != ')') return at;
    canonical = "(" + std::string(word) + std::string(text.substr(begin, end + 1 - begin));
    return end + 1;
  }
  return at;
}

// " (Parts I and II)", " (Vols. I–III)": of all parts of a document at once, which has one number.
std::size_t volumes_end(std::string_view text, std::size_t at) {
  const std::size_t next = at + blank_at(text, at);
  for (const std::string_view word : {"(Parts ", "(Vols. ", "(Vol. "}) {
    if (!text.substr(next).starts_with(word)) continue;
    std::string_view numbers = text.substr(next + word.size());
    numbers = numbers.substr(0, numbers.find(')'));
    constexpr std::size_t longest = 20;
    if (numbers.empty() || numbers.size() > longest ||
        !(is_digit(numbers.front()) ||
          std::string_view("IVX").find(numbers.front()) != std::string_view::npos))
      return at;
    const std::size_t end = next + word.size() + numbers.size();
    return end < text.size() ? end + 1 : at;
  }
  return at;
}

}  // namespace

std::optional<FoundSymbol> scan_symbol(std::string_view text, std::size_t at) {
  const std::size_t organ_end = run(text, at, is_upper);
  const std::string_view organ = text.substr(at, organ_end - at);
  if (organ.empty() || organ.size() > longest_organ || !among(organs, organ)) return std::nullopt;
  const auto parts = scan_parts(text, organ_end, among(treaty_bodies, organ));
  if (!parts || !plausible(organ, *parts)) return std::nullopt;
  // "job A/1234-B"
  const std::size_t hyphen = dash_at(text, parts->end);
  const bool letter = hyphen > 0 && parts->end + hyphen < text.size() &&
                      is_upper(text[parts->end + hyphen]) &&
                      run(text, parts->end + hyphen, is_alnum) == parts->end + hyphen + 1;
  const bool joint = letter && slash_at(text, parts->end + hyphen + 1) > 0;
  if (parts->count == 1 && letter && !joint) return std::nullopt;
  FoundSymbol found{parts->end, {}, parts->unnumbered};
  if (!found.unnumbered) found.canonical = std::string(organ) + parts->canonical;
  if (!found.unnumbered) {
    std::string volume;
    found.end = volume_end(text, found.end, volume);
    found.canonical += volume;
    if (volume.empty()) found.end = volumes_end(text, found.end);
    const auto more = volume.empty() ? std::nullopt : scan_parts(text, found.end);
    if (more && more->first == Form::addition) {  // "A/78/6 (Sect. 34)/Corr.1"
      found.end = more->end;
      found.canonical += more->canonical;
    }
  }
  // "A/71/682-S/2016/947": one document of two organs.
  const std::size_t dash = dash_at(text, parts->end);
  const std::size_t second = parts->end + dash;
  if (dash > 0 && second < text.size() && is_upper(text[second])) {
    const std::size_t second_end = run(text, second, is_upper);
    const auto more = among(organs, text.substr(second, second_end - second))
                          ? scan_parts(text, second_end)
                          : std::nullopt;
    if (more && more->number) found.end = more->end;
  }
  return found;
}

std::string symbol_of_address(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  if (url.starts_with("www.")) url.remove_prefix(4);
  bool ours = false;
  for (const std::string_view host : {"undocs.org/", "docs.un.org/"}) {
    if (!url.starts_with(host)) continue;
    url.remove_prefix(host.size());
    ours = true;
  }
  if (!ours) return {};
  if (url.size() > 3 && is_lower(url[0]) && is_lower(url[1]) && url[2] == '/') url.remove_prefix(3);
  const auto found = scan_symbol(url, 0);
  return found && found->end == url.size() ? found->canonical : std::string();
}

}  // namespace ibidem::citations
