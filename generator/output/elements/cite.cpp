#include "elements/cite.h"

#include "citations/original.h"
#include "elements/links.h"
#include "elements/names.h"
#include "elements/rich_html.h"
#include "index/index.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ibidem::output {
namespace {

/// What the records and the full form say of a document, in the words of one edition.
struct Source {
  std::string publisher;  ///< "United Nations"
  std::string organ;      ///< as the masthead prints it: "General Assembly"; may be empty
  std::string title;
  std::string symbol;
  std::string part;  ///< of a submission within it: "annex, France"
  std::optional<Date> date;
  std::string address;  ///< of the page where it is known, else of the original; may be empty
};

const corpus::Record& report_of(const Edition& edition, const corpus::Record& record) {
  return record.parent ? edition.corpus.named(*record.parent) : record;
}

std::string address_of(const Edition& edition, const corpus::Record& record) {
  const auto& base = edition.options.base_url;
  if (base.empty()) {
    return citations::original_url(record.document.facts.symbol, edition.language);
  }
  return base + edition.language.code + "/" + document_path(record.document.slug);
}

// Replies that head a section of the report itself ("II. Replies received") are in no annex.
bool has_annex(const Edition& edition, std::uint32_t report) {
  const auto& language =
      index::shown_language(edition.corpus, edition.corpus.named(report), edition.language);
  const auto* text = edition.corpus.outlined(report, language);
  return text != nullptr &&
         std::any_of(text->places.begin(), text->places.end(), [](const corpus::Place& place) {
           return place.kind == corpus::Place::Kind::heading && place.scope.starts_with("annex");
         });
}

std::string part_of(const Edition& edition, std::uint32_t report, std::uint32_t country) {
  const auto name = country_name(edition, country);
  return has_annex(edition, report) ? edition.strings("cite-annexed", {{"country", name}}) : name;
}

Source source_of(const Edition& edition, const corpus::Record& record) {
  const auto& report = report_of(edition, record);
  Source source;
  source.publisher = edition.strings("cite-publisher");
  if (const auto* text = shown_text(edition, report)) {
    const auto body = text->facts.masthead.find("body");
    if (body != text->facts.masthead.end()) source.organ = body->second;
    source.title = text->title;
  }
  source.symbol = report.document.facts.symbol;
  source.date = report.document.facts.date;
  if (record.parent) {
    if (const auto country = submitter(edition, record)) {
      source.part = part_of(edition, *record.parent, *country);
    }
  }
  source.address = address_of(edition, record);
  return source;
}

void append_part(std::string& text, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) text += ", ";
  text += part;
}

/// Resolutions and decisions go by their numbers, all else by its symbol.
std::string short_form(const Edition& edition, const Source& source) {
  constexpr auto numbered = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"A/RES/", "cite-A-RES"},
      {"A/DEC/", "cite-A-DEC"},
      {"S/RES/", "cite-S-RES"},
      {"E/RES/", "cite-E-RES"},
      {"E/DEC/", "cite-E-DEC"},
  });
  std::string form = source.symbol;
  for (const auto& [prefix, key] : numbered) {
    if (!source.symbol.starts_with(prefix)) continue;
    const auto number = std::string_view(source.symbol).substr(prefix.size());
    form = edition.strings(key, {{"number", number}});
  }
  append_part(form, source.part);
  return form;
}

std::string full_form(const Edition& edition, const Source& source) {
  std::string form = source.publisher;
  append_part(form, source.organ);
  if (!source.title.empty()) {
    append_part(form, edition.strings("cite-title", {{"title", source.title}}));
  }
  append_part(form, source.symbol);
  append_part(form, written_date(edition, source.date));
  append_part(form, source.part);
  return typeset(form, edition.language);
}

/// A text for a field of BibTeX: its own signs are escaped, braces that nothing closes among them.
std::string tex(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\textbackslash{}";
    } else if (c == '~' || c == '^') {
      result += std::string("\\") + c + "{}";
    } else {
      if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
  }
  return result;
}

std::string file_name(std::string_view slug) {
  std::string name(slug);
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

std::string author_of(const Source& source, std::string_view between) {
  return source.organ.empty() ? source.publisher
                              : source.publisher + std::string(between) + source.organ;
}

std::string title_of(const Source& source) {
  std::string title = source.title.empty() ? source.symbol : source.title;
  append_part(title, source.part);
  return title;
}

std::string bibtex(const Edition& edition, const Source& source, std::string_view key) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string record = "@techreport{" + std::string(key);
  const auto field = [&](std::string_view name, const std::string& value) {
    record += ",\n  " + std::string(name) + " = " + value;
  };
  field("author", "{{" + tex(author_of(source, ", ")) + "}}");
  field("title", "{{" + tex(title_of(source)) + "}}");
  field("institution", "{" + tex(source.publisher) + "}");
  field("number", "{" + tex(source.symbol) + "}");
  if (source.date) {
    field("year", std::to_string(source.date->year));
    field("month", std::string(months[static_cast<std::size_t>(source.date->month - 1)]));
  }
  field("language", "{" + edition.language.code + "}");
  if (!source.address.empty()) field("url", "{" + source.address + "}");
  return record + "\n}\n";
}

std::string ris(const Edition& edition, const Source& source) {
  std::string record = "TY  - RPRT\n";
  const auto field = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) record += std::string(name) + "  - " + value + "\n";
  };
  field("AU", author_of(source, ". "));
  field("TI", title_of(source));
  field("PB", source.publisher);
  field("SN", source.symbol);
  if (source.date) {
    auto day = iso(*source.date);
    std::replace(day.begin(), day.end(), '-', '/');
    field("PY", std::to_string(source.date->year));
    field("DA", day);
  }
  field("LA", edition.language.code);
  field("UR", source.address);
  return record + "ER  - \n";
}

/// Text as a data: address. Letters beyond ASCII stay: addresses of a page may have them.
std::string data_address(std::string_view type, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string address = "data:" + std::string(type) + ";charset=utf-8,";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && std::string_view("%#\"<>\\^`{|}").find(c) == std::string_view::npos) {
      address += c;
    } else {
      address += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return address;
}

theme::Object form_of(const Edition& edition, const corpus::Record& record) {
  const auto source = source_of(edition, record);
  const auto placed = [&](std::string_view key, std::string_view argument) {
    return edition.strings(key, {{argument, "#"}});
  };
  return {
      {"code", edition.language.code},
      {"name", edition.strings("language-name")},
      {"short", short_form(edition, source)},
      {"full", full_form(edition, source)},
      {"paragraph", placed("place-paragraph", "number")},
      {"item", edition.strings("cite-item")},
      {"point", placed("place-point", "number")},
      {"annex", record.parent ? std::string() : placed("place-in-annex", "place")},
      {"preamble", placed("place-preambular", "number")},
  };
}

}  // namespace

theme::Object cite_values(const std::vector<Edition>& editions, const Edition& edition,
                          std::uint32_t document) {
  const auto& record = edition.corpus.documents[document];
  theme::List forms;
  for (const auto& other : editions) forms.push_back(form_of(other, record));
  const auto source = source_of(edition, record);
  const auto file = file_name(record.document.slug);
  return {
      {"forms", std::move(forms)},
      {"bibtex", data_address("application/x-bibtex", bibtex(edition, source, file))},
      {"ris", data_address("application/x-research-info-systems", ris(edition, source))},
      {"file", file},
  };
}

}  // namespace ibidem::output
