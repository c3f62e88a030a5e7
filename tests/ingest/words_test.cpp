#include "print.h"

#include "golden/golden.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace ibidem::ingest {
namespace {

// No word lost, none invented. Of each source the lines named in furniture/NAME.txt are left out:
// page furniture, and lines that are kept as facts ("Distr. générale", "[Original : anglais]"). All
// other words have to stand in the imported texts, in their order: the masthead's in its strings,
// the notes' in the notes, the tables' in the tables, the rest in the running text with the calls
// of notes where they stand. A line "+ LINE TEXT" names words that the import puts back.

struct Furniture {
  std::map<int, std::string> lines;
  std::map<int, std::string> restored;
};

Furniture read_furniture(const std::string& name) {
  Furniture furniture;
  std::istringstream in(golden::read(TEST_FOLDER "/furniture/" + name + ".txt"));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (line.front() == '+') {
      furniture.restored[std::stoi(line.substr(1))] = line.substr(tab + 1);
    } else {
      furniture.lines[std::stoi(line)] = line.substr(tab + 1);
    }
  }
  return furniture;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Figures above the line come down, marks of Markdown and HTML go.
std::string plain(std::string text) {
  const std::vector<std::string> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (std::size_t i = 0; i < raised.size(); ++i) replace_all(text, raised[i], std::to_string(i));
  for (const char* tag : {"<i>", "</i>", "^{", "^", "}", "\\"}) replace_all(text, tag, "");
  return text;
}

// Runs of letters and digits; `joined`: one run, for texts whose blanks are not to be trusted.
std::vector<std::string> words(const std::string& text, bool joined) {
  std::vector<std::string> result(1);
  for (const char c : plain(text)) {
    const bool in_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    if (in_word) {
      result.back() += c;
    } else if (!joined && !result.back().empty()) {
      result.emplace_back();
    }
  }
  std::string marks = joined ? result.front() : "";
  for (const char* mark : {"’", "«", "»", "•", "–", "“", "”"}) replace_all(marks, mark, "");
  if (joined) result.front() = marks;
  std::erase_if(result, [](const std::string& word) {
    return word.empty() || word == "«" || word == "»" || word == "–" || word == "•";
  });
  return result;
}

struct Collected {
  std::string body;
  std::map<int, std::string> notes;  // by line of the source
  std::string tables;
};

void collect(const std::vector<markdown::Block>& blocks, Collected& all) {
  using Kind = markdown::Block::Kind;
  for (const markdown::Block& block : blocks) {
    if (block.kind == Kind::note) {
      const std::size_t dash = block.label.rfind('-');
      const std::string label = block.label.substr(dash == std::string::npos ? 0 : dash + 1);
      all.notes[block.line] = label + " " + with_calls(block.rich);
    } else if (block.kind == Kind::table) {
      for (const auto& row : block.rows) {
        for (const RichText& cell : row) all.tables += with_calls(cell) + "\n";
      }
    } else {
      all.body += with_calls(block.rich) + "\n";
    }
    for (const markdown::ListItem& item : block.items) {
      all.body += item.number + " ";
      collect(item.blocks, all);
    }
  }
}

class WordsTest : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(WordsTest, NoneIsLostAndNoneInvented) {
  const auto [name, symbol] = GetParam();
  const std::string file = std::string(PROJECT_FOLDER "/content/sources/") + name + ".txt";
  const std::string source = golden::read(file);
  Diagnostics diagnostics;
  Options options;
  options.symbol = symbol;
  const auto imported = import_text(source, name, options, countries(), diagnostics);
  ASSERT_TRUE(imported);
  const Furniture furniture = read_furniture(name);
  const bool joined = std::string(name) == "a-77-275.fr";

  std::map<int, std::string_view> why;
  for (const Removed& removed : imported->removed) why[removed.line] = removed.why;
  std::string body;
  std::string notes;
  std::string tables;
  std::string masthead;
  std::istringstream in(source);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (furniture.restored.contains(number)) body += furniture.restored.at(number) + " ";
    if (const auto left_out = furniture.lines.find(number); left_out != furniture.lines.end()) {
      const std::size_t begin = line.find_first_not_of(' ');
      const std::size_t end = line.find_last_not_of(' ');
      EXPECT_EQ(line.substr(begin, end - begin + 1), left_out->second) << "line " << number;
    } else if (why[number] == "note") {
      notes += line + "\n";
    } else if (why[number] == "masthead" || why[number] == "closing lines") {
      masthead += line + "\n";
    } else if (line.find('\t') != std::string::npos) {
      tables += line + "\n";
    } else {
      body += line + "\n";
    }
  }

  Collected all;
  std::string facts;
  for (const ImportedText& text : imported->texts) {
    const bool document = &text == &imported->texts.front();
    if (document) facts += with_calls(text.tree.front().rich) + "\n";
    for (const auto& [key, value] : text.text_facts.masthead) facts += value + "\n";
    collect({text.tree.begin() + (document ? 1 : 0), text.tree.end()}, all);
  }
  std::string imported_notes;
  for (const auto& [line, note] : all.notes) imported_notes += note + "\n";

  EXPECT_EQ(words(body, joined), words(all.body, joined));
  // The asterisk note of the masthead is kept with it.
  std::vector<std::string> expected_notes = words(notes, joined);
  std::vector<std::string> found_notes = words(imported_notes, joined);
  if (facts.find("* ") != std::string::npos) {
    const std::vector<std::string> star =
        words(facts.substr(facts.find("* ")).substr(0, facts.substr(facts.find("* ")).find('\n')),
              joined);
    found_notes.insert(found_notes.begin(), star.begin(), star.end());
  }
  EXPECT_EQ(expected_notes, found_notes);

  const auto sorted = [](std::vector<std::string> list) {
    std::sort(list.begin(), list.end());
    return list;
  };
  EXPECT_EQ(sorted(words(tables, false)), sorted(words(all.tables, false)));
  const std::vector<std::string> kept = words(facts, false);
  for (const std::string& word : words(masthead, false)) {
    EXPECT_NE(std::find(kept.begin(), kept.end(), word), kept.end()) << word;
  }
}

INSTANTIATE_TEST_SUITE_P(Sources, WordsTest,
                         testing::Values(std::pair{"a-78-76.fr", "A/78/76"},
                                         std::pair{"a-res-77-37.fr", "A/RES/77/37"},
                                         std::pair{"a-77-275.fr", "A/77/275"},
                                         std::pair{"a-ac.292-2024-2.fr", "A/AC.292/2024/2"},
                                         std::pair{"a-ac.292-2024-l.1.fr", "A/AC.292/2024/L.1"}));

}  // namespace
}  // namespace ibidem::ingest
