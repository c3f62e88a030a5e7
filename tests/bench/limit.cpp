// What the machine takes at least: parse and render all Markdown of a folder with cmark-gfm, and
// write files as many and as large as those of a site.
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    if (extension.empty() || entry.path().extension() == extension) files.push_back(entry.path());
  }
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(bytes).str();
}

/// The size of the HTML that cmark-gfm makes of a text, with tables as Ibidem parses it.
std::size_t render(const std::string& markdown) {
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
      cmark_parser_finish(parser.get()), cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(root.get(), CMARK_OPT_DEFAULT,
                        cmark_parser_get_syntax_extensions(parser.get())),
      std::free);
  return std::string_view(html.get()).size();
}

template <class Work>
void timed(const char* what, std::size_t bytes, Work work) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  work();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%-28s %8.3f s, of processors %8.3f s, %8.1f MB\n", what, took.count(),
              static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC,
              static_cast<double>(bytes) / 1e6);
}

void parse_all(const fs::path& content) {
  std::vector<std::string> texts;
  std::size_t size = 0;
  for (const auto& path : files_below(content / "documents", ".md")) {
    texts.push_back(bytes_of(path));
    size += texts.back().size();
  }
  std::atomic<std::size_t> html = 0;
  timed("parse and render, in memory", size, [&] {
    ibidem::parallel_for(texts.size(), [&](std::size_t i) { html += render(texts[i]); });
  });
}

void write_all(const fs::path& site, const fs::path& into) {
  std::vector<std::pair<fs::path, std::size_t>> files;
  std::size_t size = 0;
  std::size_t largest = 0;
  for (const auto& path : files_below(site, "")) {
    files.emplace_back(into / fs::relative(path, site), fs::file_size(path));
    fs::create_directories(files.back().first.parent_path());
    size += files.back().second;
    largest = std::max(largest, files.back().second);
  }
  const std::string bytes(largest, 'x');
  timed("write the files of the site", size, [&] {
    ibidem::parallel_for(files.size(), [&](std::size_t i) {
      std::ofstream(files[i].first, std::ios::binary)
          .write(bytes.data(), static_cast<std::streamsize>(files[i].second));
    });
  });
  std::printf("%zu files\n", files.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) {
    std::fprintf(stderr, "usage: bench_limit CONTENT [SITE INTO]\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  parse_all(argv[1]);
  if (argc == 4) write_all(argv[2], argv[3]);
  return 0;
}
