// Prints how fast references are found: megabytes of plain text in a second of one processor's
// time.
#include "citations/recognise.h"
#include "corpus/corpus.h"

#include <cstdio>
#include <ctime>
#include <vector>

namespace {

using namespace ibidem;

std::size_t size_of(const Text& text) {
  std::size_t size = 0;
  for (const Block& block : text.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) size += heading->rich.text.size();
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      size += paragraph->rich.text.size();
      for (const Item& item : paragraph->items) size += item.rich.text.size();
    }
  }
  for (const Note& note : text.notes) size += note.rich.text.size();
  return size;
}

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench_citations_speed CONTENT\n", stderr);
    return 2;
  }
  Diagnostics diagnostics;
  const auto corpus = corpus::load(argv[1], argv[1], diagnostics);
  if (!corpus) return 2;
  std::vector<std::pair<Text, const Facts*>> texts;
  std::size_t bytes = 0;
  for (const corpus::Record& record : corpus->documents) {
    for (const auto& [language, remembered] : record.texts) {
      auto text = corpus::read_text(*corpus, record, language);
      if (!text) continue;
      bytes += size_of(*text);
      texts.emplace_back(std::move(*text), &record.document.facts);
    }
  }
  const double begin = processor_seconds();
  constexpr double enough = 1.0;
  std::size_t rounds = 0;
  std::size_t references = 0;
  double seconds = 0;
  for (; seconds < enough; seconds = processor_seconds() - begin) {
    for (const auto& [text, facts] : texts) {
      references += citations::recognise(text, *facts, corpus->reports).size();
    }
    ++rounds;
  }
  std::printf("%.1f MB/s over %zu texts of %zu bytes, %zu references\n",
              double(bytes) * double(rounds) / seconds / 1e6, texts.size(), bytes,
              references / rounds);
  return 0;
}
