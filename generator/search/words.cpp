#include "words.h"

#include "lists.h"

#include "base/utf8.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>

namespace ibidem::search {
namespace {

constexpr std::size_t shard_forms = 1000;
constexpr std::size_t most_taken_off = 24;
constexpr std::size_t most_shared = 25;
constexpr unsigned most_frequent = 12;

/// How a form stands in a shard: nothing where no text has it or it says nothing by itself.
std::optional<std::size_t> frequency(const Vocabulary& vocabulary, std::uint32_t form,
                                     const Vocabulary::Counts& counts) {
  const std::uint32_t stem = vocabulary.stem_of(form);
  if (stem == Vocabulary::no_stem || form >= counts.forms.size() || counts.forms[form] == 0) {
    return std::nullopt;
  }
  const auto logarithm = static_cast<unsigned>(std::bit_width(counts.forms[form])) - 1;
  return std::min(most_frequent, logarithm) +
         (is_long_list(counts.lists[stem]) ? most_frequent + 1 : 0);
}

/// The forms that stand in shards, and those that stand otherwise than in the last build.
struct Forms {
  explicit Forms(Vocabulary& vocabulary);
  bool is_same_below(std::string_view beginning) const;
  std::string_view text(std::uint32_t form) const { return words.forms()[form]; }

  const Vocabulary& words;
  std::vector<std::uint32_t> sorted;
  std::vector<std::uint32_t> changed;  ///< sorted likewise
};

Forms::Forms(Vocabulary& vocabulary) : words(vocabulary) {
  for (const std::uint32_t form : vocabulary.sorted_forms()) {
    const auto now = frequency(words, form, words.counts());
    if (now) sorted.push_back(form);
    if (now != frequency(words, form, words.past())) changed.push_back(form);
  }
}

bool Forms::is_same_below(std::string_view beginning) const {
  const auto first = std::lower_bound(
      changed.begin(), changed.end(), beginning,
      [this](std::uint32_t form, std::string_view wanted) { return text(form) < wanted; });
  return first == changed.end() || !text(*first).starts_with(beginning);
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

std::size_t shared_length(std::string_view a, std::string_view b) {
  const std::size_t most = std::min({a.size(), b.size(), most_shared});
  std::size_t length = 0;
  // JavaScript counts letters otherwise than bytes, so only ASCII counts.
  while (length < most && a[length] == b[length] && (a[length] & 0x80) == 0) ++length;
  return length;
}

char numeral(std::size_t number) {
  return static_cast<char>('A' + number);
}

void append_stem(std::string& text, std::string_view form, std::string_view stem) {
  const std::size_t kept = static_cast<std::size_t>(
      std::mismatch(form.begin(), form.end(), stem.begin(), stem.end()).first - form.begin());
  const std::string_view taken = form.substr(kept);
  if (is_ascii(taken) && taken.size() <= most_taken_off) {
    text += numeral(taken.size());
    text += stem.substr(kept);
  } else {
    text += 'Z';
    text += stem;
  }
}

/// A run of forms with a common beginning.
using Run = std::span<const std::uint32_t>;

std::string shard(const Forms& forms, Run run) {
  std::string text;
  std::string_view before;
  for (const std::uint32_t number : run) {
    const std::string_view form = forms.text(number);
    const std::size_t shared = shared_length(before, form);
    text += numeral(shared);
    text += form.substr(shared);
    append_stem(text, form, forms.words.stems()[forms.words.stem_of(number)]);
    text += numeral(frequency(forms.words, number, forms.words.counts()).value_or(0));
    before = form;
  }
  return text;
}

struct Leaf {
  std::string beginning;
  Run run;
};

void split(const Forms& forms, std::string_view beginning, Run run, std::vector<Leaf>& leaves) {
  if (run.size() <= shard_forms) {
    leaves.push_back({std::string(beginning), run});
    return;
  }
  if (forms.text(run.front()) == beginning) {
    leaves.push_back({std::string(beginning) + ".", run.first(1)});
    run = run.subspan(1);
  }
  while (!run.empty()) {
    const std::string_view first = forms.text(run.front());
    const std::size_t size = utf8::decode(first, beginning.size()).size;
    const std::string_view longer = first.substr(0, beginning.size() + size);
    const auto next = std::partition_point(run.begin(), run.end(), [&](std::uint32_t form) {
      return forms.text(form).starts_with(longer);
    });
    const auto count = static_cast<std::size_t>(next - run.begin());
    split(forms, longer, run.first(count), leaves);
    run = run.subspan(count);
  }
}

/// Other letters than those that every file system takes are written in hexadecimal.
std::string file_name(std::string_view beginning) {
  const bool plain = std::all_of(beginning.begin(), beginning.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
  });
  std::string name = plain ? "w-" : "x-";
  for (const char c : beginning) {
    if (plain) {
      name += c == '.' ? '-' : c;
    } else {
      name += hex(static_cast<unsigned char>(c) | 0x100U).substr(1);
    }
  }
  return name;
}

}  // namespace

Result<std::vector<std::string>> write_words(Vocabulary& vocabulary, std::string_view folder,
                                             ShardWriter& writer) {
  const Forms forms(vocabulary);
  std::vector<Leaf> leaves;
  if (!forms.sorted.empty()) split(forms, "", forms.sorted, leaves);
  std::vector<std::string> beginnings;
  for (const auto& [beginning, run] : leaves) {
    beginnings.push_back(beginning);
    const std::string name = std::string(folder) + "/" + file_name(beginning);
    // The shard of a form alone has no other, but what is longer may be looked at as well.
    const auto letters = std::string_view(beginning).substr(0, beginning.find('.'));
    if (forms.is_same_below(letters) && writer.keep(name)) continue;
    rapidjson::StringBuffer buffer;
    json::Writer json(buffer);
    json::write_string(json, shard(forms, run));
    const auto written = writer.write(name, {buffer.GetString(), buffer.GetSize()});
    if (!written) return tl::unexpected(written.error());
  }
  return beginnings;
}

}  // namespace ibidem::search
