#include "vocabulary.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ibidem::citations {
namespace {

struct Entry {
  std::string_view word;  // folded
  Term term;
  std::uint32_t value = 0;
};

constexpr std::size_t longest = 31;  // bytes of a word that could be listed, folded or not

constexpr auto entries = std::to_array<Entry>({
    {"paragraphe", Term::paragraph},
    {"paragraph", Term::paragraph},
    {"paragraphes", Term::paragraphs},
    {"paragraphs", Term::paragraphs},
    {"par", Term::paragraph_short},
    {"para", Term::paragraph_short},
    {"paras", Term::paragraph_short},
    {"pars", Term::paragraph_short},
    {"alinea", Term::subparagraph},
    {"alineas", Term::subparagraph},
    {"al", Term::subparagraph},
    {"subparagraph", Term::subparagraph},
    {"subparagraphs", Term::subparagraph},
    {"sub-paragraph", Term::subparagraph},
    {"subpara", Term::subparagraph},
    {"sous-paragraphe", Term::subparagraph},
    {"preambule", Term::preamble},
    {"preamble", Term::preamble},
    {"preambular", Term::preambular},
    {"pp", Term::preambular},
    {"dispositif", Term::operative},
    {"operative", Term::operative},
    {"op", Term::operative},
    {"annexe", Term::annex},
    {"annexes", Term::annex},
    {"annex", Term::annex},
    {"section", Term::section},
    {"sections", Term::section},
    {"sect", Term::section},
    {"sects", Term::section},
    {"chapitre", Term::chapter},
    {"chapitres", Term::chapter},
    {"chapter", Term::chapter},
    {"chapters", Term::chapter},
    {"chap", Term::chapter},
    {"tableau", Term::table},
    {"table", Term::table},
    {"article", Term::law},
    {"articles", Term::law},
    {"art", Term::law},
    {"arts", Term::law},
    {"regle", Term::law},
    {"rule", Term::law},
    {"de", Term::of},
    {"du", Term::of},
    {"des", Term::of},
    {"d", Term::of},
    {"of", Term::of},
    {"au", Term::at},
    {"aux", Term::at},
    {"dans", Term::at},
    {"en", Term::at},
    {"to", Term::at},
    {"in", Term::at},
    {"at", Term::at},
    {"from", Term::at},
    {"under", Term::at},
    {"la", Term::determiner},
    {"le", Term::determiner},
    {"les", Term::determiner},
    {"l", Term::determiner},
    {"the", Term::determiner},
    {"sa", Term::possessive},
    {"son", Term::possessive},
    {"ses", Term::possessive},
    {"leur", Term::possessive},
    {"leurs", Term::possessive},
    {"its", Term::possessive},
    {"his", Term::possessive},
    {"her", Term::possessive},
    {"their", Term::possessive},
    {"ce", Term::demonstrative},
    {"cette", Term::demonstrative},
    {"this", Term::demonstrative},
    {"that", Term::demonstrative},
    {"present", Term::present},
    {"presente", Term::present},
    {"resolution", Term::resolution},
    {"res", Term::resolution},
    {"unscr", Term::resolution},
    {"resolutions", Term::resolutions},
    {"decision", Term::decision},
    {"decisions", Term::decisions},
    {"rapport", Term::report},
    {"report", Term::report},
    {"rapports", Term::reports},
    {"reports", Term::reports},
    {"document", Term::document},
    {"documents", Term::document},
    {"cote", Term::document},
    {"cotes", Term::document},
    {"symbol", Term::document},
    {"symbols", Term::document},
    {"note", Term::own_paper},
    {"etude", Term::own_paper},
    {"study", Term::own_paper},
    {"paper", Term::own_paper},
    {"communication", Term::own_paper},
    {"submission", Term::own_paper},
    {"projet", Term::own_paper},
    {"draft", Term::own_paper},
    {"lettre", Term::own_paper},
    {"letter", Term::own_paper},
    {"meme", Term::same},
    {"same", Term::same},
    {"ledit", Term::said},
    {"ladite", Term::said},
    {"dudit", Term::said},
    {"auxdites", Term::said},
    {"auxdits", Term::said},
    {"desdites", Term::said},
    {"desdits", Term::said},
    {"lesdites", Term::said},
    {"lesdits", Term::said},
    {"said", Term::said},
    {"susmentionne", Term::aforesaid},
    {"susmentionnes", Term::aforesaid},
    {"susmentionnee", Term::aforesaid},
    {"susmentionnees", Term::aforesaid},
    {"susvise", Term::aforesaid},
    {"susvises", Term::aforesaid},
    {"susvisee", Term::aforesaid},
    {"susvisees", Term::aforesaid},
    {"susdit", Term::aforesaid},
    {"susdite", Term::aforesaid},
    {"precite", Term::aforesaid},
    {"precites", Term::aforesaid},
    {"precitee", Term::aforesaid},
    {"precitees", Term::aforesaid},
    {"aforementioned", Term::aforesaid},
    {"above-mentioned", Term::aforesaid},
    {"abovementioned", Term::aforesaid},
    {"aforesaid", Term::aforesaid},
    {"above-cited", Term::aforesaid},
    {"mentionne", Term::mentioned},
    {"mentionnee", Term::mentioned},
    {"cite", Term::mentioned},
    {"citee", Term::mentioned},
    {"vise", Term::mentioned},
    {"visee", Term::mentioned},
    {"mentioned", Term::mentioned},
    {"cited", Term::mentioned},
    {"referred", Term::mentioned},
    {"ci-dessus", Term::above},
    {"ci-dessous", Term::above},
    {"ci-apres", Term::above},
    {"ci-avant", Term::above},
    {"above", Term::above},
    {"below", Term::above},
    {"supra", Term::above},
    {"infra", Term::above},
    {"et", Term::conjunction},
    {"and", Term::conjunction},
    {"ou", Term::conjunction},
    {"or", Term::conjunction},
    {"ibid", Term::ibid},
    {"ibidem", Term::ibid},
    {"idem", Term::ibid},
    {"id", Term::ibid},
    {"voir", Term::see},
    {"see", Term::see},
    {"cf", Term::see},
    {"janvier", Term::month},
    {"fevrier", Term::month},
    {"mars", Term::month},
    {"avril", Term::month},
    {"mai", Term::month},
    {"juin", Term::month},
    {"juillet", Term::month},
    {"aout", Term::month},
    {"septembre", Term::month},
    {"octobre", Term::month},
    {"novembre", Term::month},
    {"decembre", Term::month},
    {"january", Term::month},
    {"february", Term::month},
    {"march", Term::month},
    {"april", Term::month},
    {"may", Term::month},
    {"june", Term::month},
    {"july", Term::month},
    {"august", Term::month},
    {"september", Term::month},
    {"october", Term::month},
    {"november", Term::month},
    {"december", Term::month},
    {"premier", Term::ordinal, 1},
    {"premiere", Term::ordinal, 1},
    {"first", Term::ordinal, 1},
    {"unieme", Term::ordinal, 1},
    {"deuxieme", Term::ordinal, 2},
    {"seconde", Term::ordinal, 2},
    {"second", Term::ordinal, 2},
    {"troisieme", Term::ordinal, 3},
    {"third", Term::ordinal, 3},
    {"quatrieme", Term::ordinal, 4},
    {"fourth", Term::ordinal, 4},
    {"cinquieme", Term::ordinal, 5},
    {"fifth", Term::ordinal, 5},
    {"sixieme", Term::ordinal, 6},
    {"sixth", Term::ordinal, 6},
    {"septieme", Term::ordinal, 7},
    {"seventh", Term::ordinal, 7},
    {"huitieme", Term::ordinal, 8},
    {"eighth", Term::ordinal, 8},
    {"neuvieme", Term::ordinal, 9},
    {"ninth", Term::ordinal, 9},
    {"dixieme", Term::ordinal, 10},
    {"tenth", Term::ordinal, 10},
    {"onzieme", Term::ordinal, 11},
    {"eleventh", Term::ordinal, 11},
    {"douzieme", Term::ordinal, 12},
    {"twelfth", Term::ordinal, 12},
    {"treizieme", Term::ordinal, 13},
    {"thirteenth", Term::ordinal, 13},
    {"quatorzieme", Term::ordinal, 14},
    {"fourteenth", Term::ordinal, 14},
    {"quinzieme", Term::ordinal, 15},
    {"fifteenth", Term::ordinal, 15},
    {"seizieme", Term::ordinal, 16},
    {"sixteenth", Term::ordinal, 16},
    {"dix-septieme", Term::ordinal, 17},
    {"seventeenth", Term::ordinal, 17},
    {"dix-huitieme", Term::ordinal, 18},
    {"eighteenth", Term::ordinal, 18},
    {"dix-neuvieme", Term::ordinal, 19},
    {"nineteenth", Term::ordinal, 19},
    {"vingtieme", Term::ordinal, 20},
    {"twentieth", Term::ordinal, 20},
    {"trentieme", Term::ordinal, 30},
    {"thirtieth", Term::ordinal, 30},
    {"quarantieme", Term::ordinal, 40},
    {"fortieth", Term::ordinal, 40},
});

// Words are looked up by a hash in a table with room, so that most words of a text meet an empty
// slot at once.
constexpr std::size_t slots = 1024;

constexpr std::size_t slot_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ (hash >> 15)) % slots;
}

constexpr std::uint16_t empty = 0xffff;

constexpr auto table = [] {
  std::array<std::uint16_t, slots> result{};
  for (std::uint16_t& slot : result) slot = empty;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::size_t slot = slot_of(entries[i].word);
    while (result[slot] != empty) slot = (slot + 1) % slots;
    result[slot] = static_cast<std::uint16_t>(i);
  }
  return result;
}();

std::optional<Entry> find(std::string_view folded_word) {
  for (std::size_t slot = slot_of(folded_word); table[slot] != empty; slot = (slot + 1) % slots) {
    const Entry& entry = entries[table[slot]];
    if (entry.word == folded_word) return entry;
  }
  return std::nullopt;
}

// "vingt-deuxième", "twenty-first": the only compounds that count, made of ten and unit.
std::uint32_t compound_ordinal(std::string_view folded_word) {
  if (folded_word.find('-') == std::string_view::npos) return 0;
  constexpr auto tens =
      std::to_array<std::pair<std::string_view, std::uint32_t>>({{"vingt-", 20},
                                                                 {"trente-", 30},
                                                                 {"quarante-", 40},
                                                                 {"twenty-", 20},
                                                                 {"thirty-", 30},
                                                                 {"forty-", 40}});
  for (const auto& [ten, value] : tens) {
    if (!folded_word.starts_with(ten)) continue;
    std::string_view rest = folded_word.substr(ten.size());
    if (rest == "et-unieme" || rest == "unieme") return value + 1;
    const auto unit = find(rest);
    if (unit && unit->term == Term::ordinal && unit->value < 10) return value + unit->value;
  }
  return 0;
}

// The second byte of a Latin-1 letter in UTF-8 (0xC3 xx) to its plain lower-case letter.
char plain_letter(unsigned char second) {
  constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo-ouuuuyts";
  return plain[second & 0x1f];
}

struct Folded {
  std::array<char, longest + 1> bytes{};
  std::size_t size = 0;
  std::string_view view() const { return {bytes.data(), size}; }
};

// `word` is at most `longest` bytes; folding never makes it longer, but for "œ", which is kept.
Folded fold_short(std::string_view word) {
  Folded result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c >= 'A' && c <= 'Z') {
      result.bytes[result.size++] = static_cast<char>(c + 32);
    } else if (c == 0xc3 && i + 1 < word.size()) {
      result.bytes[result.size++] = plain_letter(static_cast<unsigned char>(word[++i]));
    } else {
      result.bytes[result.size++] = static_cast<char>(c);
    }
  }
  return result;
}

}  // namespace

Meaning meaning(std::string_view word) {
  if (word.size() > longest) return {};
  // The preposition must stay apart from the verb "a" and the English article.
  if (word == "à" || word == "À") return {Term::at};
  const Folded key = fold_short(word);
  if (const auto entry = find(key.view())) return {entry->term, entry->value};
  if (const std::uint32_t value = compound_ordinal(key.view())) return {Term::ordinal, value};
  return {};
}

std::string folded(std::string_view word) {
  std::string result;
  while (!word.empty()) {
    // A piece may not end inside a character of two bytes.
    std::size_t size = std::min(word.size(), longest);
    if (size < word.size() && static_cast<unsigned char>(word[size - 1]) == 0xc3) --size;
    result += fold_short(word.substr(0, size)).view();
    word.remove_prefix(size);
  }
  return result;
}

}  // namespace ibidem::citations
