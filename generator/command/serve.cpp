#include "build_site.h"
#include "commands.h"
#include "console.h"
#include "folders.h"

#include "base/parallel.h"
#include "data/problems.h"
#include "preview/server.h"
#include "store/watch.h"

#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include <fmt/core.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ibidem::command {
namespace {

/// A descriptor that can be read once the program is asked to end. To be made before any thread, so
/// that none of them takes the signal.
int end_descriptor() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, number);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// Builds again and again, and tells the pages.
class Preview {
 public:
  Preview(const SiteOptions& options, preview::Server& server)
      : options_(options), server_(server) {}

  void build() {
    Stages stages(options_.quiet, options_.timings);
    Diagnostics diagnostics;
    std::unique_ptr<const Site> site;
    const auto built = build_site(options_, stages, diagnostics, site);
    stages.end();
    std::string told;
    if (!built) {
      diagnostics.add({built.error().code, Severity::error}, {}, built.error().message);
      told = fmt::format("ibidem: error {}: {}; the site stays as it was", built.error().code,
                         built.error().message);
    } else if (!*built) {
      told = fmt::format("{}; the site stays as it was", count_problems(diagnostics));
    } else {
      const store::WriteReport& files = (*built)->files;
      if (files.written + files.removed > 0 || state_.build == 0) ++state_.build;
      if (!options_.quiet) told = summary(**built, options_, diagnostics, stages);
    }
    const bool failed = !built || !*built;
    state_.problems = failed ? data::problems_json(diagnostics) : std::string();
    server_.publish(state_);
    say(diagnostics, built.has_value(), failed, told);
  }

 private:
  /// The same problems are not told at every change of a file.
  void say(const Diagnostics& diagnostics, bool read, bool failed, const std::string& told) {
    auto problems = data::problems_json(diagnostics);
    if (problems != last_problems_) {
      if (read) print_problems(diagnostics, Severity::warning);
      last_problems_ = std::move(problems);
    } else if (failed) {
      return;
    }
    if (told.empty()) return;
    fmt::print(failed ? stderr : stdout, "{}\n", told);
    std::fflush(stdout);
  }

  const SiteOptions& options_;
  preview::Server& server_;
  preview::State state_;
  std::string last_problems_;
};

}  // namespace

Status run(const ServeOptions& asked) {
  const int end = end_descriptor();
  set_threads(asked.jobs);
  const auto options = resolve_folders(asked);
  if (!options) return fail(options.error());
  auto watcher = store::Watcher::open({options->content, options->theme, default_theme_folder()});
  if (!watcher) return fail(watcher.error());
  auto server = preview::Server::open(options->output, asked.port);
  if (!server) return fail(server.error());
  Preview preview(*options, *server);
  preview.build();
  fmt::print("http://localhost:{}/ shows the site as it changes; Ctrl-C ends it\n", server->port());
  std::fflush(stdout);
  while (watcher->wait(end)) preview.build();
  ::close(end);
  return done;
}

}  // namespace ibidem::command
