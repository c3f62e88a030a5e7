// The only unit that includes CLI11, which costs several seconds to compile.
#include "command/options.h"

#include "command/help.h"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace ibidem::command {
namespace {

/// Ends the parsing in favour of a help page or the version.
struct Asked {
  Invocation invocation;
};

void add_help(CLI::App& app, const std::string& subcommand) {
  app.set_help_flag();  // CLI11's own page would say less than ours
  app.add_flag_callback(
         "-h,--help", [subcommand] { throw Asked{HelpOptions{subcommand}}; }, "")
      ->trigger_on_parse();
}

std::string with_slash(std::string url) {
  if (!url.empty() && url.back() != '/') url += '/';
  return url;
}

std::string check_base_url(const std::string& url) {
  const bool web = url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0;
  return web ? "" : "must begin with http:// or https://";
}

void add_import(CLI::App& app, ImportOptions& options) {
  CLI::Option* files = app.add_option("FILE", options.files);
  CLI::Option* all = app.add_flag("--all", options.all);
  app.add_option("--into", options.into)->required();
  CLI::Option* symbol = app.add_option_function<std::string>(
      "--symbol", [&options](const std::string& value) { options.symbol = value; });
  CLI::Option* language = app.add_option_function<std::string>(
      "--language", [&options](const std::string& value) { options.language = Language{value}; });
  language->check(CLI::IsMember({"fr", "en"}));
  all->excludes(files)->excludes(symbol)->excludes(language);
  app.add_flag("--dry-run", options.dry_run);
  app.add_flag("--force", options.force);
}

void add_release(CLI::App& app, ReleaseOptions& options) {
  app.add_option("--content", options.content);
  app.add_option_function<std::string>(
         "--date", [&options](const std::string& day) { options.date = parse_date(day); })
      ->check([](const std::string& day) {
        return parse_date(day) ? std::string() : day + " is no day written YYYY-MM-DD";
      });
  app.add_option("--jobs", options.jobs)->check(CLI::Range(1, 1024));
  app.add_flag("--dry-run", options.dry_run);
}

std::string check_language(const std::string& code) {
  const bool sound =
      (code.size() == 2 || code.size() == 3) &&
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return sound ? "" : "must be the code of a language";
}

/// What `export` and `confirm` share.
template <class Options>
void add_translation(CLI::App& app, Options& options) {
  app.add_option("DOCUMENT", options.names);
  app.add_option("--content", options.content);
  app.add_option_function<std::string>(
         "--language", [&options](const std::string& code) { options.language = Language{code}; })
      ->check(check_language);
}

void add_export(CLI::App& app, ExportOptions& options) {
  add_translation(app, options);
  app.add_option("--output", options.output);
  app.add_option_function<std::string>("--format",
                                       [&options](const std::string& format) {
                                         options.format = format == "tmx"
                                                              ? ExportOptions::Format::tmx
                                                              : ExportOptions::Format::xliff;
                                       })
      ->check(CLI::IsMember({"xliff", "tmx"}));
}

void add_confirm(CLI::App& app, ConfirmOptions& options) {
  add_translation(app, options);
  app.add_option("--paragraph", options.paragraphs);
}

void add_site(CLI::App& app, SiteOptions& options) {
  app.add_option("--content", options.content);
  app.add_option("--theme", options.theme);
  app.add_option("--output", options.output);
  app.add_option("--base-url", options.base_url)->check(check_base_url);
  app.add_option("--jobs", options.jobs)->check(CLI::Range(1, 1024));
  app.add_flag("--timings", options.timings);
  app.add_flag("--strict", options.strict);
  app.add_flag("--quiet", options.quiet);
}

void add_format(CLI::App& app, const std::map<std::string, Format>& formats, Format& format) {
  std::vector<std::string> names;
  for (const auto& [name, value] : formats) names.push_back(name);
  app.add_option_function<std::string>(
         "--format", [formats, &format](const std::string& name) { format = formats.at(name); })
      ->check(CLI::IsMember(names));
}

Error usage_error(const std::string& fault, const std::string& subcommand) {
  return Error{"usage", fmt::format("{} (see ibidem help{}{})", fault,
                                    subcommand.empty() ? "" : " ", subcommand)};
}

}  // namespace

Result<Invocation> parse(int argc, const char* const* argv) {
  if (argc > 1 && argv[1][0] != '-' && !help_page(argv[1]))
    return tl::unexpected(usage_error(fmt::format("no command {}", argv[1]), ""));
  ImportOptions import;
  BuildOptions build;
  CheckOptions check;
  ServeOptions serve;
  ExportOptions for_translation;
  ConfirmOptions confirm;
  ReleaseOptions release;
  HelpOptions help;

  CLI::App app;
  add_help(app, "");
  app.add_flag_callback("--version", [] { throw Asked{VersionOptions{}}; })->trigger_on_parse();
  CLI::App* import_app = app.add_subcommand("import");
  CLI::App* build_app = app.add_subcommand("build");
  CLI::App* check_app = app.add_subcommand("check");
  CLI::App* serve_app = app.add_subcommand("serve");
  CLI::App* export_app = app.add_subcommand("export");
  CLI::App* confirm_app = app.add_subcommand("confirm");
  CLI::App* release_app = app.add_subcommand("release");
  add_help(*release_app, "release");
  add_release(*release_app, release);
  CLI::App* help_app = app.add_subcommand("help");
  add_help(*import_app, "import");
  add_help(*build_app, "build");
  add_help(*check_app, "check");
  add_help(*serve_app, "serve");
  add_help(*export_app, "export");
  add_help(*confirm_app, "confirm");
  add_export(*export_app, for_translation);
  add_confirm(*confirm_app, confirm);
  add_help(*help_app, "");
  add_import(*import_app, import);
  add_site(*build_app, build);
  for (auto& [command, options] : {std::pair<CLI::App*, SiteOptions*>{build_app, &build},
                                   std::pair<CLI::App*, SiteOptions*>{serve_app, &serve}}) {
    CLI::Option* cache = command->add_option("--cache", options->cache);
    command->add_flag("--no-cache", options->no_cache)->excludes(cache);
  }
  build_app->add_flag("--package", build.package);
  build_app->add_option("--without", build.without)
      ->delimiter(',')
      ->check(CLI::IsMember({"search", "data", "parallel"}));
  add_site(*check_app, check);
  add_site(*serve_app, serve);
  serve_app->add_option("--port", serve.port)->check(CLI::Range(0, 65535));
  add_format(*build_app, {{"text", Format::text}, {"json", Format::json}}, build.format);
  add_format(*check_app, {{"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}},
             check.format);
  help_app->add_option("COMMAND", help.subcommand);
  app.require_subcommand(1);

  try {
    app.parse(argc, argv);
  } catch (const Asked& asked) {
    return asked.invocation;
  } catch (const CLI::ParseError& error) {
    const auto parsed = app.get_subcommands();
    return tl::unexpected(usage_error(error.what(), parsed.empty() ? "" : parsed[0]->get_name()));
  }

  if (import_app->parsed()) {
    if (import.files.empty() && !import.all)
      return tl::unexpected(usage_error("FILE is required, or --all", "import"));
    if (import.files.size() > 1 && import.symbol)
      return tl::unexpected(usage_error("--symbol goes with a single FILE", "import"));
    return import;
  }
  build.base_url = with_slash(build.base_url);
  check.base_url = with_slash(check.base_url);
  serve.base_url = with_slash(serve.base_url);
  if (build_app->parsed()) return build;
  if (serve_app->parsed()) return serve;
  if (confirm_app->parsed()) return confirm;
  if (export_app->parsed()) {
    if (for_translation.names.empty() && for_translation.format == ExportOptions::Format::xliff)
      return tl::unexpected(usage_error("DOCUMENT is required, or --format tmx", "export"));
    return for_translation;
  }
  if (release_app->parsed()) return release;
  if (check_app->parsed()) return check;
  if (!help_page(help.subcommand))
    return tl::unexpected(usage_error(fmt::format("no command {}", help.subcommand), ""));
  return help;
}

}  // namespace ibidem::command
