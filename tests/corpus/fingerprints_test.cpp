// What of a text is as it was, for pages that look at a part of it only.
#include "site.h"

#include "corpus/cached_load.h"

#include <gtest/gtest.h>

namespace ibidem::corpus {
namespace {

/// The parts of the only text that differ once a paragraph has been replaced, in words.
std::string differing(const std::string& before, const std::string& after) {
  const ScratchFolder scratch;
  const auto load = [&](const std::string& paragraph) {
    write(scratch.path() / "content/portal.yaml",
          "languages: [en]\ntitle:\n  en: Portal\ndescription:\n  en: Documents.\n");
    write(scratch.path() / "content/documents/a-77-1/document.yaml",
          "symbol: A/77/1\nkind: report\ndate: 2022-05-01\n");
    write(scratch.path() / "content/documents/a-77-1/en.md", "# Report\n\n1. " + paragraph + "\n");
    Diagnostics problems;
    const auto corpus = corpus::load(scratch.path() / "content", default_tables(), problems,
                                     nullptr, {scratch.path() / "records", "program"});
    EXPECT_EQ(listed(problems, scratch.path() / "content"), "");
    return fingerprints(corpus.value()).value();
  };
  const auto old = load(before);
  const auto now = load(after);
  if (old.documents.size() != 1 || now.documents.size() != 1) return "no document";
  std::string words;
  const auto compare = [&](const auto& a, const auto& b, const char* name) {
    if (a.front().content != b.front().content)
      words += words.empty() ? name : std::string(" ") + name;
  };
  compare(old.documents, now.documents, "documents");
  compare(old.names, now.names, "names");
  compare(old.texts, now.texts, "texts");
  compare(old.outlines, now.outlines, "outlines");
  compare(old.hit_words, now.hit_words, "hit_words");
  compare(old.surroundings, now.surroundings, "surroundings");
  return words;
}

const std::string filler(300, 'x');

TEST(Fingerprints, TellWhichPartOfATextDiffers) {
  const std::string text = filler + " Australia spoke. " + filler + " See A/75/816. " + filler;
  EXPECT_EQ(differing(text, text), "");
  // A reference only moves; words far from all that other pages show.
  EXPECT_EQ(differing(text, "More. " + text), "documents texts");
  EXPECT_EQ(differing(text, text + " More."), "texts");
  EXPECT_EQ(differing("Australia spoke.", "Australia was silent."), "documents texts hit_words");
  EXPECT_EQ(differing("Australia spoke.", "Austria spoke."), "documents texts outlines hit_words");
  EXPECT_EQ(differing("See A/75/816.", "See A/75/817."), "documents texts outlines");
}

}  // namespace
}  // namespace ibidem::corpus
