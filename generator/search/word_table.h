#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace ibidem::search {

/// Words numbered as they come: 0, 1, 2 … They lie in blocks that go only all at once, so that many
/// of them need little room and a view of one stays valid.
class WordTable {
 public:
  static constexpr std::uint32_t none = ~0U;

  WordTable() = default;
  WordTable(WordTable&&) noexcept = default;
  WordTable& operator=(WordTable&&) noexcept = default;

  static std::uint32_t hash(std::string_view word);

  /// The number of a word, or `none`. `hash`: of the word.
  std::uint32_t find(std::string_view word, std::uint32_t hash) const;

  /// The number of a word, which is given one where it has none.
  std::uint32_t add(std::string_view word, std::uint32_t hash);
  std::uint32_t add(std::string_view word) { return add(word, hash(word)); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::string_view operator[](std::uint32_t number) const { return words_[number].text; }
  std::uint32_t hash_of(std::uint32_t number) const { return words_[number].hash; }

 private:
  struct Word {
    std::string_view text;
    std::uint32_t hash = 0;
  };
  struct Place {
    std::uint32_t number = none;
    std::uint32_t hash = 0;
  };

  std::size_t place_of(std::string_view word, std::uint32_t hash) const;
  void widen();
  std::string_view copy(std::string_view word);

  std::vector<Word> words_;
  std::vector<Place> places_;  ///< a power of two, at least a quarter of them free
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;  ///< where the next word goes
  std::size_t left_ = 0;  ///< bytes of the last block that no word has
};

}  // namespace ibidem::search
