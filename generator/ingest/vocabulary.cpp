#include "vocabulary.h"

#include "letters.h"

#include "base/utf8.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

Vocabulary french_vocabulary() {
  Vocabulary v;
  v.language = french;
  v.publishers = {"Nations Unies", "Organisation des Nations Unies"};
  v.organs = {"Assemblée générale",
              "Conseil de sécurité",
              "Conseil économique et social",
              "Conseil des droits de l'homme",
              "Conseil des droits de l’homme",
              "Conseil de tutelle",
              "Secrétariat",
              "Première Commission",
              "Deuxième Commission",
              "Troisième Commission",
              "Quatrième Commission",
              "Cinquième Commission",
              "Sixième Commission"};
  v.series = {"Documents officiels", "Provisoire"};
  v.presidents = {"Président", "Présidente"};
  v.speakers = {"Le Président", "La Présidente"};
  v.bodies = {"Groupe de travail", "Groupe d'experts", "Groupe d’experts", "Comité",
              "Commission",        "Conférence",       "Conseil",          "Sous-Comité",
              "Sous-Commission"};
  v.printed_as = {"Français", "French"};
  v.year = "année";
  v.original = "Original";
  v.languages = {{"anglais", "en"},  {"arabe", "ar"},    {"chinois", "zh"},
                 {"espagnol", "es"}, {"français", "fr"}, {"russe", "ru"}};
  v.distributions = {{"générale", "general"}, {"limitée", "limited"}, {"restreinte", "restricted"}};
  v.months = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
              "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  v.agenda = {"Points", "Point"};
  v.agenda_ends = {"de la liste", "de l'ordre", "de l’ordre", "du projet"};
  v.authors = {"Rapport du",    "Rapport de la",        "Rapport de l'",   "Rapport de l’",
               "Rapport des",   "Rapport présenté",     "Rapport établi",  "Note du",
               "Note de la",    "Note de l'",           "Note de l’",      "Note verbale",
               "Document du",   "Document de",          "Document établi", "Document présenté",
               "Communication", "Projet de résolution", "Additif",         "Présenté par",
               "Présentée par", "Établi par",           "Soumis par"};
  v.rapporteurs = {"Rapporteur", "Rapporteuse", "Rapporteur général", "Président", "Présidente"};
  v.parts = {"Additif", "Rectificatif", "Supplément"};
  v.reports = {"Rapport",
               "Projet de rapport",
               "Projet de premier rapport",
               "Projet de deuxième rapport",
               "Projet de troisième rapport",
               "Projet de quatrième rapport",
               "Projet de cinquième rapport"};
  v.drafts = {"projet de résolution", "projet de résolution révisé",
              "projet de décision",   "projet de décision révisé",
              "document de travail",  "amendement",
              "amendements",          "projet d'amendement"};
  v.drafts_by = {"Projet de résolution déposé", "Projet de résolution présenté",
                 "Projet de décision déposé", "Projet de décision présenté"};
  v.letters = {"Lettre datée", "Lettres identiques", "Note verbale datée"};
  v.senders = {"Représentant permanent", "Représentante permanente", "Mission permanente"};
  v.statements = {"Déclaration du Président", "Déclaration de la Présidente"};
  v.submissions = {"Réponses de",       "Réponses du",
                   "Communication de",  "Contribution de",
                   "Observations de",   "Réponse de",
                   "Déclaration de",    "Vues de",
                   "Présenté par",      "Présentée par",
                   "Communication du",  "Contribution du",
                   "Observations du",   "Réponse du",
                   "Déclaration du",    "Vues du",
                   "Communication des", "Contribution des",
                   "Observations des",  "Réponse des",
                   "Vues des",          "Communication reçue de"};
  v.notes = {"Note du", "Note de"};
  v.adopted_resolution = {"Résolution adoptée", "Adoptée par le Conseil de sécurité"};
  v.adopted_decision = {"Décision adoptée"};
  v.openers = {"L'Assemblée générale",
               "L’Assemblée générale",
               "Le Conseil de sécurité",
               "Le Conseil économique et social",
               "Le Conseil des droits de l'homme",
               "Le Conseil des droits de l’homme",
               "La Commission",
               "Le Comité",
               "La Conférence",
               "Les États Parties",
               "Le Conseil d'administration",
               "Le Conseil d’administration"};
  v.preambular = {"Accueillant", "Affirmant",   "Agissant",      "Alarmé",     "Alarmée",
                  "Animé",       "Animée",      "Appréciant",    "Attaché",    "Attachée",
                  "Ayant",       "Condamnant",  "Confirmant",    "Conscient",  "Consciente",
                  "Considérant", "Constatant",  "Convaincu",     "Convaincue", "Craignant",
                  "Déclarant",   "Demandant",   "Déplorant",     "Désireux",   "Désireuse",
                  "Déterminé",   "Déterminée",  "Encouragé",     "Encouragée", "Encourageant",
                  "Engageant",   "Estimant",    "Exprimant",     "Félicitant", "Fermement",
                  "Gardant",     "Gravement",   "Guidé",         "Guidée",     "Inquiet",
                  "Inquiète",    "Insistant",   "Jugeant",       "Mesurant",   "Notant",
                  "Observant",   "Prenant",     "Préoccupé",     "Préoccupée", "Profondément",
                  "Rappelant",   "Réaffirmant", "Reconnaissant", "Redisant",   "Regrettant",
                  "Réitérant",   "Relevant",    "Remerciant",    "Rendant",    "Répétant",
                  "Résolu",      "Résolue",     "Sachant",       "Saluant",    "Se",
                  "Signalant",   "Soucieux",    "Soucieuse",     "Souhaitant", "Soulignant",
                  "Soutenant",   "Tenant",      "Vivement"};
  v.meetings = {"séance plénière", "séance"};
  v.summary = {"Résumé", "Lettre d'envoi", "Lettre d’envoi", "Avant-propos"};
  v.openings = {"Introduction",
                "Contexte",
                "Aperçu",
                "Aperçu général",
                "Vue d'ensemble",
                "Historique",
                "Objet",
                "Généralités",
                "Préambule",
                "Remarques liminaires",
                "Monsieur le Secrétaire général,",
                "Madame la Présidente,",
                "Monsieur le Président,",
                "Mesdames et Messieurs,",
                "Excellences,",
                "Excellence,"};
  v.contents = {"Table des matières", "Sommaire"};
  v.page = {"Page", "Pages"};
  v.annex = {"Annexe", "Annexes", "Appendice", "Pièce jointe"};
  v.annex_to = {"à la lettre", "aux lettres", "à la note", "au rapport"};
  v.replies = {"Réponses reçues", "Réponse reçue", "Réponses des"};
  v.chapters = {"Chapitre", "Titre", "Partie", "Section"};
  v.places = {"Paragraphe", "Paragraphes", "Page",   "Pages",    "Annexe",  "Appendice",
              "Section",    "Article",     "Titre",  "Chapitre", "Tableau", "Figure",
              "Note",       "Résumé",      "Alinéa", "Point",    "Ligne",   "Première page"};
  v.articles = {"Article",
                "Projet d'article",
                "Projet d’article",
                "Conclusion",
                "Projet de conclusion",
                "Directive",
                "Principe",
                "Règle",
                "Objectif",
                "Action",
                "Mesure",
                "Norme"};
  v.firsts = {"premier", "première"};
  v.captions = {"Tableau", "Figure", "Graphique", "Diagramme", "Carte", "Encadré"};
  v.votes = {"Votent pour",   "Ont voté pour", "Votent contre",    "Ont voté contre",
             "S'abstiennent", "S’abstiennent", "Se sont abstenus", "Abstentions",
             "Pour :",        "Contre :"};
  v.signatures = {"(Signé)", "Signé"};
  v.note_starts = {"Voir",
                   "Ibid",
                   "Résolution",
                   "Résolutions",
                   "Rapport",
                   "Disponible",
                   "Document",
                   "Documents officiels",
                   "Nations Unies",
                   "Décision",
                   "A/",
                   "S/",
                   "E/",
                   "http://",
                   "https://",
                   "www."};
  v.recycling = {"Merci de recycler"};
  v.open_ends = {"à",      "au",    "aux",   "avec", "ce",   "ces",  "cet",   "cette", "chaque",
                 "comme",  "dans",  "de",    "des",  "dont", "du",   "d'",    "d’",    "en",
                 "entre",  "et",    "l'",    "l’",   "la",   "le",   "les",   "leur",  "leurs",
                 "mais",   "ni",    "notre", "nos",  "ont",  "ou",   "où",    "par",   "pour",
                 "que",    "qu'",   "qu’",   "qui",  "sa",   "sans", "selon", "ses",   "si",
                 "son",    "sont",  "sous",  "sur",  "un",   "une",  "vers",  "est",   "tous",
                 "toutes", "ainsi", "aussi", "plus", "très"};
  v.frequent = {"le", "la", "les", "des", "et", "du", "dans", "une", "que", "pour", "sur", "par"};
  v.joins = {"et", "ainsi que"};
  v.prefixes = {"non", "sous", "ex",    "vice",  "quasi",  "demi",     "mi",       "extra",
                "ci",  "là",   "avant", "après", "celui",  "celle",    "ceux",     "celles",
                "lui", "elle", "eux",   "vingt", "trente", "quarante", "soixante", "quatre"};
  v.abbreviations = {"par.", "p.", "pp.", "art.", "al.", "chap.",  "sect.", "vol.", "no.",  "fig.",
                     "cf.",  "M.", "MM.", "Mme.", "éd.", "suppl.", "Add.",  "Rev.", "Corr."};
  v.counted = {"par",      "paragraphe", "paragraphes", "point",       "points",   "article",
               "articles", "section",    "sections",    "annexe",      "annexes",  "chapitre",
               "no",       "nos",        "résolution",  "résolutions", "décision", "décisions",
               "alinéa",   "étape",      "figure",      "tableau",     "page",     "pages",
               "phase",    "volet",      "principe",    "norme",       "objectif", "objectifs",
               "partie",   "les",        "des",         "le",          "aux",      "au",
               "du",       "plus",       "environ"};
  v.confusables = {
      {"cyberspace", "cyberespace"}, {"cyberspaces", "cyberespaces"}, {"lbid", "Ibid"}};
  v.foreign = {"the",  "and", "of",    "in", "for",   "to",
               "with", "who", "rules", "on", "women", "stability"};
  return v;
}

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
  v.preambular = {
      "Acknowledging", "Acting",      "Affirming",   "Alarmed",      "Also",        "Anxious",
      "Appreciating",  "Aware",       "Bearing",     "Believing",    "Cognizant",   "Commending",
      "Concerned",     "Condemning",  "Confirming",  "Conscious",    "Considering", "Continuing",
      "Convinced",     "Declaring",   "Deeply",      "Deploring",    "Desiring",    "Desirous",
      "Determined",    "Disturbed",   "Emphasizing", "Encouraged",   "Encouraging", "Expressing",
      "Firmly",        "Further",     "Gravely",     "Guided",       "Having",      "Highlighting",
      "Inspired",      "Keeping",     "Mindful",     "Noting",       "Observing",   "Pursuant",
      "Realizing",     "Reaffirming", "Recalling",   "Recognizing",  "Regretting",  "Reiterating",
      "Resolved",      "Seeking",     "Seized",      "Seriously",    "Stressing",   "Strongly",
      "Supporting",    "Taking",      "Underlining", "Underscoring", "Urging",      "Welcoming",
      "Wishing"};
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

}  // namespace

const Vocabulary& vocabulary(const Language& language) {
  static const Vocabulary of_french = french_vocabulary();
  static const Vocabulary of_english = english_vocabulary();
  return language == french ? of_french : of_english;
}

bool is_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return equals_folded(text, word); });
}

std::size_t starts_with_one_of(std::string_view text, const Words& words) {
  std::size_t longest = 0;
  for (const std::string_view word : words) {
    if (word.size() <= longest || !starts_with_folded(text, word)) continue;
    // "d'" and "A/" are followed by letters as they please, whole words are not.
    const bool whole = is_letter(utf8::decode_before(word, word.size()).code_point);
    if (whole && is_letter(utf8::decode(text, word.size()).code_point)) continue;
    longest = word.size();
  }
  return longest;
}

}  // namespace ibidem::ingest
