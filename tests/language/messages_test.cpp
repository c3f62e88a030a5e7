#include "language/messages.h"

#include "base/parallel.h"

#include <thread>

#include <gtest/gtest.h>

using ibidem::english;
using ibidem::french;
using ibidem::Language;
using ibidem::language::Messages;

namespace {

Messages make(const Language& language, const std::map<std::string, std::string>& patterns) {
  auto made = Messages::make(language, patterns);
  return made ? std::move(*made) : Messages();
}

TEST(Messages, GiveConstantText) {
  const Messages messages = make(french, {{"home", "Accueil"}, {"quote", "L''État"}});
  EXPECT_EQ(messages.format("home"), "Accueil");
  EXPECT_EQ(messages.format("quote"), "L'État");
}

TEST(Messages, PutArgumentsIn) {
  const Messages messages = make(french, {{"page", "{title} – {number}"}});
  EXPECT_EQ(messages.format("page", {{"title", "<A & B>"}, {"number", 1528}}),
            "<A & B> – 1\u202F528");
}

TEST(Messages, CountAsTheLanguageDoes) {
  const std::string pattern =
      "{count, plural, =0 {aucune note} one {# note de {who}} other {# notes de {who}}}";
  const Messages fr = make(french, {{"notes", pattern}});
  EXPECT_EQ(fr.format("notes", {{"count", 0}, {"who", "x"}}), "aucune note");
  EXPECT_EQ(fr.format("notes", {{"count", 1}, {"who", "x"}}), "1 note de x");
  EXPECT_EQ(fr.format("notes", {{"count", 12000}, {"who", "x"}}), "12\u202F000 notes de x");
  const Messages en = make(english, {{"notes", "{count, plural, one {# note} other {# notes}}"}});
  EXPECT_EQ(en.format("notes", {{"count", 0}}), "0 notes");
  EXPECT_EQ(en.format("notes", {{"count", 12000}}), "12,000 notes");
  const Messages pl = make(Language{"pl"}, {{"notes", "{n, plural, few {few} other {other}}"}});
  EXPECT_EQ(pl.format("notes", {{"n", 3}}), "few");
}

TEST(Messages, RefuseBadPatterns) {
  for (const char* pattern :
       {"{count", "{0} notes", "{n, plural, one {x}}", "{n, plurl, other {x}}"}) {
    const auto made = Messages::make(english, {{"key", pattern}});
    ASSERT_FALSE(made) << pattern;
    EXPECT_EQ(made.error().code, "bad-message");
    EXPECT_NE(made.error().message.find("\"key\""), std::string::npos);
  }
}

TEST(Messages, AreNeverSilentlyMissing) {
  const Messages messages = make(english, {{"a", "{n, plural, other {# of {total}}}"}});
  EXPECT_EQ(messages.format("b").error().code, "unknown-message");
  EXPECT_EQ(messages.format("a").error().code, "message-argument");
  EXPECT_EQ(messages.format("a", {{"n", 1}}).error().code, "message-argument");
  EXPECT_EQ(messages.format("a", {{"n", "text"}, {"total", 2}}).error().code, "message-argument");
}

TEST(Messages, AreTheSameInEveryThread) {
  const Messages messages = make(french, {{"n", "{n, plural, one {# note} other {# notes}}"}});
  std::vector<std::string> found(200);
  ibidem::parallel_for(found.size(), [&](std::size_t i) {
    found[i] = messages.format("n", {{"n", static_cast<std::int64_t>(i)}}).value_or("error");
  });
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i], std::to_string(i) + (i < 2 ? " note" : " notes"));
  }
}

}  // namespace
