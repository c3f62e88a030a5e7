#include "vocabulary.h"

namespace ibidem::ingest {

Vocabulary english_vocabulary() {
  Vocabulary v;
  v.language = english;
  v.publishers = {"United Nations"};
  v.organs = {"General Assembly",     "Security Council",    "Economic and Social Council",
              "Human Rights Council", "Trusteeship Council", "Secretariat",
              "First Committee",      "Second Committee",    "Third Committee",
              "Fourth Committee",     "Fifth Committee",     "Sixth Committee"};
  v.series = {"Official Records", "Provisional"};
  v.presidents = {"President", "Chair", "Chairman", "Chairperson"};
  v.speakers = {"The President", "The Acting President", "The Chair", "The Acting Chair"};
  v.persons = {"Mr.", "Ms.", "Mrs.", "Miss", "Dame", "Sir"};
  v.bodies = {"Open-ended",
              "Group of Governmental",
              "Working Group",
              "Committee",
              "Commission",
              "Conference",
              "Ad Hoc",
              "Special Committee",
              "Preparatory Committee",
              "Subcommittee",
              "Council",
              "Disarmament Commission"};
  v.printed_as = {"English"};
  v.only = {"only"};
  v.year = "year";
  v.original = "Original";
  v.languages = {{"English", "en"}, {"Arabic", "ar"}, {"Chinese", "zh"},
                 {"Spanish", "es"}, {"French", "fr"}, {"Russian", "ru"}};
  v.distributions = {{"General", "general"}, {"Limited", "limited"}, {"Restricted", "restricted"}};
  v.months = {"January", "February", "March",     "April",   "May",      "June",
              "July",    "August",   "September", "October", "November", "December"};
  v.agenda = {"Agenda items", "Agenda item", "Items", "Item"};
  v.agenda_ends = {"of the"};
  v.authors = {
      "Report of the",    "Report by the",     "Report prepared",    "Report submitted",
      "Note by the",      "Note of the",       "Note verbale",       "Paper by",
      "Paper prepared",   "Paper submitted",   "Working paper",      "Conference room paper",
      "Background paper", "Document prepared", "Document submitted", "Submitted by",
      "Prepared by",      "Addendum",          "Draft resolution",   "Communication"};
  v.rapporteurs = {"Rapporteur", "Chair", "Chairperson"};
  v.parts = {"Addendum", "Corrigendum", "Supplement"};
  v.reports = {"Report",       "Draft report", "Draft annual", "Draft first",
               "Draft second", "Draft third",  "Draft fourth", "Draft final"};
  v.drafts = {"draft resolution", "revised draft resolution",
              "draft decision",   "revised draft decision",
              "working paper",    "amendment",
              "amendments"};
  v.drafts_by = {"Draft resolution submitted", "Draft decision submitted"};
  v.letters = {"Letter dated", "Identical letters", "Note verbale dated"};
  v.senders = {"Permanent Representative", "Permanent Mission"};
  v.statements = {"Statement by the President"};
  v.submissions = {
      "Replies of",         "Submission by",   "Submission of",   "Submission from",
      "Submitted by",       "Contribution by", "Contribution of", "Contribution from",
      "Comments by",        "Comments of",     "Comments from",   "Reply by",
      "Reply of",           "Reply from",      "Views of",        "Views by",
      "Views submitted by", "Statement by",    "Statement of",    "Communication from"};
  v.notes = {"Note by", "Note of"};
  v.adopted_resolution = {"Resolution adopted", "Adopted by the Security Council"};
  v.adopted_decision = {"Decision adopted"};
  v.openers = {
      "The General Assembly",     "The Security Council", "The Economic and Social Council",
      "The Human Rights Council", "The Commission",       "The Committee",
      "The Conference",           "The Executive Board",  "The States Parties"};
  v.preambular = {"Acknowledging", "Acting",      "Affirming",    "Alarmed",    "Also",
                  "Anxious",       "Appalled",    "Appreciating", "Attaching",  "Aware",
                  "Bearing",       "Believing",   "Building",     "Calling",    "Cognizant",
                  "Commending",    "Concerned",   "Condemning",   "Confirming", "Congratulating",
                  "Conscious",     "Considering", "Continuing",   "Convinced",  "Declaring",
                  "Deeply",        "Deploring",   "Desiring",     "Desirous",   "Determined",
                  "Determining",   "Dismayed",    "Disturbed",    "Drawing",    "Emphasizing",
                  "Encouraged",    "Encouraging", "Expressing",   "Firmly",     "Fully",
                  "Further",       "Gravely",     "Guided",       "Having",     "Highlighting",
                  "Hoping",        "Insisting",   "Inspired",     "Intending",  "Keeping",
                  "Mindful",       "Noting",      "Observing",    "Paying",     "Profoundly",
                  "Pursuant",      "Reaffirming", "Realizing",    "Recalling",  "Recognizing",
                  "Referring",     "Regretting",  "Reiterating",  "Rejecting",  "Remaining",
                  "Reminding",     "Resolved",    "Responding",   "Saluting",   "Seeking",
                  "Seized",        "Seriously",   "Sharing",      "Shocked",    "Stressing",
                  "Strongly",      "Supporting",  "Taking",       "Thanking",   "Underlining",
                  "Underscoring",  "Urging",      "Welcoming",    "Wishing"};
  v.meetings = {"plenary meeting", "meeting"};
  v.summary = {"Summary", "Letter of transmittal", "Foreword"};
  v.openings = {"Introduction",
                "Background",
                "Overview",
                "Context",
                "Purpose",
                "Preamble",
                "Introductory remarks",
                "Sir,",
                "Madam,",
                "Dear Sir,",
                "Excellency,",
                "Excellencies,",
                "Mr. Chair,",
                "Mister Chair,",
                "Madam Chair,",
                "Chair,",
                "Mr. President,",
                "Madam President,"};
  v.contents = {"Contents", "Table of contents"};
  v.page = {"Page", "Pages"};
  v.annex = {"Annex", "Annexes", "Appendix", "Enclosure"};
  v.annex_to = {"to the letter", "to the identical letters", "to the note", "to the report"};
  v.replies = {"Replies received", "Reply received", "Replies from", "Information received",
               "Views received"};
  v.on_behalf = {"on behalf", "also on behalf", "speaking on behalf"};
  v.chapters = {"Chapter", "Part", "Section"};
  v.places = {"Paragraph",  "Paragraphs",
              "Page",       "Pages",
              "Annex",      "Appendix",
              "Section",    "Article",
              "Title",      "Chapter",
              "Table",      "Figure",
              "Footnote",   "Note",
              "Line",       "Summary",
              "Cover page", "Operative paragraph",
              "Item",       "Preambular paragraph"};
  v.articles = {"Article",   "Draft article",   "Conclusion", "Draft conclusion",
                "Guideline", "Draft guideline", "Principle",  "Rule",
                "Objective", "Action",          "Norm"};
  v.firsts = {"one", "first"};
  v.captions = {"Table", "Figure", "Chart", "Diagram", "Map", "Box"};
  v.votes = {"In favour", "Against", "Abstaining", "Abstentions"};
  v.signatures = {"(Signed)", "Signed"};
  v.note_starts = {"See",
                   "Ibid",
                   "Resolution",
                   "Resolutions",
                   "Report",
                   "Available",
                   "Official Records",
                   "United Nations",
                   "Decision",
                   "General Assembly",
                   "Security Council",
                   "A/",
                   "S/",
                   "E/",
                   "http://",
                   "https://",
                   "www.",
                   "Document"};
  v.recycling = {"Please recycle"};
  v.open_ends = {"a",       "an",   "and",    "are",   "as",  "at",    "be",    "been",  "between",
                 "but",     "by",   "each",   "every", "for", "from",  "has",   "have",  "in",
                 "into",    "is",   "its",    "nor",   "of",  "on",    "or",    "our",   "shall",
                 "should",  "such", "than",   "that",  "the", "their", "these", "this",  "those",
                 "through", "to",   "under",  "upon",  "was", "were",  "which", "while", "who",
                 "will",    "with", "within", "would", "not", "all",   "may",   "can",   "could"};
  v.frequent = {"the", "of", "and", "to", "in", "for", "that", "with", "by", "which", "on", "as"};
  v.joins = {"and", "as well as"};
  v.prefixes = {"non",   "self",  "ex",      "vice",   "quasi",  "mid",    "well",   "long",
                "short", "high",  "low",     "cross",  "two",    "three",  "four",   "five",
                "six",   "seven", "eight",   "nine",   "ten",    "twenty", "thirty", "forty",
                "fifty", "sixty", "seventy", "eighty", "ninety", "one"};
  v.abbreviations = {"para.", "paras.", "p.",   "pp.",    "art.", "arts.", "chap.",
                     "sect.", "vol.",   "No.",  "Nos.",   "fig.", "cf.",   "Mr.",
                     "Ms.",   "Mrs.",   "Dr.",  "suppl.", "Add.", "Rev.",  "Corr.",
                     "a.m.",  "p.m.",   "e.g.", "i.e."};
  v.counted = {"para",      "paras",    "paragraph", "paragraphs", "item",        "items",
               "article",   "articles", "section",   "sections",   "annex",       "annexes",
               "chapter",   "no",       "nos",       "resolution", "resolutions", "decision",
               "decisions", "step",     "figure",    "table",      "page",        "pages",
               "phase",     "track",    "principle", "norm",       "goal",        "goals",
               "part",      "the",      "over",      "than",       "about",       "approximately",
               "some",      "at"};
  v.confusables = {{"lbid", "Ibid"}};
  v.foreign = {"le", "la", "les", "des", "et", "du", "pour"};
  return v;
}

}  // namespace ibidem::ingest
