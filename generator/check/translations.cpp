#include "check/translations.h"

#include "alignment/message.h"

namespace ibidem::check {

void check_translations(const corpus::Corpus& corpus, Diagnostics& diagnostics) {
  for (const corpus::Record& record : corpus.documents) {
    for (const Finding& finding : record.findings) {
      if (!finding.accepted.empty()) continue;
      const auto text = record.texts.find(finding.in_source ? finding.source : finding.translation);
      if (text == record.texts.end()) continue;
      diagnostics.add(alignment::code_of(finding),
                      {(corpus.content / text->second.file).generic_string(), finding.line, 0},
                      (finding.in.empty() ? "" : finding.in + ": ") + alignment::message(finding));
    }
  }
}

}  // namespace ibidem::check
