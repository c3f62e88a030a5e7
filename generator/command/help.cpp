#include "command/help.h"

#include <array>

namespace ibidem::command {
namespace {

constexpr std::string_view program_page =
    R"(Ibidem makes a bilingual static site out of United Nations documents.

  ibidem import FILE… --into CONTENT   extracted text -> Markdown with front matter
  ibidem build                         content -> site
  ibidem check                         every problem of the content and of the site
  ibidem release                       content -> what is new, for its readers
  ibidem serve                         the site in a browser while it is worked on
  ibidem export DOCUMENT…              a text for translators, as XLIFF or TMX
  ibidem confirm [DOCUMENT…]           says that translations follow their sources
  ibidem help [COMMAND]                this page, or that of a command
  ibidem --version

The usual way: import a text once, read the Markdown and correct it where the
import doubted, build, read the site; again after each new document.

Exit status: 0 done; 1 problems in the content, all of them printed and nothing
written; 2 wrong usage, or something that cannot be read or written; 3 a fault
of Ibidem's own.

Diagnostics go to standard error, one a line:
  file:line:column: severity CODE: message [likely correction]
)";

constexpr std::string_view import_page =
    R"(ibidem import FILE… --into CONTENT [options]
ibidem import --all --into CONTENT [options]

Reads the text of a UN document as it was extracted from a PDF or by optical
character recognition, in French or in English, and writes it under CONTENT as
clean Markdown with front matter: one folder a document and one for each
submission annexed to it, its languages side by side (fr.md, en.md), the facts
that they share in document.yaml. The source is kept under CONTENT/sources with
the options it was imported with.

Running headers, page numbers, contents and links at the foot of pages go; what
a page end tore is joined; printed numbers stay as printed. No word is lost and
none invented: errors of the source are reported, never corrected. What the
import doubted is printed with file, line and code, for a person to look at.

  FILE…             texts to read, in UTF-8; or translations that come back in
                    XLIFF (.xlf, .xliff; see ibidem help export)
  --into CONTENT    the content folder to write to (made if it is not there)
  --symbol S        the document's symbol, for example A/78/76, where the text
                    does not print it
  --language fr|en  the text's language, where it does not show
  --all             import everything in CONTENT/sources again, each text with
                    the options it was first imported with
  --dry-run         print what would be done, write nothing
  --force           write over corrections made by hand. Without it, a file
                    that was changed since it was imported stays as it is, and
                    its name is printed

Importing the same text again gives the same bytes.

Examples
  ibidem import a-78-76.txt --into content --symbol A/78/76 --language fr
  ibidem import --all --into content --dry-run
)";

constexpr std::string_view build_page =
    R"(ibidem build [options]

Makes the site of the content folder: the pages of its documents, countries and
subjects, of the documents they cite, and of all that could not be resolved, in
every language of the portal, with the data behind them as JSON.

Reads everything first. If there is an error in the content, all errors are
printed and the site stays as it was. Otherwise only files whose bytes changed
are written, and pages that the last build wrote and this one does not have are
removed; files that Ibidem did not write are never touched (the site's manifest,
.ibidem-manifest, knows its own). A build after which nothing has changed ends
as soon as it has seen that.

  --content DIR   what to read (content)
  --theme DIR     templates, style and words of the interface (themes/default
                  here, else the theme that is installed with the program)
  --output DIR    where to write (site); not inside the content, nor around it
  --base-url URL  where the site will be found, for what needs full addresses;
                  links inside the site are relative with or without it
  --jobs N        threads (as many as processors). The bytes are the same with
                  any number
  --package       make packages besides, for reading without a network: e-books
                  (EPUB) of each document, of what each State submitted and of
                  all documents of a language, and the site as a ZIP. They are
                  the same bytes from the same content
  --without LIST  leave parts out, for a quick look or to measure: search (the
                  index; the search page then finds nothing), data (the JSON
                  files), parallel (the languages side by side), with commas
                  between them
  --cache DIR     where to keep what the next build can use again (a folder in
                  .ibidem-cache beside the output); may be removed at any time
  --no-cache      neither use nor keep it. The bytes are the same
  --strict        take warnings for errors
  --timings       print how long each stage took
  --quiet         print problems only
  --format F      text: problems on standard error, a summary on standard output
                  (the default); json: counts, times and problems as one document
                  on standard output

On a terminal the stage, how many documents it has done and how many a second
are shown while it works.

Examples
  ibidem build
  ibidem build --content un --output /srv/portal --base-url https://example.org/
  ibidem build --package
)";

constexpr std::string_view check_page =
    R"(ibidem check [options]

Reports every problem of the content and of the site it would make, and writes
nothing. Beyond what build reports: links and anchors that lead nowhere,
citations of what does not exist, notes without a call and calls without a note,
and languages of a document that do not say the same.

The options are those of build (ibidem help build); --output and --base-url
change nothing about the site that is examined. With --strict, warnings make the
exit status 1 as errors do.

  --format F      text: a line a problem on standard error (the default);
                  json, sarif: one document on standard output, for programs
)";

constexpr std::string_view release_page =
    R"(ibidem release [options]

Compares the content with the last release and writes down what documents,
languages and passages it has gained, lost and changed since: in
CONTENT/news/DATE.yaml, which build tells on the site's page of what is new and
in its Atom feeds, and in CONTENT/news/recorded.tsv, with which the next release
will be compared. Both belong to the content and are kept with it.

The usual way after new texts: import, read and correct, release, build. Where
nothing has changed nothing is written. The first release has everything as
added. Passages that only moved (another paragraph was put before them) are not
told; a passage is changed where its number stays and its words do not.

  --content DIR       the content (content)
  --date YYYY-MM-DD   the day of the release (today, UTC); not before the last one
  --dry-run           print what would be written, write nothing
  --jobs N            threads (as many as processors)

Examples
  ibidem release
  ibidem release --content un --date 2026-11-22 --dry-run
)";

constexpr std::string_view serve_page =
    R"(ibidem serve [options]

Shows the site in a browser while its content or theme is worked on. Builds it,
serves it on this machine only, and builds it again at every change of a file; a
page that is open reloads by itself, where the reader stands.

While the content has an error, or a template cannot be read, the last good site
goes on being served, and every open page lists what is wrong. The pages that are
written to the output folder are those of build; only what is served has the
script that does this.

  --port N        where to listen (8000); 0: any port that is free

The other options are those of build (ibidem help build). Ctrl-C ends it.

Examples
  ibidem serve
  ibidem serve --content un --output /srv/preview --port 8080
)";

constexpr std::string_view export_page =
    R"(ibidem export DOCUMENT… [options]

Writes texts for translators. XLIFF 2.1 has a document and the submissions
annexed to it, passage by passage: source, translation as far as there is one,
whether it is up to date, and the terms of the glossary that stand in it. TMX
1.4 is a translation memory of all passages that both languages have, with
their notes.

An XLIFF file that was translated comes back with ibidem import FILE.xlf. It is
refused where the source has changed since, or was changed in the file.

  DOCUMENT…         symbols or the names of folders: A/78/76, a-78-76/aus. TMX
                    without any takes all documents
  --content DIR     the content folder (content)
  --language CODE   the language to translate into (en)
  --format F        xliff (the default) or tmx
  --output FILE     where to write (the standard output)

Examples
  ibidem export A/77/275 --output a-77-275.xlf
  ibidem export --format tmx --output portal.tmx
)";

constexpr std::string_view confirm_page =
    R"(ibidem confirm [DOCUMENT…] [options]

Says that working translations follow their sources as these are now, in
files like en.basis.txt beside the texts: a hash of every passage of the
source. Once the source changes, check and the pages of the site name the
passages whose translation is out of date. ibidem import FILE.xlf does the same
for what it takes back.

  DOCUMENT…         symbols or the names of folders; all documents without any
  --content DIR     the content folder (content)
  --language CODE   the language of the translations (en)
  --paragraph ID    only this passage (may be given several times)

Example
  ibidem confirm A/77/275 --paragraph p-14
)";

constexpr std::string_view help_help_page = R"(ibidem help [COMMAND]

Prints the help page of a command: import, build, check, release, serve, export or
confirm.
)";

struct Page {
  std::string_view subcommand;
  std::string_view text;
};

constexpr std::array<Page, 9> pages{{{"", program_page},
                                     {"import", import_page},
                                     {"build", build_page},
                                     {"check", check_page},
                                     {"release", release_page},
                                     {"serve", serve_page},
                                     {"export", export_page},
                                     {"confirm", confirm_page},
                                     {"help", help_help_page}}};

}  // namespace

std::optional<std::string_view> help_page(std::string_view subcommand) {
  for (const Page& page : pages)
    if (page.subcommand == subcommand) return page.text;
  return std::nullopt;
}

}  // namespace ibidem::command
