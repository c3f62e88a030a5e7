#include "elements/cites.h"
#include "elements/document_facts.h"
#include "elements/links.h"
#include "elements/names.h"
#include "elements/positions.h"
#include "elements/prefix_ids.h"
#include "elements/text_html.h"
#include "pages/pages.h"

#include <algorithm>

namespace ibidem::output {
namespace {

/// Submissions printed in full; those before them have an address.
constexpr std::size_t most_in_full = 12;
constexpr std::size_t most_documents_cited = 40;

ElementWords words_of(const Edition& edition) {
  ElementWords words;
  words.table = edition.strings("place-table");
  words.back = [&](std::string_view label) {
    return edition.strings("back-to-call", {{"label", label}});
  };
  words.behind = [](std::string_view) { return std::string(); };
  return words;
}

/// A submission in full: the entry of a document, with its facts, text and notes.
Result<theme::Object> submission_in_full(const Edition& edition, std::string_view page,
                                         std::uint32_t document, std::size_t number) {
  const auto& record = edition.corpus.documents[document];
  auto read = read_shown(edition, document);
  if (!read) return tl::unexpected(read.error());
  const auto prefix = "t" + std::to_string(number) + "-";
  const auto text = with_prefix(std::move(*read), prefix);
  const auto* facts = shown_text(edition, record);
  const auto citations = with_prefix(facts->citations.all(), prefix);
  const auto references = output::references(text, citations, page);
  auto values = document_entry(edition, page, document);
  const auto& parent = record.parent;
  values.emplace("id", "text-" + std::to_string(number));
  values.emplace("report", parent ? theme::Value(document_entry(edition, page, *parent))
                                  : theme::Value(false));
  values.emplace("notices", text_notices(edition, record, text));
  values.emplace("address", edition.options.base_url.empty()
                                ? std::string()
                                : edition.options.base_url + edition.language.code + "/" +
                                      document_path(record.document.slug));
  values.emplace("body", body_html(text, references, words_of(edition)));
  values.emplace("notes", notes_html(text, references, words_of(edition)));
  return values;
}

}  // namespace

Result<std::string> pack_page(const Edition& edition, std::size_t index) {
  const auto& entry = edition.index.countries[index];
  const auto& country = edition.corpus.countries.all()[entry.country];
  const auto name = country_name(edition, entry.country);
  const auto path = pack_path(edition, entry.country);
  const auto count = std::min(entry.submissions.size(), most_in_full);
  theme::List in_full;
  for (std::size_t i = 0; i < count; ++i) {
    auto submission = submission_in_full(edition, path, entry.submissions[i], i + 1);
    if (!submission) return tl::unexpected(submission.error());
    in_full.push_back(std::move(*submission));
  }
  theme::List older;
  for (std::size_t i = count; i < entry.submissions.size(); ++i) {
    older.push_back(document_entry(edition, path, entry.submissions[i]));
  }
  const auto title = edition.strings("pack-title", {{"name", name}});
  auto values = frame(edition, {path, title, edition.strings("pack-explained"), "countries"});
  values.emplace("heading", name);
  values.emplace("country_page", relative_link(path, country_path(edition, entry.country)));
  values.emplace("group", edition.strings.named("group-", country.group));
  values.emplace("code", country.iso3);
  values.emplace("limit", older.empty() ? std::string() : counted(edition, "pack-older", count));
  values.emplace("older", std::move(older));
  values.emplace("texts", std::move(in_full));
  values.emplace("positions",
                 positions_by_subject(edition, path, entry, entry.newest_submissions, true));
  values.emplace("cites", most_cited(edition, path, entry.submissions, most_documents_cited));
  values.emplace("cited_by", cited_by_others(edition, path, entry));
  values.emplace("mentions", mentions_by_others(edition, path, entry, entry.newest_mentions));
  return edition.theme.render("pack", std::move(values));
}

}  // namespace ibidem::output
