#include "mandate_words.h"

#include <algorithm>
#include <array>

namespace ibidem::corpus {
namespace {

struct Entry {
  MandateWords role;
  std::string_view words;  // folded
};

using enum MandateWords;

constexpr auto table = std::to_array<Entry>({
    {this_report, "present rapport"},
    {this_report, "presente note"},
    {this_report, "the present report"},
    {this_report, "the present note"},
    {this_report, "this report"},

    {answers, "fait suite a"},
    {answers, "fait suite au"},
    {answers, "fait suite aux"},
    {answers, "repond a"},
    {answers, "repond au"},
    {answers, "en application de"},
    {answers, "en application du"},
    {answers, "en application des"},
    {answers, "en execution de"},
    {answers, "en execution du"},
    {answers, "comme suite a"},
    {answers, "comme suite au"},
    {answers, "comme suite aux"},
    {answers, "conformement a"},
    {answers, "conformement au"},
    {answers, "conformement aux"},
    {answers, "en reponse a"},
    {answers, "en reponse au"},
    {answers, "pursuant to"},
    {answers, "in accordance with"},
    {answers, "in response to"},
    {answers, "responds to"},
    {answers, "in compliance with"},

    {that_request, "cette demande"},
    {that_request, "ces demandes"},
    {that_request, "cette requete"},
    {that_request, "la demande"},
    {that_request, "that request"},
    {that_request, "this request"},
    {that_request, "those requests"},
    {that_request, "the above request"},
    {that_request, "the request"},

    {requested, "a prie"},
    {requested, "a egalement prie"},
    {requested, "a demande"},
    {requested, "a ete prie"},
    {requested, "a ete priee"},
    {requested, "avait prie"},
    {requested, "avait demande"},
    {requested, "priait"},
    {requested, "demandait"},
    {requested, "requested"},
    {requested, "asked"},

    {requests, "prie"},
    {requests, "demande"},
    {requests, "invite"},
    {requests, "charge"},
    {requests, "requests"},
    {requests, "also requests"},
    {requests, "further requests"},
    {requests, "invites"},
    {requests, "also invites"},
    {requests, "asks"},

    {makes, "presenter"},
    {makes, "presentera"},
    {makes, "soumettre"},
    {makes, "soumettra"},
    {makes, "etablir"},
    {makes, "etablira"},
    {makes, "elaborer"},
    {makes, "faire rapport"},
    {makes, "fasse rapport"},
    {makes, "submit"},
    {makes, "present"},
    {makes, "prepare"},
    {makes, "provide"},
    {makes, "issue"},
    {makes, "to report"},

    {asked_report, "un rapport"},
    {asked_report, "des rapports"},
    {asked_report, "un nouveau rapport"},
    {asked_report, "faire rapport"},
    {asked_report, "fasse rapport"},
    {asked_report, "a report"},
    {asked_report, "a new report"},
    {asked_report, "a further report"},
    {asked_report, "a progress report"},
    {asked_report, "a comprehensive report"},
    {asked_report, "a final report"},
    {asked_report, "an annual report"},
    {asked_report, "an interim report"},
    {asked_report, "an updated report"},
    {asked_report, "annual reports"},
    {asked_report, "to report"},

    {notes, "prend note"},
    {notes, "prenant note"},
    {notes, "prend acte"},
    {notes, "prenant acte"},
    {notes, "accueille"},
    {notes, "accueillant"},
    {notes, "se felicite"},
    {notes, "se felicitant"},
    {notes, "takes note"},
    {notes, "taking note"},
    {notes, "also takes note"},
    {notes, "taking note also"},
    {notes, "notes"},
    {notes, "noting"},
    {notes, "welcomes"},
    {notes, "also welcomes"},
    {notes, "welcoming"},

    {manner, "avec satisfaction"},
    {manner, "avec interet"},
    {manner, "avec reconnaissance"},
    {manner, "avec gratitude"},
    {manner, "egalement"},
    {manner, "en outre"},
    {manner, "with appreciation"},
    {manner, "with satisfaction"},
    {manner, "with interest"},
    {manner, "with gratitude"},
    {manner, "also"},
    {manner, "further"},

    {article, "du"},
    {article, "des"},
    {article, "le"},
    {article, "les"},
    {article, "of the"},
    {article, "the"},

    {ends_noun, "de"},
    {ends_noun, "du"},
    {ends_noun, "des"},
    {ends_noun, "d"},
    {ends_noun, "que"},
    {ends_noun, "et"},
    {ends_noun, "dans"},
    {ends_noun, "a"},
    {ends_noun, "of"},
    {ends_noun, "to"},
    {ends_noun, "that"},
    {ends_noun, "and"},
    {ends_noun, "in"},
    {ends_noun, "by"},

    {report, "rapport"},
    {report, "rapports"},
    {report, "report"},
    {report, "reports"},

    {reports, "rapports"},
    {reports, "reports"},

    {next_clause, ";"},
    {next_clause, ", et"},
    {next_clause, ", and"},
});

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_whole(std::string_view folded, std::size_t begin, std::size_t end) {
  if (begin > 0 && is_word(folded[begin]) && is_word(folded[begin - 1])) return false;
  return end >= folded.size() || !is_word(folded[end - 1]) || !is_word(folded[end]);
}

}  // namespace

std::optional<WordRange> find_words(std::string_view folded, MandateWords role, std::size_t begin,
                                    std::size_t end) {
  std::optional<WordRange> first;
  const auto part = folded.substr(0, end);
  for (const auto& entry : table) {
    if (entry.role != role) continue;
    auto at = part.find(entry.words, begin);
    while (at != std::string_view::npos && !is_whole(folded, at, at + entry.words.size())) {
      at = part.find(entry.words, at + 1);
    }
    if (at == std::string_view::npos) continue;
    const WordRange found{at, at + entry.words.size()};
    if (!first || found.begin < first->begin ||
        (found.begin == first->begin && found.end > first->end)) {
      first = found;
    }
  }
  return first;
}

std::size_t words_at(std::string_view folded, MandateWords role, std::size_t at) {
  std::size_t longest = 0;
  for (const auto& entry : table) {
    if (entry.role != role || !folded.substr(at).starts_with(entry.words)) continue;
    if (is_whole(folded, at, at + entry.words.size())) {
      longest = std::max(longest, entry.words.size());
    }
  }
  return longest;
}

}  // namespace ibidem::corpus
