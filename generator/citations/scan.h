#pragma once

#include "author.h"
#include "lexer.h"
#include "locator.h"
#include "organ.h"

#include "model/citation.h"
#include "model/document.h"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibidem::citations {

/// Nobody points back to more documents than these at once; it keeps the search in them short.
inline constexpr std::size_t most_antecedents = 40;

/// What the words "the same resolution" can point back to: the documents of the last reference of
/// each kind, several when they stood in one list.
struct Antecedents {
  enum Kind : std::size_t { resolution, decision, report };
  std::array<std::vector<Symbol>, 3> last;
  std::array<std::size_t, 3> age{};  ///< elements since then
  /// All documents of each kind in the last element that refers to any: "les rapports
  /// susmentionnés".
  std::array<std::vector<Symbol>, 3> all;
  Symbol latest;  ///< of the last reference of any kind
  Symbol draft;   ///< of the last draft resolution or decision named as such
  Symbol letter;  ///< of the last letter
  /// The author of the reports last named in this paragraph and its points: "the Group".
  const Author* author = nullptr;

  /// Which kind of document a symbol is.
  static Kind kind(std::string_view symbol);
};

/// What is the same for the whole text.
struct Setting {
  const Facts& facts;
  const std::vector<Author>& authors;
  Organ own = Organ::assembly;  ///< whose resolutions numbers without an organ are
};

/// Whose a resolution or decision was where the text named its organ last, by noun and number.
using NamedOrgans = std::map<std::string, Organ, std::less<>>;

/// Where an element's references are gathered. Each reader below looks at the token `at`, adds the
/// references that begin there and gives the index behind what it has read, or `at` if nothing.
struct Scan {
  Scan(const Lexed& lexed_text, const Setting& set, Antecedents& before, NamedOrgans& organs,
       std::vector<Citation>& citations, std::string_view id)
      : lexed(lexed_text),
        setting(set),
        antecedents(before),
        named_organs(organs),
        found(citations),
        element(id) {}

  const Lexed& lexed;
  const Setting& setting;
  Antecedents& antecedents;
  NamedOrgans& named_organs;
  std::vector<Citation>& found;
  std::string_view element;
  bool prose = true;  ///< not a heading, in which "Annex" is a name and no reference
  bool note = false;
  bool cell = false;  ///< of a table, whose row may name the document in another cell
  /// In a table: what the head of the column says its numbers are, `word` if nothing of the kind.
  Term column = Term::word;
  std::string_view number;  ///< of the paragraph that the element is or belongs to

  /// A locator read before the document that it belongs to, and the token that the document's
  /// reference begins with.
  std::optional<Locator> carried;
  std::size_t carried_for = 0;
  bool carried_close = false;  ///< nothing but small words stands between

  /// Whose the resolutions read last were, and the token behind them: "decision 25/117 of the Human
  /// Rights Council and its resolution 34/7".
  Organ numbered_organ = Organ::none;
  std::size_t numbered_end = 0;

  /// The author named last in the sentence before token `at`. To be asked from left to right.
  FoundAuthor author_before(std::size_t at);
  FoundAuthor spoken_of;     ///< the author named last in the sentence, as far as it has been read
  std::size_t read_for = 0;  ///< up to this token

  std::size_t first = 0;           ///< index in `found` of the element's first reference
  std::vector<std::size_t> alone;  ///< indices in `found` of locators that name no document at all

  const Token* token(std::size_t at) const {
    return at < lexed.tokens.size() ? &lexed.tokens[at] : nullptr;
  }
  bool is(std::size_t at, Term term) const {
    return at < lexed.tokens.size() && lexed.tokens[at].term == term;
  }
  std::string_view printed(std::size_t at) const {
    return at < lexed.tokens.size() ? lexed.printed(lexed.tokens[at]) : std::string_view();
  }
  bool is_noun(std::size_t at) const;  ///< resolution, decision, report or document

  bool starts_locator(std::size_t at) const;  ///< "par.", "annexe", "section" …

  /// Adds a reference over tokens [begin, end).
  Citation& add(std::size_t begin, std::size_t end, Symbol target, Via via);
  /// The locator carried for the reference at token `at`, taken away from the scan.
  std::optional<Locator> take_carried(std::size_t at);
  /// Remembers the documents of `found` from `since` on for words that point back.
  void remember(std::size_t since);
};

/// Whether the text is a resolution or a decision.
bool is_resolution(const Scan& scan);

/// What kind of document the noun at token `at` names.
Antecedents::Kind kind_of_noun(const Scan& scan, std::size_t at);

/// Adds a reference for each further annex of a list behind the last one added.
void add_further_annexes(Scan& scan, const Locator& locator);

/// Adds a reference into the text itself, from the locator to token `end`, which is returned.
std::size_t add_internal(Scan& scan, const Locator& locator, std::size_t end);

/// Puts annex, paragraphs and parts of a locator into a citation.
void apply(const Locator& locator, Citation& citation);

/// The token behind ", 22 July 2015" or "en date du 7 décembre 1988", or `at`.
std::size_t behind_date(const Scan& scan, std::size_t at);

/// The locator that follows a document's name: ", annexe I, par. 74", " (par. 3)", ", in section
/// II". Its `end` is behind closing brackets of its own. Nothing if what follows belongs to
/// another.
std::optional<Locator> locator_behind(const Scan& scan, std::size_t at);

/// The locator that follows the closing bracket at token `at`, for the document in the brackets:
/// "(A/76/27), chap. II", "(resolution 79/1), in annex I, para. 30", "(A/78/111), dont l'annexe".
std::optional<Locator> locator_behind_bracket(const Scan& scan, std::size_t at);

/// Whether the locator that ends before `at` belongs to another document, named behind it, or to
/// the text itself: "annex II to A/HRC/46/55", "paragraph 4 above".
bool belongs_elsewhere(const Scan& scan, std::size_t at);

std::size_t read_symbol(Scan& scan, std::size_t at);
std::size_t read_numbered(Scan& scan, std::size_t at);  ///< "résolutions 70/237 et 76/19"
std::size_t read_column_number(Scan& scan);             ///< "74/28" below "Resolution"
std::size_t read_column_paragraphs(Scan& scan);         ///< "12, 14" below "Paragraphs"
std::size_t read_locator(Scan& scan, std::size_t at);   ///< "paragraphe 3 de …", "annex below"
/// Reads a locator that names no document: it points into the text itself, or into what a
/// corrigendum corrects, if its form is sure.
std::size_t read_alone(Scan& scan, const Locator& locator);
std::size_t read_back_reference(Scan& scan, std::size_t at);   ///< "ladite résolution"
std::size_t read_back_references(Scan& scan, std::size_t at);  ///< "les rapports susmentionnés"
std::size_t read_named_report(Scan& scan, std::size_t at);     ///< "rapport de 2021 du …"
std::size_t read_ibid(Scan& scan, std::size_t at);
std::size_t read_table(Scan& scan, std::size_t at);  ///< "table 2 below", "(voir tableau 2)"

/// The same for the report that `locator`, which stands before it, is of.
std::size_t read_named_report_with(Scan& scan, const Locator& locator, std::size_t at);

/// The noun "report" that words such as "2021 consensus" or "first annual progress" at token `at`
/// lead up to; 0 if they lead to nothing of the kind.
std::size_t report_noun_ahead(const Scan& scan, std::size_t at);

/// The symbol that the sentence gives for the document spoken of at token `at`: in brackets or
/// behind "document", before the sentence or the reference ends. 0 if there is none.
std::size_t symbol_further_on(const Scan& scan, std::size_t at);

/// Reads one element from its first token to its last, ageing what it can point back to.
void read_element(Scan& scan);

}  // namespace ibidem::citations
