// Prints how fast references are found: megabytes of plain text in a second of one processor's
// time, for the documents of a content folder and for texts made of nothing but the beginnings of
// references.
#include "hostile.h"

#include "citations/recognise.h"
#include "corpus/corpus.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
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

// Seconds for a paragraph that repeats `piece`.
double seconds_for(const std::string& piece, std::size_t size, const citations::Register& reports) {
  Text text;
  Paragraph paragraph;
  paragraph.id = "p-1";
  while (paragraph.rich.text.size() < size) paragraph.rich.text += piece;
  text.blocks.push_back(paragraph);
  Facts facts;
  facts.symbol = "A/80/1";
  const double begin = processor_seconds();
  citations::recognise(text, facts, reports);
  return processor_seconds() - begin;
}

// The slowest first, each with how much longer four times the text takes.
void print_hostile(const citations::Register& reports) {
  struct Result {
    double speed;
    double growth;
    std::string piece;
  };
  std::vector<Result> results;
  for (const std::string& piece : citations::hostile_pieces()) {
    constexpr std::size_t size = 1 << 19;
    const double short_one = seconds_for(piece, size, reports);
    const double long_one = seconds_for(piece, 4 * size, reports);
    results.push_back({4.0 * size / long_one / 1e6, long_one / short_one, piece});
  }
  std::sort(results.begin(), results.end(),
            [](const Result& a, const Result& b) { return a.speed < b.speed; });
  std::puts("hostile texts, the slowest: MB/s, times longer for four times the text");
  for (std::size_t i = 0; i < 6; ++i) {
    const auto& [speed, growth, piece] = results[i];
    std::printf("%7.1f %5.1f  %s\n", speed, growth, piece.c_str());
  }
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
  print_hostile(corpus->reports);
  return 0;
}
