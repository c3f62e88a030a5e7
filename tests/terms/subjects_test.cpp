#include "terms/subjects.h"

#include "terms_test.h"

#include "base/parallel.h"
#include "golden/golden.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

using ibidem::Diagnostics;
using ibidem::english;
using ibidem::french;
using ibidem::Language;
using ibidem::terms::Subjects;

namespace {

const Subjects& portal_subjects() {
  static const Subjects subjects = [] {
    Diagnostics diagnostics;
    const std::string file = PROJECT_FOLDER "/content/subjects.rdf";
    auto parsed = Subjects::parse(ibidem::golden::read(file), file, diagnostics);
    for (const auto& d : diagnostics.sorted()) ADD_FAILURE() << format(d);
    return std::move(parsed).value();
  }();
  return subjects;
}

std::string line(const std::string& text, const Language& language, char) {
  const Subjects& subjects = portal_subjects();
  std::string found;
  for (const auto& mention : subjects.find(ibidem::terms::Words(text), language)) {
    if (!found.empty()) found += "; ";
    found += subjects.all()[mention.which].id + " [" +
             text.substr(mention.begin, mention.end - mention.begin) + "]";
  }
  return found;
}

ibidem::golden::Outcome scheme(const ibidem::golden::Example& example) {
  Diagnostics diagnostics;
  const auto subjects = Subjects::parse(example.input, "subjects.rdf", diagnostics);
  ibidem::golden::Outcome outcome;
  if (subjects) {
    for (const auto& subject : subjects->all()) {
      outcome.output += subject.id;
      if (subject.broader) outcome.output += " < " + *subject.broader;
      for (const auto& [language, label] : subject.label) {
        outcome.output += " | " + language.code + ": " + label;
        const auto phrases = subject.phrases.find(language);
        if (phrases == subject.phrases.end()) continue;
        for (const std::string& phrase : phrases->second) outcome.output += ", " + phrase;
      }
      for (const auto& [language, note] : subject.scope_note) {
        outcome.output += " | note " + language.code + ": " + note;
      }
      outcome.output += "\n";
    }
  }
  for (const auto& d : diagnostics.sorted()) outcome.diagnostics += format(d) + "\n";
  return outcome;
}

TEST(Subjects, HaveLabelsAndPhrasesInBothLanguages) {
  for (const auto& subject : portal_subjects().all()) {
    EXPECT_EQ(subject.label.size(), 2U) << subject.id;
    EXPECT_EQ(subject.phrases.size(), 2U) << subject.id;
  }
}

// Every label and phrase is found where it stands, in capitals too.
TEST(Subjects, AreFoundByEachOfTheirPhrases) {
  const Subjects& subjects = portal_subjects();
  for (std::uint32_t i = 0; i < subjects.all().size(); ++i) {
    const auto& subject = subjects.all()[i];
    for (const auto& [language, label] : subject.label) {
      std::vector<std::string> phrases = subject.phrases.at(language);
      phrases.push_back(label);
      for (const std::string& phrase : phrases) {
        const auto found =
            subjects.find(ibidem::terms::Words("(… " + phrase + ", 2023)"), language);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                                [&](const auto& mention) { return mention.which == i; }))
            << subject.id << ": " << phrase;
      }
    }
  }
}

TEST(Subjects, AreFoundById) {
  const Subjects& subjects = portal_subjects();
  for (std::uint32_t i = 0; i < subjects.all().size(); ++i) {
    EXPECT_EQ(subjects.by_id(subjects.all()[i].id), i);
  }
  EXPECT_FALSE(subjects.by_id("nothing"));
}

// A hostile text costs no more than its length.
TEST(Subjects, SurviveLongRuns) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "mesures de ";
  EXPECT_TRUE(portal_subjects().find(ibidem::terms::Words(text), french).empty());
  text.clear();
  for (int i = 0; i < 200000; ++i) text += "de ";
  EXPECT_TRUE(portal_subjects()
                  .find(ibidem::terms::Words("mesures " + text + "confiance"), french)
                  .size() == 1);
  EXPECT_TRUE(
      portal_subjects().find(ibidem::terms::Words(std::string(1000000, 'x')), english).empty());
}

TEST(Subjects, AreTheSameInEveryThread) {
  const Subjects& subjects = portal_subjects();
  const std::string text = ibidem::golden::read(TEST_FOLDER "/subjects.md");
  const auto alone = subjects.find(ibidem::terms::Words(text), french);
  ASSERT_GT(alone.size(), 30U);
  std::vector<std::size_t> same(64, 0);
  ibidem::parallel_for(same.size(), [&](std::size_t i) {
    subjects.find(ibidem::terms::Words(text), english);
    const auto found = subjects.find(ibidem::terms::Words(text), french);
    same[i] = found.size() == alone.size() && found.back().end == alone.back().end ? 1 : 0;
  });
  EXPECT_EQ(same, std::vector<std::size_t>(64, 1));
}

TEST(Subjects, SurviveBytesThatAreNoText) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text = "mesures de confiance ";
    for (int i = 0; i < 300; ++i) text += static_cast<char>(random() % 256);
    EXPECT_FALSE(portal_subjects().find(ibidem::terms::Words(text), french).empty());
  }
}

}  // namespace

void register_subject_tests() {
  ibidem::golden::register_examples(
      "Subjects", TEST_FOLDER "/subjects.md",
      [](const ibidem::golden::Example& example) { return each_line(example, line); });
  ibidem::golden::register_examples("SubjectScheme", TEST_FOLDER "/subject_scheme.md", scheme);
}
