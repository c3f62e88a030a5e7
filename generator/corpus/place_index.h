#pragma once

#include "corpus/corpus.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibidem::corpus {

/// The number of a paragraph or point in the form that ids have, whatever brackets and stops it was
/// printed with: "14 e) ii)" and "14 (e) (ii)" are "14-e-ii".
std::string number_key(std::string_view number);

/// Finds the places of one text by their numbers. Views the text, which has to outlive it.
class PlaceIndex {
 public:
  PlaceIndex() = default;
  explicit PlaceIndex(const TextRecord& text);

  /// The numbered paragraph or point of a scope.
  std::optional<Place> numbered(std::string_view scope, std::string_view key) const;

  /// The place with this id.
  std::optional<Place> by_id(std::string_view id) const;

  /// The only heading of a scope with this number; nothing if two have it.
  std::optional<Place> heading(std::string_view scope, std::string_view number) const;

  /// The table nearest to the place `id` behind or before it.
  std::optional<Place> nearest_table(std::string_view id, bool behind) const;

  /// The scopes of annexes, without those inside them, in order.
  const std::vector<std::string_view>& annexes() const { return annexes_; }

 private:
  template <class Is>
  std::optional<std::uint32_t> find(std::uint32_t hash, Is is) const;
  std::optional<std::uint32_t> find_id(std::string_view id) const;
  std::optional<Place> place(std::optional<std::uint32_t> number) const;

  /// What a place is found by.
  struct Key {
    std::uint32_t hash = 0;  ///< of its kind and its id, or its scope and number
    std::uint32_t place = 0;

    auto operator<=>(const Key&) const = default;
  };

  const TextRecord* text_ = nullptr;
  std::vector<Key> keys_;  ///< sorted
  std::vector<std::string_view> annexes_;
  std::vector<std::uint32_t> tables_;
};

}  // namespace ibidem::corpus
