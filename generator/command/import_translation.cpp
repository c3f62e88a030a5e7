#include "import_translation.h"

#include "documents.h"

#include "exchange/take_back.h"
#include "exchange/xliff.h"
#include "store/read.h"
#include "store/replace.h"

#include <fmt/core.h>

namespace ibidem::command {
namespace {

std::string listed(const std::vector<std::string>& ids) {
  constexpr std::size_t shown = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), shown); ++i) {
    text += (i == 0 ? "" : ", ") + ids[i];
  }
  if (ids.size() > shown) text += fmt::format(" and {} more", ids.size() - shown);
  return text;
}

void describe(const ImportOptions& options, const exchange::ChangedText& text) {
  const std::string path = (options.into / text.path).generic_string();
  if (text.units.empty() && !text.created) {
    fmt::print("{}: unchanged\n", path);
    return;
  }
  fmt::print("{}: {}, passages: {} ({})\n", path, text.created ? "created" : "changed",
             text.units.size(), listed(text.units));
  if (text.untranslated > 0) {
    fmt::print("{}: passages that keep the words of the source: {}\n", path, text.untranslated);
  }
}

}  // namespace

bool is_translation(const std::filesystem::path& file) {
  return file.extension() == ".xlf" || file.extension() == ".xliff";
}

Result<void> import_translation(const ImportOptions& options, const std::filesystem::path& file,
                                Diagnostics& diagnostics) {
  constexpr std::size_t max_bytes = std::size_t{64} << 20U;
  const auto bytes = store::read_file(file, max_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto returned = exchange::read_xliff(*bytes, file.generic_string(), diagnostics);
  if (!returned) return {};
  const auto corpus = load_for_translation(options.into);
  if (!corpus) return tl::unexpected(corpus.error());
  const auto taken = exchange::take_back(*corpus, *returned, file.generic_string(), diagnostics);
  if (!taken) return tl::unexpected(taken.error());
  if (diagnostics.has_errors()) return {};
  if (!options.dry_run) {
    if (auto written = store::replace_files(options.into, taken->files); !written) return written;
  }
  for (const exchange::ChangedText& text : taken->texts) describe(options, text);
  return {};
}

}  // namespace ibidem::command
