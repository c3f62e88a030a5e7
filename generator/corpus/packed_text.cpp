#include "packed_text.h"

#include "base/hash.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>

namespace ibidem::corpus {
namespace {

/// How many of each list the bytes hold. The lists follow in this order, without the words.
struct Head {
  std::uint64_t places = 0;
  std::uint64_t countries = 0;
  std::uint64_t subjects = 0;
  std::uint64_t citations = 0;
  std::uint64_t surroundings = 0;
  std::uint64_t pieces = 0;
  std::uint64_t strings = 0;
  std::uint64_t words = 0;
  TextPrints prints;
};

constexpr std::size_t alignment = 8;

/// Puts lists one behind the other, each at a multiple of 8.
class Writer {
 public:
  template <class T>
  void add(std::span<const T> list) {
    // Bytes that mean nothing would differ from build to build.
    static_assert(std::has_unique_object_representations_v<T> && alignof(T) <= alignment);
    bytes_.append(reinterpret_cast<const char*>(list.data()), list.size_bytes());
    bytes_.append((alignment - bytes_.size() % alignment) % alignment, '\0');
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  std::span<const T> take(std::uint64_t count) {
    const std::size_t left = bytes_.size() - at_;
    good_ = good_ && count <= left / sizeof(T);
    if (!good_) return {};
    const auto* list = reinterpret_cast<const T*>(bytes_.data() + at_);
    const std::size_t size = (count * sizeof(T) + alignment - 1) / alignment * alignment;
    good_ = size <= left;
    at_ += good_ ? size : 0;
    return {list, static_cast<std::size_t>(count)};
  }

  /// Whether all was there, and nothing else.
  bool is_done() const { return good_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

std::string_view as_string(std::span<const char> bytes) {
  return {bytes.data(), bytes.size()};
}

std::vector<PackedPlace> packed(const std::vector<MadePlace>& places, PackedStrings& strings) {
  std::vector<PackedPlace> result;
  result.reserve(places.size());
  for (const auto& [id, kind, number, scope, parent] : places) {
    result.push_back({strings.keep(id), strings.keep(number), strings.keep(scope), parent,
                      static_cast<std::uint32_t>(kind)});
  }
  return result;
}

template <class T>
std::uint64_t hash_of(std::span<const T> list) {
  return hash64({reinterpret_cast<const char*>(list.data()), list.size_bytes()});
}

/// `flat`: the references packed, with the strings of the places.
std::uint64_t outline_of(const MadeText& text, const PackedCitations& flat,
                         std::span<const PackedPlace> places) {
  // An edit before a reference moves it within its element, where only its own page sees it.
  auto citations = flat.citations;
  for (PackedCitation& citation : citations) citation.begin = citation.end = 0;
  Hasher hash;
  hash.add(hash_of<PackedCitation>(citations)).add(hash_of<Piece>(flat.pieces));
  hash.add(flat.strings.bytes()).add(hash_of(places));
  for (const auto* hits : {&text.countries, &text.subjects}) {
    hash.add(hits->size());
    for (const Hit& hit : *hits) hash.add(hit.place).add(hit.which);
  }
  for (const auto& [kind, in, citation] : text.statements) {
    hash.add(static_cast<std::uint64_t>(kind)).add(in).add(citation.value_or(0xFFFFFFFF));
  }
  return hash.value();
}

std::uint64_t hit_words_of(const MadeText& text) {
  Hasher hash;
  for (const auto* hits : {&text.countries, &text.subjects}) {
    hash.add(hits->size());
    for (const Hit& hit : *hits) {
      const std::size_t size = std::size_t{hit.before} + hit.match + hit.after;
      hash.add(hit.before).add(hit.match).add(std::string_view(text.words).substr(hit.words, size));
    }
  }
  return hash.value();
}

std::uint64_t surroundings_of(const MadeText& text) {
  Hasher hash;
  for (const auto& [citation, words, split, size, of_call] : text.surroundings) {
    hash.add(citation).add(split).add(of_call);
    hash.add(std::string_view(text.words).substr(words, size));
  }
  return hash.value();
}

}  // namespace

std::string pack_text(const MadeText& text) {
  PackedCitations citations;
  for (const Citation& citation : text.citations) citations.add(citation);
  const auto places = packed(text.places, citations.strings);
  const std::string& strings = citations.strings.bytes();
  const Head head{places.size(),
                  text.countries.size(),
                  text.subjects.size(),
                  citations.citations.size(),
                  text.surroundings.size(),
                  citations.pieces.size(),
                  strings.size(),
                  text.words.size(),
                  {outline_of(text, citations, places), hit_words_of(text), surroundings_of(text)}};
  Writer writer;
  writer.add(std::span(&head, 1));
  writer.add(std::span(places));
  writer.add(std::span(text.countries));
  writer.add(std::span(text.subjects));
  writer.add(std::span<const PackedCitation>(citations.citations));
  writer.add(std::span(text.surroundings));
  writer.add(std::span<const Piece>(citations.pieces));
  writer.add(std::span<const char>(strings));
  return writer.take();
}

bool view_text(std::string_view bytes, std::string_view& words, TextRecord& record) {
  Reader reader(bytes);
  const auto heads = reader.take<Head>(1);
  if (heads.empty()) return false;
  const Head& head = heads.front();
  const auto places = reader.take<PackedPlace>(head.places);
  const auto countries = reader.take<Hit>(head.countries);
  const auto subjects = reader.take<Hit>(head.subjects);
  const auto citations = reader.take<PackedCitation>(head.citations);
  const auto surroundings = reader.take<Surroundings>(head.surroundings);
  const auto pieces = reader.take<Piece>(head.pieces);
  const auto strings = as_string(reader.take<char>(head.strings));
  if (!reader.is_done() || head.words > words.size()) return false;
  record.outline = bytes;
  record.places = HeldPlaces(places, strings);
  record.countries = countries;
  record.subjects = subjects;
  record.citations = HeldCitations(citations, pieces, strings);
  record.surroundings = surroundings;
  record.words = words.substr(0, head.words);
  words.remove_prefix(head.words);
  record.prints = head.prints;
  return true;
}

}  // namespace ibidem::corpus
