// The structs are taken apart by structured bindings, so that a new member that is forgotten here
// does not compile.
#include "pack_folder.h"

#include "base/hash.h"
#include "store/pack.h"

#include <utility>
#include <vector>

namespace ibidem {

template <class Archive>
void serialize(Archive& archive, Language& language) {
  archive(language.code);
}

template <class Archive>
void serialize(Archive& archive, Date& date) {
  auto& [year, month, day] = date;
  archive(year, month, day);
}

template <class Archive>
void serialize(Archive& archive, Facts& facts) {
  auto& [symbol, kind, date, adopted, body, session, agenda_item, country, original_language,
         parent, distribution, job_number] = facts;
  archive(symbol, kind, date, adopted, body, session, agenda_item, country, original_language,
          parent, distribution, job_number);
}

template <class Archive>
void serialize(Archive& archive, TextFacts& facts) {
  auto& [status, source, masthead] = facts;
  archive(status, source, masthead);
}

template <class Archive>
void serialize(Archive& archive, Citation& citation) {
  auto& [in, begin, end, text, target, annex, paragraphs, parts, via, doubtful, reason, chain,
         href] = citation;
  archive(in, begin, end, text, target, annex, paragraphs, parts, via, doubtful, reason, chain,
          href);
}

template <class Archive>
void serialize(Archive& archive, Finding& finding) {
  auto& [code, source, translation, in, in_source, line, of_source, of_translation, accepted] =
      finding;
  archive(code, source, translation, in, in_source, line, of_source, of_translation, accepted);
}

}  // namespace ibidem

namespace ibidem::corpus {

template <class Archive>
void serialize(Archive& archive, Place& place) {
  auto& [id, kind, number, scope, parent] = place;
  archive(id, kind, number, scope, parent);
}

template <class Archive>
void serialize(Archive& archive, Hit& hit) {
  auto& [place, which, before, match, after] = hit;
  archive(place, which, before, match, after);
}

template <class Archive>
void serialize(Archive& archive, Surroundings& surroundings) {
  auto& [citation, split, of_call, words] = surroundings;
  archive(citation, split, of_call, words);
}

template <class Archive>
void serialize(Archive& archive, Statement& statement) {
  auto& [kind, in, citation] = statement;
  archive(kind, in, citation);
}

template <class Archive>
void serialize(Archive& archive, TextRecord& record) {
  auto& [facts, file, title, places, countries, subjects, citations, surroundings, statements] =
      record;
  archive(facts, file, title, places, countries, subjects, citations, surroundings, statements);
}

std::string pack(LoadedFolder& folder) {
  const auto& [facts, texts, findings, diagnostics, files, record] = folder;
  auto bytes = store::pack(facts, texts, findings);
  folder.record = hash64(bytes);
  return bytes + store::pack(diagnostics.sorted());
}

std::optional<LoadedFolder> unpack(std::string_view bytes) {
  LoadedFolder folder;
  std::vector<Diagnostic> problems;
  if (!store::unpack(bytes, folder.facts, folder.texts, folder.findings, problems)) {
    return std::nullopt;
  }
  for (Diagnostic& problem : problems) {
    folder.diagnostics.add({problem.code, problem.severity}, std::move(problem.where),
                           std::move(problem.message), std::move(problem.hint));
  }
  return folder;
}

}  // namespace ibidem::corpus
