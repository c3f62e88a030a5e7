#include "news/record.h"

#include "base/hash.h"
#include "base/parallel.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <variant>

#include <fmt/format.h>

namespace ibidem::news {
namespace {

std::string short_hash(std::string_view words) {
  return fmt::format("{:016x}", hash64(words)).substr(0, 10);
}

/// Takes down the elements of a text one after the other.
class Recorder {
 public:
  void take(const std::string& id, std::string_view words) {
    elements.push_back({id, short_hash(words)});
  }

  void operator()(const Heading& heading) { take(heading.id, heading.rich.text); }

  void operator()(const Paragraph& paragraph) {
    take(paragraph.id, paragraph.number.value_or("") + "\n" + paragraph.rich.text);
    for (const Item& item : paragraph.items) take(item.id, item.label + "\n" + item.rich.text);
  }

  void operator()(const Table& table) {
    std::string words = table.caption ? table.caption->text : std::string();
    for (const auto& row : table.rows) {
      words += "\n";
      for (const RichText& cell : row) words += cell.text + "\t";
    }
    take(table.id, words);
  }

  std::vector<Element> elements;
};

/// The parts of a line between these signs.
std::vector<std::string_view> split(std::string_view line, char sign) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = line.find(sign);
    parts.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return parts;
    line.remove_prefix(end + 1);
  }
}

std::optional<RecordedText> parse_line(std::string_view line) {
  const auto fields = split(line, '\t');
  if (fields.size() != 4 || fields[0].empty() || fields[2].empty()) return std::nullopt;
  RecordedText text{std::string(fields[0]), std::string(fields[1]), {std::string(fields[2])}, {}};
  for (const std::string_view element : split(fields[3], ' ')) {
    const auto sign = element.find('=');
    if (sign == 0 || sign == std::string_view::npos || element.size() - sign != 11) {
      return std::nullopt;
    }
    text.elements.push_back(
        {std::string(element.substr(0, sign)), std::string(element.substr(sign + 1))});
  }
  return text;
}

auto key(const RecordedText& text) {
  return std::tie(text.slug, text.language);
}

}  // namespace

std::vector<Element> elements_of(const Text& text) {
  Recorder recorder;
  recorder.take("title", text.title.text);
  for (const Block& block : text.blocks) std::visit(recorder, block);
  for (const Note& note : text.notes) recorder.take(note.id, note.label + "\n" + note.rich.text);
  return std::move(recorder.elements);
}

Result<Record> record(const corpus::Corpus& corpus) {
  struct Wanted {
    const corpus::Record* document;
    Language language;
  };
  std::vector<Wanted> wanted;
  for (const corpus::Record& document : corpus.documents) {
    for (const auto& [language, text] : document.texts) wanted.push_back({&document, language});
  }
  std::vector<Result<RecordedText>> texts(wanted.size());
  parallel_for(wanted.size(), [&](std::size_t i) {
    const auto& [document, language] = wanted[i];
    const auto text = corpus::read_text(corpus, *document, language);
    if (!text) {
      texts[i] = tl::unexpected(text.error());
      return;
    }
    texts[i] = RecordedText{document->document.slug, document->document.facts.symbol, language,
                            elements_of(*text)};
  });
  Record record;
  for (auto& text : texts) {
    if (!text) return tl::unexpected(text.error());
    record.push_back(std::move(*text));
  }
  std::sort(record.begin(), record.end(),
            [](const RecordedText& a, const RecordedText& b) { return key(a) < key(b); });
  return record;
}

std::string write(const Record& record) {
  std::string text;
  for (const RecordedText& one : record) {
    text += one.slug + "\t" + one.symbol + "\t" + one.language.code + "\t";
    for (std::size_t i = 0; i < one.elements.size(); ++i) {
      if (i > 0) text += ' ';
      text += one.elements[i].id + "=" + one.elements[i].hash;
    }
    text += '\n';
  }
  return text;
}

Result<Record> parse(std::string_view text, const std::string& file) {
  Record record;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    auto line = parse_line(text.substr(0, end));
    const bool in_order = line && (record.empty() || key(record.back()) < key(*line));
    if (!in_order || end == std::string_view::npos) {
      return tl::unexpected(
          Error{"damaged-record", fmt::format("{}:{}: not what ibidem release has written; take it "
                                              "back from the version before",
                                              file, number)});
    }
    record.push_back(std::move(*line));
    text.remove_prefix(end + 1);
  }
  return record;
}

}  // namespace ibidem::news
