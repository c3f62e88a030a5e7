#include "words.h"

#include "base/utf8.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>

namespace ibidem::search {
namespace {

constexpr std::size_t shard_forms = 1000;
constexpr std::size_t most_taken_off = 24;
constexpr std::size_t most_shared = 25;
constexpr unsigned most_frequent = 12;

struct Entry {
  std::string_view form;
  std::string_view stem;
  std::uint64_t count = 0;
};

std::vector<Entry> entries(const Terms& terms) {
  std::vector<std::string_view> stems(terms.stems().size());
  for (const auto& [stem, index] : terms.stems()) stems[index] = stem;
  std::vector<Entry> all;
  for (const auto& [form, entry] : terms.forms()) {
    if (entry.stem != Terms::no_stem && entry.count > 0)
      all.push_back({form, stems[entry.stem], entry.count});
  }
  std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.form < b.form; });
  return all;
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

void append_stem(std::string& text, const Entry& entry) {
  const std::size_t kept = static_cast<std::size_t>(
      std::mismatch(entry.form.begin(), entry.form.end(), entry.stem.begin(), entry.stem.end())
          .first -
      entry.form.begin());
  const std::string_view taken = entry.form.substr(kept);
  if (is_ascii(taken) && taken.size() <= most_taken_off) {
    text += numeral(taken.size());
    text += entry.stem.substr(kept);
  } else {
    text += 'Z';
    text += entry.stem;
  }
}

std::string shard(const Entry* begin, const Entry* end, const Lists& lists) {
  std::string text;
  std::string_view before;
  for (const Entry* entry = begin; entry != end; ++entry) {
    const std::size_t shared = shared_length(before, entry->form);
    text += numeral(shared);
    text += entry->form.substr(shared);
    append_stem(text, *entry);
    const unsigned frequency =
        std::min(most_frequent, static_cast<unsigned>(std::bit_width(entry->count)) - 1);
    text += numeral(frequency + (lists.is_long(entry->stem) ? most_frequent + 1 : 0));
    before = entry->form;
  }
  return text;
}

/// A run of forms with a common beginning.
struct Leaf {
  std::string beginning;
  const Entry* begin;
  const Entry* end;
};

void split(std::string_view beginning, const Entry* begin, const Entry* end,
           std::vector<Leaf>& leaves) {
  if (static_cast<std::size_t>(end - begin) <= shard_forms) {
    leaves.push_back({std::string(beginning), begin, end});
    return;
  }
  if (begin->form == beginning) {
    leaves.push_back({std::string(beginning) + ".", begin, begin + 1});
    ++begin;
  }
  while (begin != end) {
    const std::size_t size = utf8::decode(begin->form, beginning.size()).size;
    const std::string_view longer = begin->form.substr(0, beginning.size() + size);
    const Entry* next = std::find_if(
        begin, end, [&](const Entry& entry) { return !entry.form.starts_with(longer); });
    split(longer, begin, next, leaves);
    begin = next;
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

Result<std::vector<std::string>> write_words(const Terms& terms, const Lists& lists,
                                             std::string_view folder, ShardWriter& writer) {
  const std::vector<Entry> all = entries(terms);
  std::vector<Leaf> leaves;
  if (!all.empty()) split("", all.data(), all.data() + all.size(), leaves);
  std::vector<std::string> beginnings;
  for (const Leaf& leaf : leaves) {
    rapidjson::StringBuffer buffer;
    json::Writer json(buffer);
    json::write_string(json, shard(leaf.begin, leaf.end, lists));
    const std::string name = std::string(folder) + "/" + file_name(leaf.beginning);
    const auto written = writer.write(name, {buffer.GetString(), buffer.GetSize()});
    if (!written) return tl::unexpected(written.error());
    beginnings.push_back(leaf.beginning);
  }
  return beginnings;
}

}  // namespace ibidem::search
