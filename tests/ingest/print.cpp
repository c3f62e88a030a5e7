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

}  // namespace ibidem::ingest
