#include "last_build.h"

#include "folders.h"

#include "base/hash.h"
#include "store/pack.h"
#include "store/program_id.h"
#include "store/read.h"
#include "store/replace.h"

#include <utility>

namespace ibidem::command {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "last-build";
constexpr const char* ledger_name = "ledger";
constexpr std::size_t max_bytes = std::size_t{256} << 20;

struct Record {
  std::string key;
  std::string inputs;
  std::string outputs;
  std::string ledger;  ///< its hash
  Built built;
  std::vector<Diagnostic> problems;

  template <class Archive>
  void serialize(Archive& archive) {
    auto& [documents, site, files] = built;
    auto& [pages, cards, assets, data] = site;
    auto& [written, unchanged, removed, kept] = files;
    archive(key, inputs, outputs, ledger, documents, pages, cards, assets, data, written, unchanged,
            removed, kept, problems);
  }
};

/// All that the bytes of the site and the words of its problems depend on, but for the files.
std::string key_of(const SiteOptions& options) {
  const auto program = store::program_id();
  if (program.empty()) return {};
  std::error_code error;
  std::string text = program;
  for (const fs::path& folder : {options.content, options.theme, options.output,
                                 default_theme_folder(), defaults_folder()}) {
    text += "\n" + folder.native() + "\n" + fs::absolute(folder, error).native();
  }
  text += "\n" + options.base_url + "\n" + (options.strict ? "strict" : "") + "\n" +
          (options.package ? "package" : "");
  for (const std::string& part : options.without) text += "\n" + part;
  return hash_hex(text);
}

std::optional<Record> read(const fs::path& file) {
  const auto bytes = store::read_file(file, max_bytes);
  constexpr std::size_t hash_size = 32;
  if (!bytes || bytes->size() < hash_size) return std::nullopt;
  const auto packed = std::string_view(*bytes).substr(hash_size);
  if (hash_hex(packed) != std::string_view(*bytes).substr(0, hash_size)) return std::nullopt;
  Record record;
  if (!store::unpack(packed, record)) return std::nullopt;
  return record;
}

std::string write(const Record& record) {
  const auto packed = store::pack(record);
  return hash_hex(packed) + packed;
}

std::optional<store::TreeStamp> stamp_inputs(const SiteOptions& options) {
  const auto defaults = defaults_folder();
  auto stamp = store::stamp_trees(
      {options.content, options.theme, default_theme_folder()},
      {defaults / "countries.yaml", defaults / "subjects.rdf", defaults / "reports.yaml"}, false);
  return stamp ? std::optional(std::move(*stamp)) : std::nullopt;
}

}  // namespace

LastBuild::LastBuild(const SiteOptions& options, const fs::path& cache)
    : key_(key_of(options)),
      cache_(cache),
      output_(options.output),
      inputs_(stamp_inputs(options)) {}

std::optional<Built> LastBuild::same(Diagnostics& problems) const {
  if (key_.empty() || !inputs_) return std::nullopt;
  auto record = read(cache_ / file_name);
  if (!record || record->key != key_ || record->inputs != inputs_->hash) return std::nullopt;
  const auto outputs = store::stamp_trees({output_}, {}, true);
  if (!outputs || outputs->hash != record->outputs) return std::nullopt;
  for (Diagnostic& problem : record->problems) {
    problems.add({problem.code, problem.severity}, std::move(problem.where),
                 std::move(problem.message), std::move(problem.hint));
  }
  store::WriteReport& files = record->built.files;
  files = {0, files.written + files.unchanged, 0, 0};
  return record->built;
}

std::string LastBuild::ledger() const {
  if (key_.empty()) return {};
  const auto record = read(cache_ / file_name);
  if (!record) return {};
  auto bytes = store::read_file(cache_ / ledger_name, max_bytes);
  if (!bytes || hash_hex(*bytes) != record->ledger) return {};
  const auto outputs = store::stamp_trees({output_}, {}, true);
  if (!outputs || outputs->hash != record->outputs) return {};
  return std::move(*bytes);
}

void LastBuild::keep(const Built& built, const Diagnostics& problems,
                     const std::string& ledger) const {
  if (key_.empty() || !inputs_) return;
  const auto outputs = store::stamp_trees({output_}, {}, true);
  if (!outputs) return;
  const auto inputs = inputs_->settled ? inputs_->hash : std::string();
  const Record record{key_, inputs, outputs->hash, hash_hex(ledger), built, problems.sorted()};
  // Without a cache a build only takes longer.
  (void)store::replace_files(cache_, {{ledger_name, ledger}, {file_name, write(record)}});
}

}  // namespace ibidem::command
