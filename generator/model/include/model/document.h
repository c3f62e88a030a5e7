#pragma once

#include "model/date.h"
#include "model/language.h"
#include "model/symbol.h"
#include "model/text.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ibidem {

enum class Kind { report, resolution, decision, submission, paper, letter, note, other };

/// The facts of a document that its languages share; stated once, in document.yaml.
struct Facts {
  Symbol symbol;  ///< of an annexed submission: its parent's
  Kind kind = Kind::other;
  std::optional<Date>
      date;  ///< of the document; of a submission, the one printed under the country
  std::optional<Date> adopted;      ///< of a resolution or decision
  std::optional<std::string> body;  ///< code of the organ, "GA", "SC", "AC.292"; from the symbol
  std::optional<int> session;       ///< number of the session
  std::optional<std::string> agenda_item;  ///< as printed: "97", "94 b)"
  std::optional<std::string> country;      ///< ISO 3166 alpha-2 of the submitting State
  std::optional<Language> original_language;
  std::optional<Symbol> parent;             ///< the report to which a submission is annexed
  std::optional<std::string> distribution;  ///< "general", "limited", "restricted"
  std::optional<std::string> job_number;    ///< "24-11234"
};

/// What one language's file says of its text, in its front matter, all as printed.
struct TextFacts {
  Status status = Status::official;
  std::optional<std::string> source;            ///< file under content/sources it was imported from
  std::map<std::string, std::string> masthead;  ///< e.g. body, session, place_dates, agenda_title,
                                                ///< author, adoption, basis, meeting
};

/// A document or submission as the content folder has it.
struct Document {
  Facts facts;
  std::string slug;    ///< "a-78-76"; of an annexed submission "a-78-76/aus"
  std::string folder;  ///< relative to the content folder, "documents/a-78-76/aus"
};

/// "report", "resolution" … as in the data files.
std::string_view name(Kind kind);
std::optional<Kind> parse_kind(std::string_view name);

/// "official" or "working-translation".
std::string_view name(Status status);
std::optional<Status> parse_status(std::string_view name);

}  // namespace ibidem
