#include "text_file.h"

#include "corpus/structure.h"
#include "markdown/parse.h"
#include "metadata/front_matter.h"
#include "store/read.h"

namespace ibidem::exchange {

Result<TextFile> read_text_file(const corpus::Corpus& corpus, const corpus::Record& record,
                                const Language& language) {
  constexpr std::size_t max_bytes = std::size_t{32} << 20U;
  const std::string& file = record.texts.at(language).file;
  const auto bytes = store::read_file(corpus.content / file, max_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  Diagnostics known;  // told when the corpus was loaded
  const auto split = metadata::split(*bytes, file, known);
  if (!split) return tl::unexpected(Error{"cannot-read", file + " cannot be read"});
  TextFile result;
  auto body = static_cast<std::size_t>(split->body.data() - bytes->data());
  while (body < bytes->size() && (*bytes)[body] == '\n') ++body;
  result.front = bytes->substr(0, body);
  result.facts = record.texts.at(language).facts;
  result.tree = markdown::parse(split->body, file, split->body_line, known);
  result.text =
      corpus::structure(result.tree, {record.document.facts, result.facts, language, file}, known);
  return result;
}

}  // namespace ibidem::exchange
