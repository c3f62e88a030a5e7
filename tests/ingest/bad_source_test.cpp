#include "print.h"

#include <gtest/gtest.h>

namespace ibidem::ingest {
namespace {

const std::string text =
    "General Assembly\n\nTitle of the report\n\nReport of the Secretary-General\n\nI. "
    "Introduction\n\n"
    "1. The report of the Group is before the Assembly, which is to decide in the course of the "
    "session "
    "on the follow-up to it and on the form that it takes for the future of the Organization.\n";

std::string problem(std::string_view source, const Options& options) {
  Diagnostics diagnostics;
  const auto imported = import_text(source, "text", options, countries(), diagnostics);
  EXPECT_EQ(imported.has_value(), !diagnostics.has_errors());
  return print(diagnostics);
}

Options with_symbol(const std::string& symbol) {
  Options options;
  options.symbol = symbol;
  return options;
}

TEST(BadSource, Empty) {
  EXPECT_NE(problem("", {}).find("error empty-source"), std::string::npos);
  EXPECT_NE(problem(" \n\r\n\f\t", {}).find("error empty-source"), std::string::npos);
}

TEST(BadSource, Binary) {
  EXPECT_EQ(
      problem(std::string("%PDF-1.4\nab\0c", 13), {}),
      "text:2:3: error binary-source: the source is no text: it holds a zero byte [extract the "
      "text of the document first]\n");
}

TEST(BadSource, NotUtf8) {
  EXPECT_EQ(
      problem("Assembl\xe9"
              "e\n",
              {}),
      "text:1:8: error source-not-utf8: the source is not UTF-8 [convert it, for example with "
      "iconv]\n");
}

TEST(BadSource, Utf16) {
  for (const std::string_view source :
       {std::string_view("\xFF\xFEU\0n\0", 6), std::string_view("\xFE\xFF\0U\0n", 6)}) {
    EXPECT_EQ(problem(source, {}),
              "text:1:1: error source-not-utf8: the source is UTF-16, not UTF-8 [convert it, for "
              "example with iconv -f UTF-16 -t UTF-8]\n");
  }
}

TEST(BadSource, NothingButFurniture) {
  Options options = with_symbol("A/78/76");
  options.language = english;
  for (const char* source : {"A/78/76\n\n3/5\n\n24-11234 2/5\n", "A/78/76\n\n¹ See A/75/816.\n",
                             "24-11234\n\n*2411234*\n"}) {
    EXPECT_NE(problem(source, options).find("error nothing-recognised"), std::string::npos)
        << source;
  }
}

TEST(BadSource, TooLarge) {
  EXPECT_NE(problem(std::string(max_source_bytes + 1, 'a'), {}).find("error source-too-large"),
            std::string::npos);
}

TEST(BadSource, NoSymbol) {
  EXPECT_NE(problem(text, {}).find("error symbol-missing"), std::string::npos);
}

TEST(BadSource, SymbolOfUnknownForm) {
  for (const char* symbol :
       {"", "A", "78/76", "a/78/76", "A/78/", "A//76", "A/78/76 and more", "../etc"}) {
    EXPECT_NE(problem(text, with_symbol(symbol)).find("error symbol-malformed"), std::string::npos)
        << symbol;
  }
  for (const char* symbol :
       {"A/78/76", "A/AC.292/2024/L.1", "S/2023/1", "A/RES/43/78 H", "NPT/CONF.2020/1"}) {
    EXPECT_EQ(problem(text, with_symbol(symbol)), "") << symbol;
  }
}

TEST(BadSource, SymbolContradictsTheText) {
  EXPECT_NE(problem("United Nations A/78/76\n\n" + text, with_symbol("A/78/77"))
                .find("error symbol-contradicted"),
            std::string::npos);
}

TEST(BadSource, LanguageNotTold) {
  EXPECT_NE(problem("A/78/76\n\nLorem ipsum dolor\n", {}).find("error language-unknown"),
            std::string::npos);
  Options spanish = with_symbol("A/78/76");
  spanish.language = Language{"es"};
  EXPECT_NE(problem(text, spanish).find("error language-unknown"), std::string::npos);
}

TEST(BadSource, LanguageContradictsTheText) {
  Options in_french = with_symbol("A/78/76");
  in_french.language = french;
  EXPECT_NE(problem(text, in_french).find("error language-contradicted"), std::string::npos);
}

TEST(BadSource, NothingRecognised) {
  EXPECT_NE(problem("the quick brown fox and the lazy dog of the house in the field to the north, "
                    "and so on.\n" +
                        std::string("- the end of it all, in the field.\n"),
                    with_symbol("A/78/76"))
                .find("error nothing-recognised"),
            std::string::npos);
}

// Whatever the bytes: an answer, no crash, in time that grows with the length.
TEST(BadSource, PathologicalTexts) {
  for (const char* part :
       {"[",   "**",      "^{",           "<",        "1. ",          "a) ",    "¹",
        "\t",  "|",       "___\n1 See\n", "(a) x;\n", "* a\n",        "I. A\n", "« ",
        "-\n", "A/1/1\n", "l ’",          "[^1]: ",   "12 See A/1\n", "\f"}) {
    std::string source =
        "The report of the Group is in the hands of the Assembly and of the States.\n\n";
    while (source.size() < 200000) source += part;
    problem(source, with_symbol("A/78/76"));
  }
}

}  // namespace
}  // namespace ibidem::ingest
