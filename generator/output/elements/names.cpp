#include "elements/names.h"

#include "elements/links.h"
#include "elements/rich_html.h"
#include "index/shown.h"
#include "language/dates.h"
#include "language/numbers.h"

namespace ibidem::output {
namespace {

/// The places of a preamble have no printed numbers; their ids count them.
constexpr std::string_view preambular_prefix = "pp-";

std::string lower(std::string_view ascii) {
  std::string result(ascii);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// The number in the id of a place or of a point of it, of paragraphs ("p-") or of passages without
/// a number of their own ("s-"): 7 of "s-7", "annex-b-s-7" and "s-7-2".
std::string_view number_in(std::string_view id, std::string_view kind) {
  auto begin = id.starts_with(kind) ? 0 : id.rfind(kind);
  if (begin == std::string_view::npos || (begin > 0 && id[begin - 1] != '-')) return {};
  begin += kind.size();
  const auto number = id.substr(begin, id.find('-', begin) - begin);
  const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
  return digits ? number : std::string_view();
}

/// "6, point 5" for what is printed "6 5.": a second number would read as one of another paragraph.
std::string number_of(const Edition& edition, std::string_view printed) {
  const auto blank = printed.find(' ');
  const auto point = blank == std::string_view::npos ? blank : blank + 1;
  const auto end = printed.find_first_not_of("0123456789", point);
  if (point == std::string_view::npos || end == point) return std::string(printed);
  const auto after = end != std::string_view::npos && printed[end] == '.' ? end + 1 : end;
  auto number = std::string(printed.substr(0, blank));
  number += edition.strings("place-point", {{"number", printed.substr(point, end - point)}});
  if (after < printed.size()) number += printed.substr(after);
  return number;
}

bool is_in_annex(const corpus::Place& place) {
  return place.scope == "annex" ||
         (place.scope.starts_with("annex/") && place.scope.ends_with("/steps"));
}

std::string bare_place_name(const Edition& edition, const corpus::Place& place) {
  using Kind = corpus::Place::Kind;
  if (place.kind == Kind::note) return edition.strings("place-note", {{"number", place.number}});
  if (place.kind == Kind::heading) return edition.strings("place-heading");
  if (place.kind == Kind::table) return edition.strings("place-table");
  const auto preambular = place.id.find(preambular_prefix);
  if (place.number.empty() && preambular == 0) {
    const auto number = std::string_view(place.id).substr(preambular_prefix.size());
    return edition.strings("place-preambular", {{"number", number}});
  }
  if (place.number.empty()) {
    const auto ordinal = number_in(place.id, "s-");
    if (!ordinal.empty()) return edition.strings("place-passage-numbered", {{"number", ordinal}});
    const auto paragraph = number_in(place.id, "p-");
    if (paragraph.empty()) return edition.strings("place-passage");
    return edition.strings("place-paragraph", {{"number", paragraph}});
  }
  return edition.strings("place-paragraph", {{"number", number_of(edition, place.number)}});
}

/// `shown`: the language in which the edition shows the document.
DocumentName document_name(const Edition& edition, const corpus::Record& record,
                           const Language& shown) {
  DocumentName name;
  const auto country = record.parent ? submitter(edition, record) : std::nullopt;
  if (country) {
    name.text = country_name(edition, *country);
  } else {
    const auto text = record.texts.find(shown);
    const bool is_titled = text != record.texts.end() && !text->second.title.empty();
    name.text = is_titled ? text->second.title : record.document.facts.symbol;
    name.language = foreign(edition, shown);
  }
  append_plain(name.html.text, name.text, country ? edition.language : shown);
  return name;
}

}  // namespace

std::string in_language(const std::map<Language, std::string>& words, const Edition& edition) {
  if (const auto own = words.find(edition.language); own != words.end()) return own->second;
  for (const auto& language : edition.corpus.portal.languages) {
    if (const auto other = words.find(language); other != words.end()) return other->second;
  }
  return {};
}

const std::string& country_name(const Edition& edition, std::uint32_t country) {
  return edition.country_names[country].name;
}

const std::string& subject_label(const Edition& edition, std::uint32_t subject) {
  return edition.subject_names[subject].name;
}

std::vector<std::string> names_of(const Country& country) {
  std::vector<std::string> list;
  for (const auto& [language, names] : country.names) {
    list.push_back(names.name);
    list.insert(list.end(), names.forms.begin(), names.forms.end());
  }
  return list;
}

std::string country_path(const Edition& edition, std::uint32_t country) {
  return "countries/" + lower(edition.corpus.countries.all()[country].iso3) + ".html";
}

std::string subject_path(const Edition& edition, std::uint32_t subject) {
  return "subjects/" + edition.corpus.subjects.id(subject) + ".html";
}

std::string document_path(std::string_view slug) {
  return "documents/" + std::string(slug) + ".html";
}

std::string pack_path(const Edition& edition, std::uint32_t country) {
  return "countries/" + lower(edition.corpus.countries.all()[country].iso3) + "/pack.html";
}

std::string compare_path(const Edition& edition, std::uint32_t country) {
  return "compare.html?state=" + lower(edition.corpus.countries.all()[country].iso3);
}

std::string compare_path(const Edition& edition, const index::SubjectEntry& subject) {
  return "compare.html?subject=" + edition.corpus.subjects.id(subject.subject);
}

std::string part_path(std::string_view page, const index::Part& part) {
  constexpr std::string_view ending = ".html";
  std::string path(page.substr(0, page.size() - ending.size()));
  path += part.year ? "/" + std::to_string(*part.year) : "/undated";
  if (part.number > 1) path += "-" + std::to_string(part.number);
  return path.append(ending);
}

std::string feed_of(std::string_view page) {
  page.remove_prefix(page.rfind('/') + 1);
  return std::string(page.substr(0, page.rfind('.'))) + ".atom";
}

std::string part_name(const Edition& edition, const index::Part& part) {
  auto name = part.year ? std::to_string(*part.year) : edition.strings("undated");
  if (part.number > 1) name += " (" + std::to_string(part.number) + ")";
  return name;
}

std::string written_date(const Edition& edition, const std::optional<Date>& date) {
  return date ? language::written(*date, edition.language) : std::string();
}

std::string counted(const Edition& edition, std::string_view key, std::size_t count) {
  return edition.strings(key, {{"count", static_cast<std::int64_t>(count)}});
}

std::string written_number(const Edition& edition, std::size_t number) {
  return language::written(static_cast<std::int64_t>(number), edition.language);
}

std::string place_name(const Edition& edition, const corpus::Place& place) {
  auto name = bare_place_name(edition, place);
  return is_in_annex(place) ? edition.strings("place-in-annex", {{"place", name}}) : name;
}

DocumentName document_name(const Edition& edition, const corpus::Record& record) {
  return document_name(edition, record,
                       index::shown_language(edition.corpus, record, edition.language));
}

const corpus::TextRecord* shown_text(const Edition& edition, const corpus::Record& record) {
  return index::shown_text(edition.corpus, record, edition.language);
}

std::optional<std::uint32_t> submitter(const Edition& edition, const corpus::Record& record) {
  return index::submitter(edition.corpus, record);
}

theme::Object subject_link(const Edition& edition, std::string_view page, std::uint32_t subject) {
  return {{"href", relative_link(page, subject_path(edition, subject))},
          {"name", subject_label(edition, subject)}};
}

theme::Object document_entry(const Edition& edition, std::string_view page,
                             std::uint32_t document) {
  const auto& record = edition.corpus.named(document);
  const auto& facts = record.document.facts;
  const auto& shown = index::shown_language(edition.corpus, record, edition.language);
  auto name = document_name(edition, record, shown);
  return {
      {"href", relative_link(page, document_path(record.document.slug))},
      {"symbol", facts.symbol},
      {"name", std::move(name.html)},
      {"name_lang", name.language},
      {"kind", edition.strings.named("kind-", ibidem::name(facts.kind))},
      {"date", written_date(edition, facts.date)},
      {"iso_date", facts.date ? iso(*facts.date) : std::string()},
      {"original_language", facts.original_language
                                ? edition.strings.named("language-", facts.original_language->code)
                                : std::string()},
      {"shown_lang", foreign(edition, shown)},
  };
}

}  // namespace ibidem::output
