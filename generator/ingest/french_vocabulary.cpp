#include "vocabulary.h"

namespace ibidem::ingest {

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
  v.persons = {"M.", "Mme", "Mlle", "Dame", "Sir"};
  v.bodies = {"Groupe de travail", "Groupe d'experts", "Groupe d’experts", "Comité",
              "Commission",        "Conférence",       "Conseil",          "Sous-Comité",
              "Sous-Commission"};
  v.printed_as = {"Français", "French"};
  v.only = {"seulement"};
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
  v.replies = {"Réponses reçues", "Réponse reçue", "Réponses des", "Informations reçues",
               "Vues reçues"};
  v.on_behalf = {"au nom", "également au nom", "s'exprimant au nom"};
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

}  // namespace ibidem::ingest
