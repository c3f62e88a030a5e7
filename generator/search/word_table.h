#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ibidem::search {

/// Words numbered as they come: 0, 1, 2 … They and the table lie in blocks that go only all at
/// once, so that many of them need little room and a view of one stays valid.
class WordTable {
 public:
  static constexpr std::uint32_t none = ~0U;

  static std::uint32_t hash(std::string_view word);

  /// The number of a word, or `none`. `hash`: of the word.
  std::uint32_t find(std::string_view word, std::uint32_t hash) const;

  /// The number of a word, which is given one where it has none.
  std::uint32_t add(std::string_view word, std::uint32_t hash);
  std::uint32_t add(std::string_view word) { return add(word, hash(word)); }

  /// All words for the next build, which is to find most of them without making a table of them.
  struct Packed {
    std::string letters;                 ///< of all words, one behind the other
    std::vector<std::uint32_t> ends;     ///< of each word
    std::vector<std::uint32_t> by_hash;  ///< their numbers

    template <class Archive>
    void serialize(Archive& archive) {
      archive(letters, ends, by_hash);
    }
  };

  Packed packed() const;

  /// Takes the words of another build in place of none. False where they are not what `packed`
  /// gave.
  bool unpack(Packed packed);

  std::uint32_t size() const { return static_cast<std::uint32_t>(all_->words.size()); }
  std::string_view operator[](std::uint32_t number) const { return all_->words[number].text; }
  std::uint32_t hash_of(std::uint32_t number) const { return all_->words[number].hash; }

 private:
  struct Word {
    std::string_view text;
    std::uint32_t hash = 0;

    bool operator==(const Word&) const = default;
  };
  using Words = std::vector<Word>;

  /// Words that have a number are known by it.
  struct Hash {
    using is_transparent = void;
    const Words& words;

    std::size_t operator()(std::uint32_t number) const { return words[number].hash; }
    std::size_t operator()(const Word& word) const { return word.hash; }
  };
  struct Equal {
    using is_transparent = void;
    const Words& words;

    bool operator()(std::uint32_t a, std::uint32_t b) const { return a == b; }
    bool operator()(const Word& a, std::uint32_t b) const { return a == words[b]; }
    bool operator()(std::uint32_t a, const Word& b) const { return b == words[a]; }
  };
  using HashAndNumber = std::pair<std::uint32_t, std::uint32_t>;

  struct All {
    std::pmr::monotonic_buffer_resource memory;
    Words words;
    std::string letters;               ///< of the words of another build
    std::vector<HashAndNumber> known;  ///< these words, sorted
    /// Those that came since.
    std::pmr::unordered_set<std::uint32_t, Hash, Equal> numbers{0, Hash{words}, Equal{words},
                                                                &memory};
  };

  std::unique_ptr<All> all_ = std::make_unique<All>();
};

}  // namespace ibidem::search
