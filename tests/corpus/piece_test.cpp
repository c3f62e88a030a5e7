// The strings of packed texts.
#include "corpus/piece.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

TEST(PackedStrings, GiveEachStringBack) {
  const std::vector<std::string> texts{"p-1", "", std::string(127, 'a'), std::string(128, 'b'),
                                       std::string(70000, 'c')};
  PackedStrings strings;
  std::vector<Piece> pieces;
  for (const std::string& text : texts) pieces.push_back(strings.keep(text));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(PackedStrings::find(strings.bytes(), pieces[i]), texts[i]);
  }
}

TEST(PackedStrings, HoldWhatComesAgainOnce) {
  PackedStrings strings;
  const Piece first = strings.keep("annex");
  strings.keep("main");
  const std::size_t size = strings.bytes().size();
  EXPECT_EQ(strings.keep("annex").at, first.at);
  EXPECT_EQ(strings.bytes().size(), size);
}

}  // namespace
}  // namespace ibidem::corpus
