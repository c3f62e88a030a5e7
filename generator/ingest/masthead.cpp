#include "masthead.h"

#include "dates.h"
#include "furniture.h"
#include "letters.h"
#include "masthead_lines.h"
#include "masthead_titles.h"
#include "printed_marks.h"
#include "sentence.h"

#include <algorithm>
#include <utility>

namespace ibidem::ingest {
namespace {

// A masthead has never more lines, even with a title of several and each set apart.
constexpr std::size_t longest_masthead = 60;

class Reader {
 public:
  Reader(std::vector<Line> lines, int usual_blanks, const Vocabulary& words)
      : lines_(std::move(lines)), usual_blanks_(usual_blanks), words_(words) {}

  Masthead masthead;
  std::vector<bool> taken;

  void read() {
    taken.assign(lines_.size(), false);
    const std::size_t end = std::min(lines_.size(), longest_masthead);
    for (std::size_t i = 0; i < end && !begins_body(lines_[i], words_); ++i) {
      lines_[i].text = without_links(lines_[i].text);
      unescape_asterisks(lines_[i].text);
      cut_right_column(lines_[i].text);
    }
    std::size_t at = 0;
    while (at < end && !begins_body(lines_[at], words_) && !begins_record(lines_[at].text)) {
      const std::size_t next = read_at(at, end);
      if (next == at) break;
      for (std::size_t i = at; i < next; ++i) taken[i] = true;
      at = next;
    }
    if (titles_.empty()) title_by_author();
    settle_titles(std::move(titles_), agenda_at_, words_, masthead);
  }

 private:
  // A converter to Markdown writes "77/210\*".
  static void unescape_asterisks(std::string& text) {
    for (std::size_t at = text.find("\\*"); at != std::string::npos; at = text.find("\\*", at))
      text.erase(at, 1);
  }

  // "Pacte international relatif      Distr. générale": the parts on the right do not belong to the
  // lines of a title or name on the left.
  void cut_right_column(std::string& text) {
    constexpr std::string_view gap = "   ";
    const std::size_t at = text.rfind(gap);
    if (at == std::string::npos) return;
    Masthead whole = masthead;
    if (read_parts(text, words_, whole).empty()) return;
    awaits_distribution_ = awaits_distribution_ || trim(text.substr(at)) == "Distr.";
    Masthead with_parts = masthead;
    if (!read_parts(std::string_view(text).substr(at), words_, with_parts).empty()) return;
    masthead = with_parts;
    text.erase(text.find_last_not_of(' ', at) + 1);
  }

  // Reads what stands at a line and gives the line after it.
  std::size_t read_at(std::size_t at, std::size_t end) {
    const std::string_view text = bare(lines_[at].text);
    if (text.starts_with("![") && text.ends_with(')')) return at + 1;
    Masthead with_parts = masthead;
    const std::string_view rest = read_parts(text, words_, with_parts);
    // Behind the session the item has its title on the same line.
    constexpr std::size_t longest_item = 300;
    const bool agenda_follows = with_parts.session && !is_longer(rest, longest_item) &&
                                begins_with_agenda_item(rest, words_);
    if (rest.empty() || agenda_follows) {
      masthead = with_parts;
      if (!rest.empty()) read_agenda_with_title(rest, at);
      return at + 1;
    }
    if (read_original_of_two_lines(at)) return at + 2;
    if (is_residue(text) || is_distribution(at) || read_line_of_record(at)) return at + 1;
    if (is_agenda(text, words_)) {
      masthead.agenda_item = agenda_number(text, words_);
      masthead.strings["agenda_item"] = text;
      agenda_at_ = static_cast<int>(titles_.size());
      agenda_tight_ = lines_[at].blanks_before <= usual_blanks_;
      return at + 1;
    }
    if (is_adoption(text, words_)) return read_adoption(at);
    if (const std::size_t lines = read_body(at); lines > 0) return at + lines;
    if (is_one_of(without_asterisks(text), words_.parts) &&
        (masthead.strings.contains("author") || !titles_.empty())) {
      std::string& author = masthead.strings["author"];
      author += (author.empty() ? "" : " ") + std::string(text);
      return at + 1;
    }
    if (is_rapporteur(text)) {
      masthead.strings["rapporteur"] = text;
      return at + 1;
    }
    if (is_complete() || is_below_noted_title(text)) return at;
    return read_title(at, end);
  }

  // "Communication du Sénégal" is the title of a paper that has no other.
  void title_by_author() {
    const auto author = masthead.strings.find("author");
    if (author == masthead.strings.end() ||
        starts_with_one_of(author->second, words_.submissions) == 0)
      return;
    titles_.push_back({author->second, author_line_});
    masthead.strings.erase(author);
  }

  // Below the title of a report stands who presides as well, but not above it.
  bool begins_record(std::string_view text) const {
    return (meeting_at_ || titles_.empty()) && names_president(without_asterisks(text), words_);
  }

  // "41st plenary meeting" is the title of a verbatim record; its day and place stand below it.
  bool read_line_of_record(std::size_t at) {
    constexpr std::size_t most_lines = 4;
    const std::string text(bare(lines_[at].text));
    if (is_one_of(text, words_.series)) {
      std::string& heading = masthead.strings["heading"];
      heading += (heading.empty() ? "" : " ") + text;
      return true;
    }
    if (is_meeting(text, words_)) {
      meeting_at_ = at;
      titles_.push_back({text, lines_[at].number});
      return true;
    }
    if (!meeting_at_ || at > *meeting_at_ + most_lines) return false;
    if (!masthead.date) masthead.date = find_date(text, words_);
    std::string& day = masthead.strings["place_dates"];
    day += (day.empty() ? "" : " ") + text;
    return true;
  }

  // "Original: English/French/", the other languages on the line below.
  bool read_original_of_two_lines(std::size_t at) {
    std::string text(bare(lines_[at].text));
    if (!text.ends_with('/') || !starts_with_folded(text, words_.original) ||
        at + 1 >= lines_.size())
      return false;
    text += lines_[at + 1].text;
    Masthead with_parts = masthead;
    if (!read_parts(text, words_, with_parts).empty()) return false;
    masthead = with_parts;
    return true;
  }

  // "Agenda item 99 General and complete disarmament", where a line holds more than one part.
  void read_agenda_with_title(std::string_view text, std::size_t at) {
    std::size_t end = starts_with_one_of(text, words_.agenda);
    while (end < text.size() && !starts_upper(text.substr(end))) {
      const std::size_t blank = text.find(' ', end + 1);
      end = blank == std::string_view::npos ? text.size() : blank + 1;
    }
    const std::string_view item = trim(text.substr(0, end));
    masthead.agenda_item = agenda_number(item, words_);
    masthead.strings["agenda_item"] = item;
    agenda_at_ = static_cast<int>(titles_.size());
    agenda_tight_ = lines_[at].blanks_before <= usual_blanks_;
    if (end < text.size()) titles_.push_back({std::string(text.substr(end)), lines_[at].number});
  }

  // Whether nothing but the text can follow: below the title of a resolution, that of a letter or
  // of a statement of the Security Council, and the line that names the author of anything else.
  bool is_complete() const {
    if (!titles_.empty() && (resolution_number_at(titles_.back().text) > 0 ||
                             starts_with_one_of(titles_.back().text, words_.letters) > 0 ||
                             starts_with_one_of(titles_.back().text, words_.statements) > 0))
      return true;
    return masthead.strings.contains("author") &&
           (masthead.strings.contains("body") || agenda_at_ >= 0) && !awaits_title_;
  }

  // "List of issues in relation to the fifth periodic report of Kenya*": below a title with its
  // note stands who wrote it, or the text. To the title of a report a State may belong.
  bool is_below_noted_title(std::string_view text) const {
    const std::size_t above = agenda_at_ < 0 ? 0 : static_cast<std::size_t>(agenda_at_) + 1;
    return titles_.size() > above && titles_.back().text.ends_with('*') &&
           starts_with_one_of(titles_.back().text, words_.reports) == 0 &&
           !starts_like_author(text, words_);
  }

  // "Rapporteur: Ms. Heidi Hulan (Canada)"
  bool is_rapporteur(std::string_view text) const {
    const std::size_t size = starts_with_one_of(text, words_.rapporteurs);
    return size > 0 && trim(text.substr(size)).starts_with(':') && !is_longer(text, 120);
  }

  // "Distr." alone on its line has the word that it means below it.
  bool is_distribution(std::size_t at) {
    if (at == 0 || masthead.distribution ||
        !(awaits_distribution_ || lines_[at - 1].text.ends_with("Distr.")))
      return false;
    for (const auto& [name, word] : words_.distributions) {
      if (!equals_folded(lines_[at].text, name)) continue;
      masthead.distribution = std::string(word);
      return true;
    }
    return false;
  }

  // "[on the report of the First Committee (A/78/409, para. 89)]", on one line or several.
  std::size_t read_basis(std::size_t at) {
    constexpr std::size_t most_lines = 4;
    if (at >= lines_.size() || !lines_[at].text.starts_with('[')) return at;
    std::string text;
    for (std::size_t i = at; i < std::min(lines_.size(), at + most_lines); ++i) {
      text += (text.empty() ? "" : " ") + lines_[i].text;
      if (!text.ends_with(']')) continue;
      masthead.strings["basis"] = text;
      return i + 1;
    }
    masthead.strings["basis"] = lines_[at].text;
    return at + 1;
  }

  std::size_t read_adoption(std::size_t at) {
    std::string text(bare(lines_[at].text));
    masthead.adopted = find_date(text, words_);
    // "Adopted by the Security Council at its 7882nd meeting, on" "13 February 2017"
    if (!masthead.adopted && at + 1 < lines_.size() &&
        lines_[at + 1].blanks_before <= usual_blanks_) {
      const std::string longer = text + " " + lines_[at + 1].text;
      masthead.adopted = find_date(longer, words_);
      if (masthead.adopted) {
        text = longer;
        ++at;
      }
    }
    masthead.strings["adoption"] = text;
    return read_basis(at + 1);
  }

  // The name of a subsidiary body, with its session on the same line or below it. Gives how many
  // lines the name takes.
  std::size_t read_body(std::size_t at) {
    std::string name(bare(lines_[at].text));
    if (starts_with_one_of(name, words_.bodies) == 0 || has_subsidiary_) return 0;
    if (read_body_with_session(name)) return 1;
    constexpr std::size_t most_lines = 4;
    for (std::size_t count = 1; count <= most_lines && at + count < lines_.size(); ++count) {
      const Line& next = lines_[at + count];
      Masthead with_parts;
      read_parts(bare(next.text), words_, with_parts);
      if (with_parts.session || with_parts.strings.contains("place_dates")) {
        set_subsidiary(name);
        return count;
      }
      if (next.blanks_before > usual_blanks_) return 0;
      name += " " + next.text;
    }
    return 0;
  }

  // "Conference on Disarmament CD/2345" has the symbol beside the name.
  bool read_body_with_session(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i - 1] != ' ' || !starts_upper(text.substr(i))) continue;
      Masthead with_parts = masthead;
      if (read_parts(text.substr(i), words_, with_parts).empty() &&
          (with_parts.session || (with_parts.symbol && !masthead.symbol))) {
        masthead = with_parts;
        set_subsidiary(trim(text.substr(0, i)));
        return true;
      }
    }
    return false;
  }

  void set_subsidiary(std::string_view name) {
    if (const auto organ = masthead.strings.find("body"); organ != masthead.strings.end()) {
      masthead.strings["organ"] = organ->second;
    }
    masthead.strings["body"] = name;
    has_subsidiary_ = true;
  }

  // Lines that continue one another: not set apart, or going on in lower case. The title of a
  // document often begins with that of its agenda item once more.
  std::size_t read_title(std::size_t at, std::size_t end) {
    PrintedTitle title{std::string(bare(lines_[at].text)), lines_[at].number};
    std::size_t next = at + 1;
    while (next < end && !begins_body(lines_[next], words_)) {
      const Line& line = lines_[next];
      // "80/61." alone above the title of the resolution.
      const bool is_number = resolution_number_at(title.text) == title.text.size();
      if (is_one_of(without_asterisks(line.text), words_.parts) || is_whole(title.text) ||
          (!is_number && ended_early(lines_[next - 1].text, line.text)))
        break;
      const bool continues = is_number || line.blanks_before <= usual_blanks_ ||
                             starts_lower(line.text) || line.text.starts_with('(');
      Masthead unused;
      if (!continues || read_parts(line.text, words_, unused).empty() ||
          is_agenda(line.text, words_) || is_adoption(line.text, words_) ||
          resolution_number_at(line.text) > 0 || line.text == lines_[at].text ||
          (starts_upper(line.text) && starts_like_author(line.text, words_))) {
        break;
      }
      title.text += " " + line.text;
      ++next;
    }
    if (is_paragraph(title.text)) return at;
    if (is_author(title.text)) {
      masthead.strings["author"] = title.text;
      author_line_ = title.line;
    } else if (names_sponsors(title.text, words_) ||
               starts_with_one_of(title.text, words_.drafts_by) > 0) {
      masthead.strings["author"] = title.text;
      awaits_title_ = true;
    } else {
      if (agenda_at_ == static_cast<int>(titles_.size()))
        title_apart_ = agenda_tight_ && lines_[at].blanks_before > usual_blanks_;
      titles_.push_back(std::move(title));
      awaits_title_ = false;
    }
    return next;
  }

  // The sponsors of a draft, or a title with its note: nothing of either follows.
  bool is_whole(std::string_view title) const {
    return title.ends_with('*') || names_sponsors(title, words_);
  }

  // Whether a line has room for the first word of the next one, which begins in upper case; for
  // more than that where no other title is expected, since titles may be wrapped by hand.
  bool ended_early(std::string_view line, std::string_view next) const {
    const bool below_agenda = agenda_at_ == static_cast<int>(titles_.size());
    const std::size_t play = below_agenda ? 0 : 12;
    return starts_upper(next) && !line.ends_with(',') && !ends_in_small_word(line, words_) &&
           length(line) + 1 + length(next.substr(0, next.find(' '))) + play < length(next);
  }

  // The first paragraph of a wrapped text is known by its sentences only.
  bool is_paragraph(std::string_view text) const {
    constexpr std::size_t longest_title_with_stop = 150;
    return is_longer(text, longest_title_with_stop) &&
           (text.ends_with('.') || text.ends_with(':') || holds_sentence_end(text, words_));
  }

  // "Report of the Secretary-General" below a title. Below nothing but the title of the agenda item
  // only a short line is one: "Report of the open-ended working group on …" is a title itself.
  bool is_author(std::string_view text) const {
    const std::size_t longest = lists_authors(text) ? 800 : 160;
    constexpr std::size_t longest_alone = 60;
    if (titles_.empty() || !starts_like_author(text, words_)) return false;
    // Below the name of a conference alone, "Report of the Conference" is the title.
    const bool below_body = titles_.size() == 1 && agenda_at_ < 0 &&
                            starts_with_one_of(titles_.front().text, words_.bodies) > 0;
    if (below_body && starts_with_one_of(text, words_.reports) > 0) return false;
    const bool below_agenda_only =
        agenda_at_ >= 0 && titles_.size() == static_cast<std::size_t>(agenda_at_) + 1;
    // "Working paper submitted by …" below a title that stands apart from the line of the item.
    const bool submitted = names_who(text, title_apart_ ? 6 : 2, words_);
    return length(text) < (below_agenda_only && !submitted ? longest_alone : longest);
  }

  std::vector<Line> lines_;  // without what was read in a column on their right
  const int usual_blanks_;
  const Vocabulary& words_;
  std::vector<PrintedTitle> titles_;
  std::optional<std::size_t> meeting_at_;  // the line of a verbatim record that names the meeting
  bool awaits_distribution_ = false;       // "Distr." was read without the word below it
  bool has_subsidiary_ = false;
  int author_line_ = 0;
  bool awaits_title_ = false;  // those who sponsor a draft were named, its title not
  bool agenda_tight_ = false;  // the line of the agenda item stands tight below another
  bool title_apart_ = false;   // and the title below it does not
  int agenda_at_ = -1;         // how many titles came before the agenda item, -1 if there is none
};

}  // namespace

Masthead read_masthead(std::vector<Line>& lines, int usual_blanks, const Vocabulary& words,
                       std::vector<Removed>& removed) {
  Reader reader(lines, usual_blanks, words);
  reader.read();
  LineFilter filter(removed);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (reader.taken[i]) {
      filter.remove(lines[i], "masthead", false);
    } else {
      filter.keep(lines[i]);
    }
  }
  lines = filter.take();
  return reader.masthead;
}

}  // namespace ibidem::ingest
