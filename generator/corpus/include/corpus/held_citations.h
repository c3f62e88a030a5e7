#pragma once

#include "corpus/held_iterator.h"
#include "corpus/piece.h"
#include "model/citation.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::corpus {

/// A Citation among packed bytes.
struct PackedCitation {
  Piece in;
  Piece text;
  Piece target;
  Piece annex;
  Piece reason;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t pieces = 0;  ///< where its paragraphs begin among the pieces of its text; then come
                             ///< its parts and its chain
  std::uint32_t paragraphs = 0;
  std::uint32_t parts = 0;
  std::uint32_t chain = 0;
  Via via = Via::symbol;
  bool has_annex = false;
  bool doubtful = false;
  bool unused = false;
};

/// Where a reference leads, among packed bytes.
struct PackedLead {
  Piece href;
  Piece reason;
};

/// What most who look at a reference want to know of it. Valid as long as the corpus.
struct CitationView {
  std::string_view in;
  std::string_view text;
  std::string_view target;
  std::string_view reason;
  std::string_view href;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Via via = Via::symbol;
  bool doubtful = false;
};

/// What a reference names in its document, for linking. Valid as long as the corpus.
struct Named {
  std::string_view in;
  std::string_view text;
  std::string_view target;
  std::optional<std::string_view> annex;
  std::optional<std::string_view> paragraph;  ///< the first of Citation::paragraphs
  std::optional<std::string_view> part;       ///< the first of Citation::parts
  Via via = Via::symbol;

  /// Whether it names no passage.
  bool is_bare() const { return !paragraph && !part; }
};

/// The references of a text in reading order, as they are kept: packed among the records of the
/// corpus, and beside that only what linking made of them.
class HeldCitations {
 public:
  HeldCitations() = default;

  /// Of packed bytes that outlive this.
  HeldCitations(std::span<const PackedCitation> citations, std::span<const Piece> pieces,
                std::string_view strings)
      : citations_(citations), pieces_(pieces), strings_(strings) {}

  /// With bytes of its own, led where the `href` of each says.
  HeldCitations(const std::vector<Citation>& citations);

  std::size_t size() const { return citations_.size(); }
  bool empty() const { return citations_.empty(); }
  CitationView operator[](std::size_t i) const;

  /// All that is known of one, or of each.
  Citation full(std::size_t i) const;
  std::vector<Citation> all() const;

  using Iterator = HeldIterator<HeldCitations, CitationView>;
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  /// For linking: what one names, or parts of that; all of it, but not where it leads.
  Named named(std::size_t i) const;
  std::string_view in(std::size_t i) const { return string(citations_[i].in); }
  std::string_view target(std::size_t i) const;
  Via via(std::size_t i) const { return citations_[i].via; }
  Citation before_linking(std::size_t i) const;

  /// For linking: puts another in the place of one.
  void replace(std::size_t i, Citation citation);
  const std::map<std::uint32_t, Citation>& replaced() const { return replaced_; }

  struct Led {
    std::string href;
    std::string_view reason;  ///< counts where the reference has none itself
  };
  /// For linking: where each leads, as flat bytes, a multiple of 8.
  static std::string pack(const std::vector<Led>& leads);

  /// For linking: leads them where such bytes say, which have to outlive this and begin at a
  /// multiple of 8. False where they are too few.
  bool lead(std::string_view packed);

  /// These bytes.
  std::string_view leads() const { return led_; }

 private:
  struct Own;

  std::string_view string(Piece piece) const { return PackedStrings::find(strings_, piece); }
  const Citation* replacement(std::size_t i) const;

  std::span<const PackedCitation> citations_;
  std::span<const Piece> pieces_;
  std::string_view strings_;
  std::shared_ptr<const Own> own_;
  std::string_view led_;  ///< none before linking
  std::map<std::uint32_t, Citation> replaced_;
};

/// Makes citations flat.
struct PackedCitations {
  std::vector<PackedCitation> citations;
  std::vector<Piece> pieces;
  PackedStrings strings;

  /// `citation` has to outlive this.
  void add(const Citation& citation);
};

}  // namespace ibidem::corpus
