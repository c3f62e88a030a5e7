#include "site.h"

#include "folders.h"
#include "last_build.h"

#include "corpus/cached_load.h"
#include "elements/load_theme.h"
#include "news/releases.h"
#include "store/program_id.h"

namespace ibidem::command {

Result<Site> read_site(const SiteOptions& options, Stages& stages, Diagnostics& diagnostics,
                       const LastBuild* last) {
  stages.begin("theme");
  auto theme = output::load_theme(options.theme, default_theme_folder());
  if (!theme) return tl::unexpected(theme.error());

  stages.begin("corpus");
  const auto program = last == nullptr ? std::string() : store::program_id();
  const auto tables = corpus::tables_key(options.content, defaults_folder());
  auto corpus =
      program.empty()
          ? corpus::load(options.content, defaults_folder(), diagnostics, &stages.progress())
          : corpus::load(options.content, defaults_folder(), diagnostics, &stages.progress(),
                         {last->cache() / "records", program, &last->content()});
  if (!corpus) return tl::unexpected(corpus.error());

  auto releases = news::read_releases(options.content, diagnostics);
  if (!releases) return tl::unexpected(releases.error());

  Site site{std::move(*corpus), {}, std::move(*theme), {}};
  if (!program.empty() && corpus::tables_key(options.content, defaults_folder()) == tables) {
    site.key = program + "\n" + tables;
    // Subjects are numbered: a page may stay as it was only while each has the number that it had.
    const auto& subjects = site.corpus.subjects;
    for (std::uint32_t i = 0; i < subjects.count(); ++i) site.key += "\n" + subjects.id(i);
  }
  if (diagnostics.has_errors()) return site;
  stages.begin("index");
  site.indexes = index::build_all(site.corpus, *releases);
  return site;
}

}  // namespace ibidem::command
