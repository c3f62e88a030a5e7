#include "metadata/facts.h"

#include "fields.h"

#include "metadata/codes.h"
#include "yaml/node.h"

#include <algorithm>
#include <charconv>

namespace ibidem::metadata {
namespace {

bool all_in(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return c >= first && c <= last; });
}

std::optional<int> read_session(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

std::optional<std::string> read_country(std::string_view text) {
  if (text.size() != 2 || !all_in(text, 'A', 'Z')) return std::nullopt;
  return std::string(text);
}

std::optional<Language> read_language(std::string_view text) {
  if (text.size() != 2 || !all_in(text, 'a', 'z')) return std::nullopt;
  return Language{std::string(text)};
}

std::optional<std::string> read_distribution(std::string_view text) {
  if (text != "general" && text != "limited" && text != "restricted") return std::nullopt;
  return std::string(text);
}

Facts read_facts(Fields& fields) {
  static constexpr std::string_view date_form = "a date of the calendar, YYYY-MM-DD";
  Facts facts;
  facts.symbol = fields.word("symbol").value_or("");
  facts.kind = fields
                   .value<Kind>("kind", unknown_kind,
                                "report, resolution, decision, submission, paper, letter, note "
                                "or other",
                                parse_kind)
                   .value_or(Kind::other);
  facts.date = fields.value<Date>("date", bad_date, date_form, parse_date);
  facts.adopted = fields.value<Date>("adopted", bad_date, date_form, parse_date);
  facts.body = fields.word("body");
  facts.session = fields.value<int>("session", bad_value, "the number of a session", read_session);
  facts.agenda_item = fields.word("agenda_item");
  facts.country = fields.value<std::string>("country", bad_value,
                                            "an ISO 3166 code of two capitals", read_country);
  facts.original_language = fields.value<Language>(
      "original_language", bad_value, "an ISO 639 code of two small letters", read_language);
  facts.parent = fields.word("parent");
  facts.distribution = fields.value<std::string>(
      "distribution", bad_value, "general, limited or restricted", read_distribution);
  facts.job_number = fields.word("job_number");
  return facts;
}

}  // namespace

std::optional<Facts> parse_facts(std::string_view text, const std::string& file,
                                 Diagnostics& diagnostics) {
  Diagnostics problems;
  std::optional<Facts> facts;
  const auto node = yaml::parse(text, file, 1, problems);
  if (node && node->kind != yaml::Node::Kind::map) {
    problems.add(broken_front_matter, {file, node->line, node->column},
                 "the facts of a document are keys and values");
  } else if (node) {
    Fields fields(*node, file, problems);
    facts = read_facts(fields);
    fields.report_unknown();
    for (const std::string_view key : {"symbol", "kind"}) {
      const yaml::Node* value = node->find(key);
      if (value != nullptr && value->kind != yaml::Node::Kind::null) continue;
      problems.add(missing_key, {file, 0, 0}, "the key \"" + std::string(key) + "\" is missing");
    }
  }
  if (problems.has_errors()) facts.reset();
  diagnostics.merge(std::move(problems));
  return facts;
}

std::string write_facts(const Facts& facts) {
  const auto date = [](const std::optional<Date>& day) {
    return day ? std::optional(iso(*day)) : std::nullopt;
  };
  yaml::Node map;
  add(map, "symbol", facts.symbol);
  add(map, "kind", std::string(name(facts.kind)));
  add(map, "date", date(facts.date));
  add(map, "adopted", date(facts.adopted));
  add(map, "body", facts.body);
  add(map, "session", facts.session ? std::optional(std::to_string(*facts.session)) : std::nullopt);
  add(map, "agenda_item", facts.agenda_item);
  add(map, "country", facts.country);
  add(map, "original_language",
      facts.original_language ? std::optional(facts.original_language->code) : std::nullopt);
  add(map, "parent", facts.parent);
  add(map, "distribution", facts.distribution);
  add(map, "job_number", facts.job_number);
  return yaml::write(map);
}

}  // namespace ibidem::metadata
