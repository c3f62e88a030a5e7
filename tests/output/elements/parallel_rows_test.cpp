#include "elements/parallel_rows.h"

#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

Paragraph paragraph(std::string id, std::string words) {
  Paragraph made;
  made.id = std::move(id);
  made.rich.text = std::move(words);
  return made;
}

Text text_of(Language language, std::vector<std::string> ids) {
  Text text;
  text.language = std::move(language);
  for (auto& id : ids) text.blocks.emplace_back(paragraph(id, text.language.code + " " + id));
  return text;
}

/// "p-1: en fr; p-2: - fr" for rows as they stand.
std::string rows_of(const std::vector<Text>& texts) {
  std::string said;
  for (const auto& row : parallel_rows({}, texts, "parallel/a-1.html").body) {
    if (!said.empty()) said += "; ";
    said += row.id + ":";
    for (std::size_t i = 0; i < texts.size(); ++i) {
      said += row.cells[i].empty() ? " -" : " " + texts[i].language.code;
    }
  }
  return said;
}

TEST(ParallelRows, PutPassagesOfOneIdSideBySide) {
  EXPECT_EQ(rows_of({text_of(english, {"p-1", "p-2"}), text_of(french, {"p-1", "p-2"})}),
            "p-1: en fr; p-2: en fr");
}

TEST(ParallelRows, PutWhatOneTextLacksBehindWhatPrecedesIt) {
  EXPECT_EQ(rows_of({text_of(english, {"p-1", "p-3"}), text_of(french, {"p-0", "p-1", "p-2"})}),
            "p-0: - fr; p-1: en fr; p-2: - fr; p-3: en -");
  EXPECT_EQ(rows_of({text_of(english, {}), text_of(french, {"p-1"})}), "p-1: - fr");
}

TEST(ParallelRows, KeepEveryPassageWhateverTheOrder) {
  EXPECT_EQ(
      rows_of({text_of(english, {"p-1", "p-2", "p-3"}), text_of(french, {"p-3", "p-4", "p-1"})}),
      "p-1: en fr; p-2: en -; p-3: en fr; p-4: - fr");
}

TEST(ParallelRows, PutWhatGoesOnBehindAListAsDeepAsWhatItGoesOnWith) {
  Text text = text_of(english, {"p-1"});
  auto& items = std::get<Paragraph>(text.blocks[0]).items;
  for (const auto& [id, label, depth] :
       {std::tuple("p-1-a", "(a)", 1), std::tuple("p-1-a-i", "(i)", 2),
        std::tuple("p-1-a-c1", "", 2), std::tuple("p-1-c1", "", 1)}) {
    items.push_back({id, label, depth, {}, 0});
  }
  std::string depths;
  for (const auto& row : parallel_rows({}, {text}, "parallel/a-1.html").body) {
    depths += row.id + " " + std::to_string(row.depth) + "; ";
  }
  EXPECT_EQ(depths, "p-1 0; p-1-a 1; p-1-a-i 2; p-1-a-c1 1; p-1-c1 0; ");
}

TEST(ParallelRows, NameEachCallOfANoteOnce) {
  std::vector<Text> texts{text_of(english, {"p-1"}), text_of(french, {"p-1"})};
  for (auto& text : texts) {
    auto& rich = std::get<Paragraph>(text.blocks[0]).rich;
    rich.spans.push_back({2, 2, SpanKind::note_call, "call-1"});
    Note note;
    note.id = "note-1";
    note.label = "1";
    note.calls.push_back({"call-1", "p-1"});
    text.notes.push_back(note);
  }
  const auto rows = parallel_rows({}, texts, "parallel/a-1.html");
  EXPECT_NE(rows.body[0].cells[0].find("id=\"call-1\""), std::string::npos);
  EXPECT_EQ(rows.body[0].cells[1].find("id="), std::string::npos);
  ASSERT_EQ(rows.notes.size(), 1U);
  EXPECT_EQ(rows.notes[0].id, "note-1");
}

}  // namespace
}  // namespace ibidem::output
