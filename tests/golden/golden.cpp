#include "golden/golden.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace ibidem::golden {
namespace {

constexpr std::string_view fence = "````";

struct Section {
  Example example;
  std::string output;
  std::string diagnostics;
  std::size_t begin = 0;  // byte range of what lies between the fences, in the file
  std::size_t end = 0;
};

std::vector<Section> examples(const std::string& file, const std::string& text) {
  std::vector<Section> sections;
  std::size_t at = 0;
  int line = 0;
  bool inside = false;
  int part = 0;
  while (at < text.size()) {
    std::size_t end = text.find('\n', at);
    if (end == std::string::npos) end = text.size();
    const std::string content = text.substr(at, end - at);
    const std::size_t next = end + 1;
    ++line;
    if (!inside && content.starts_with(std::string(fence) + " example ")) {
      inside = true;
      part = 0;
      sections.emplace_back();
      sections.back().example.name = content.substr(fence.size() + 9);
      sections.back().example.line = line;
      sections.back().begin = next;
    } else if (inside && content == fence) {
      inside = false;
      sections.back().end = at;
    } else if (inside && content == ".") {
      ++part;
    } else if (inside) {
      Section& s = sections.back();
      (part == 0 ? s.example.input : part == 1 ? s.output : s.diagnostics) += content + "\n";
    }
    at = next;
  }
  if (inside) throw std::runtime_error(file + ": an example is not closed");
  return sections;
}

std::string test_name(const std::string& words) {
  std::string name;
  for (const char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += plain ? c : '_';
  }
  return name;
}

std::string ended(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

class ExampleTest : public testing::Test {
 public:
  ExampleTest(std::string file, Section section, std::function<Outcome(const Example&)> run)
      : file_(std::move(file)), section_(std::move(section)), run_(std::move(run)) {}

  void TestBody() override {
    const Outcome outcome = run_(section_.example);
    const std::string where = file_ + ":" + std::to_string(section_.example.line);
    const char* rewrite = std::getenv("IBIDEM_REWRITE");
    if (rewrite != nullptr && std::string_view(rewrite) == "1") {
      rewrite_example(outcome);
      return;
    }
    EXPECT_EQ(section_.output, ended(outcome.output)) << where;
    EXPECT_EQ(section_.diagnostics, ended(outcome.diagnostics)) << where;
  }

 private:
  void rewrite_example(const Outcome& outcome) const {
    std::string text = read(file_);
    for (const Section& now : examples(file_, text)) {
      if (now.example.name != section_.example.name) continue;
      std::string body = now.example.input + ".\n" + ended(outcome.output);
      if (!outcome.diagnostics.empty()) body += ".\n" + ended(outcome.diagnostics);
      text.replace(now.begin, now.end - now.begin, body);
      std::ofstream(file_, std::ios::binary) << text;
      return;
    }
  }

  std::string file_;
  Section section_;
  std::function<Outcome(const Example&)> run_;
};

}  // namespace

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void for_each_example(const std::string& file,
                      const std::function<void(const Example&, const Outcome&)>& take) {
  for (const Section& section : examples(file, read(file))) {
    take(section.example, {section.output, section.diagnostics});
  }
}

void register_examples(const std::string& suite, const std::string& file,
                       const std::function<Outcome(const Example&)>& run) {
  std::set<std::string> names;
  for (const Section& section : examples(file, read(file))) {
    const std::string name = test_name(section.example.name);
    if (!names.insert(name).second) {
      throw std::runtime_error(file + ": two examples are named " + section.example.name);
    }
    testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, file.c_str(),
                          section.example.line,
                          [=]() -> testing::Test* { return new ExampleTest(file, section, run); });
  }
}

}  // namespace ibidem::golden
