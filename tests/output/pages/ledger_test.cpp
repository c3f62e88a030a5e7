#include "pages/ledger.h"

#include "base/hash.h"

#include <gtest/gtest.h>

namespace ibidem::output {
namespace {

/// A list of names with a content each, as a build would show it.
std::vector<Fingerprint> list(const std::vector<std::pair<std::string, int>>& items) {
  std::vector<Fingerprint> prints;
  for (const auto& [name, content] : items) {
    prints.push_back({hash64(name), static_cast<std::uint64_t>(content)});
  }
  return prints;
}

/// A build in which "one" looked at element 1 of the list and for "d", "all" at the whole list.
std::string first_build() {
  const Tracked<int> documents{10, 20, 30};
  Ledger ledger("key", "");
  ledger.see(&documents, "documents", list({{"a", 1}, {"b", 2}, {"c", 3}}));
  ledger.begin(2);
  EXPECT_FALSE(ledger.find("one"));
  ledger.note(0, "one", {{&documents, 1, 0}, {&documents, ReadLog::whole, hash64("d")}},
              {1, 2, 3, 4, {5, 6}});
  ledger.note(1, "all", {{&documents, ReadLog::whole, 0}}, {1, 0, 0, 0, {7}});
  return ledger.packed();
}

/// Which of the two tasks may be left out when the list is like this.
std::string kept(const std::vector<std::pair<std::string, int>>& items,
                 const std::string& key = "key", std::string last = first_build()) {
  const Tracked<int> documents{0};
  Ledger ledger(key, last);
  ledger.see(&documents, "documents", list(items));
  ledger.begin(2);
  return std::string(ledger.find("one") ? "one " : "") + (ledger.find("all") ? "all" : "");
}

TEST(Ledger, LeavesOutWhatWouldSeeTheSame) {
  EXPECT_EQ(kept({{"a", 1}, {"b", 2}, {"c", 3}}), "one all");
  EXPECT_EQ(kept({{"a", 9}, {"b", 2}, {"c", 3}}), "one ");
  EXPECT_EQ(kept({{"a", 1}, {"b", 9}, {"c", 3}}), "");
  // Elements are known by their keys, not by their places.
  EXPECT_EQ(kept({{"A", 1}, {"a", 1}, {"b", 2}}), "one ");
  EXPECT_EQ(kept({{"b", 1}, {"a", 2}, {"c", 3}}), "");
  EXPECT_EQ(kept({{"a", 1}, {"c", 3}}), "");
  // What was looked for and not there has come.
  EXPECT_EQ(kept({{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}}), "");
  // The order of a list belongs to the whole of it.
  EXPECT_EQ(kept({{"c", 3}, {"b", 2}, {"a", 1}}), "one ");
}

TEST(Ledger, DistrustsWhatItWasGiven) {
  const std::vector<std::pair<std::string, int>> same{{"a", 1}, {"b", 2}, {"c", 3}};
  const auto last = first_build();
  EXPECT_EQ(kept(same, "another key", last), "");
  EXPECT_EQ(kept(same, "key", ""), "");
  EXPECT_EQ(kept(same, "key", last.substr(0, last.size() - 1)), "");
}

TEST(Ledger, HandsOnWhatWasLeftOut) {
  const Tracked<int> documents{0};
  Ledger second("key", first_build());
  second.see(&documents, "documents", list({{"a", 9}, {"b", 2}, {"c", 3}}));
  second.begin(2);
  const auto past = second.find("one");
  ASSERT_TRUE(past);
  EXPECT_EQ(second.counts_of(*past).pages, 1U);
  EXPECT_EQ(second.counts_of(*past).data, 4U);
  const auto paths = second.paths_of(*past);
  EXPECT_EQ(std::vector(paths.begin(), paths.end()), (std::vector<std::uint64_t>{5, 6}));
  second.keep(0, *past);
  second.note(1, "all", {{&documents, ReadLog::whole, 0}}, {1, 0, 0, 0, {7}});
  const std::string third = second.packed();
  EXPECT_EQ(kept({{"a", 9}, {"b", 2}, {"c", 3}}, "key", third), "one all");
  EXPECT_EQ(kept({{"a", 9}, {"b", 8}, {"c", 3}}, "key", third), "");
  EXPECT_EQ(kept({{"a", 9}, {"b", 2}, {"c", 3}, {"d", 4}}, "key", third), "") << "has come";
}

TEST(Ledger, HandsItOnWhereElementsHaveComeAndGone) {
  const Tracked<int> documents{0};
  Ledger second("key", first_build());
  second.see(&documents, "documents", list({{"b", 2}, {"e", 5}, {"f", 6}, {"g", 7}}));
  second.begin(1);
  const auto past = second.find("one");
  ASSERT_TRUE(past);
  second.keep(0, *past);
  const std::string third = second.packed();
  EXPECT_EQ(kept({{"b", 2}, {"e", 8}}, "key", third), "one ");
  EXPECT_EQ(kept({{"b", 8}, {"e", 5}, {"f", 6}, {"g", 7}}, "key", third), "");
  EXPECT_EQ(kept({{"b", 2}, {"d", 5}}, "key", third), "") << "has come";
}

TEST(Ledger, KnowsNothingOfTasksThatLookedAtUnknownLists) {
  const Tracked<int> documents{0};
  const Tracked<int> unknown{0};
  Ledger ledger("key", "");
  ledger.see(&documents, "documents", list({{"a", 1}}));
  ledger.begin(1);
  ledger.note(0, "one", {{&unknown, 0, 0}}, {});
  Ledger next("key", ledger.packed());
  next.see(&documents, "documents", list({{"a", 1}}));
  next.begin(1);
  EXPECT_FALSE(next.find("one"));
}

}  // namespace
}  // namespace ibidem::output
