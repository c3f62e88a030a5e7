#include "print.h"

#include "golden/golden.h"
#include "markdown/write.h"
#include "metadata/facts.h"

namespace ibidem::ingest {

const terms::Countries& countries() {
  static const terms::Countries table = [] {
    Diagnostics diagnostics;
    const std::string file = PROJECT_FOLDER "/content/countries.yaml";
    return *terms::Countries::parse(golden::read(file), file, diagnostics);
  }();
  return table;
}

std::string print(const Imported& imported) {
  std::string text;
  for (const ImportedText& one : imported.texts) {
    text += "=== " + one.folder + "/" + one.language.code + ".md\n";
    text += metadata::write_facts(one.facts);
    for (const auto& [key, value] : one.text_facts.masthead)
      text += "  " + key + ": " + value + "\n";
    text += "\n" + markdown::write(one.tree);
  }
  return text;
}

std::string print(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics.sorted()) text += format(one) + "\n";
  return text;
}

std::string with_calls(const RichText& rich) {
  std::string text = rich.text;
  for (auto span = rich.spans.rbegin(); span != rich.spans.rend(); ++span) {
    if (span->kind != SpanKind::note_call) continue;
    const std::size_t dash = span->target.rfind('-');
    text.insert(span->begin, span->target.substr(dash == std::string::npos ? 0 : dash + 1));
  }
  return text;
}

}  // namespace ibidem::ingest
