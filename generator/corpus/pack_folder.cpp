// The structs are taken apart by structured bindings, so that a new member that is forgotten here
// does not compile.
#include "pack_folder.h"

#include "packed_text.h"

#include "base/hash.h"
#include "store/pack.h"

#include <cstring>
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
void serialize(Archive& archive, Finding& finding) {
  auto& [code, source, translation, in, in_source, line, of_source, of_translation, accepted] =
      finding;
  archive(code, source, translation, in, in_source, line, of_source, of_translation, accepted);
}

}  // namespace ibidem

namespace ibidem::corpus {

template <class Archive>
void serialize(Archive& archive, Statement& statement) {
  auto& [kind, in, citation] = statement;
  archive(kind, in, citation);
}

namespace {

/// What of a text is not flat.
struct TextHead {
  Language language;
  TextFacts facts;
  std::string file;
  std::string title;
  std::vector<Statement> statements;
  std::uint64_t size = 0;  ///< of the flat bytes

  template <class Archive>
  void serialize(Archive& archive) {
    archive(language, facts, file, title, statements, size);
  }
};

/// The flat bytes of all texts come first, then what is not flat, then the diagnostics.
struct Sizes {
  std::uint64_t texts = 0;
  std::uint64_t head = 0;
};

}  // namespace

PackedFolder pack(const MadeFolder& folder) {
  const auto& [facts, made, findings, diagnostics, files] = folder;
  (void)files;  // those of now need not be those of the next build
  Sizes sizes;
  PackedFolder packed{std::string(sizeof sizes, '\0'), {}, 0};
  std::vector<TextHead> texts;
  for (const auto& [language, text] : made) {
    const std::string flat = pack_text(text);
    packed.outline += flat;
    packed.words += text.words;
    texts.push_back({language, text.facts, text.file, text.title, text.statements, flat.size()});
  }
  sizes.texts = packed.outline.size() - sizeof sizes;
  const std::string head = store::pack(facts, texts, findings);
  sizes.head = head.size();
  packed.outline += head;
  std::memcpy(packed.outline.data(), &sizes, sizeof sizes);
  packed.record = Hasher().add(packed.outline).add(packed.words).value();
  packed.outline += store::pack(diagnostics.sorted());
  return packed;
}

std::optional<LoadedFolder> unpack(std::string_view outline, std::string_view words) {
  Sizes sizes;
  if (outline.size() < sizeof sizes) return std::nullopt;
  std::memcpy(&sizes, outline.data(), sizeof sizes);
  std::string_view flat = outline.substr(sizeof sizes);
  if (sizes.texts > flat.size() || sizes.head > flat.size() - sizes.texts) return std::nullopt;
  const std::string_view head = flat.substr(sizes.texts, sizes.head);
  const std::string_view rest = flat.substr(sizes.texts + sizes.head);
  LoadedFolder folder;
  std::vector<TextHead> texts;
  std::vector<Diagnostic> problems;
  if (!store::unpack(head, folder.facts, texts, folder.findings) ||
      !store::unpack(rest, problems)) {
    return std::nullopt;
  }
  for (TextHead& text : texts) {
    if (text.size > flat.size()) return std::nullopt;
    TextRecord& record = folder.texts[text.language];
    if (!view_text(flat.substr(0, text.size), words, record)) return std::nullopt;
    flat.remove_prefix(text.size);
    record.facts = std::move(text.facts);
    record.file = std::move(text.file);
    record.title = std::move(text.title);
    record.statements = std::move(text.statements);
  }
  for (Diagnostic& problem : problems) {
    folder.diagnostics.add({problem.code, problem.severity}, std::move(problem.where),
                           std::move(problem.message), std::move(problem.hint));
  }
  return folder;
}

}  // namespace ibidem::corpus
