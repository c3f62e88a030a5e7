#include "last_build.h"

#include "folders.h"

#include "base/hash.h"
#include "store/hashed_file.h"
#include "store/pack.h"
#include "store/program_id.h"
#include "store/replace.h"

#include <utility>
#include <vector>

namespace ibidem::command {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "last-build";
constexpr const char* ledger_name = "ledger";

/// By a thread of its own, if the system has one.
constexpr auto meanwhile = std::launch::async | std::launch::deferred;

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

/// What a build reads, the content first.
std::vector<store::Place> places_of(const SiteOptions& options, const fs::path& cache) {
  const auto defaults = defaults_folder();
  std::vector<store::Place> places{{options.content, false, true, cache / "content-names"},
                                   {options.theme},
                                   {defaults / "countries.yaml"},
                                   {defaults / "subjects.rdf"},
                                   {defaults / "reports.yaml"}};
  if (options.theme != default_theme_folder()) places.push_back({default_theme_folder()});
  return places;
}

}  // namespace

struct LastBuild::Record {
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

  static std::unique_ptr<const Record> read(const fs::path& file);
};

std::unique_ptr<const LastBuild::Record> LastBuild::Record::read(const fs::path& file) {
  const auto kept = store::HashedFile::open(file);
  auto record = std::make_unique<Record>();
  if (!kept || !store::unpack(kept->bytes(), *record)) return nullptr;
  return record;
}

LastBuild::LastBuild(const SiteOptions& options, const fs::path& cache)
    : key_(key_of(options)), cache_(cache), output_(options.output) {
  if (key_.empty()) return;
  if (auto lock = store::SiteLock::take(output_)) lock_ = std::move(*lock);
  was_locked_ = lock_.has_value();
  // To look at a large site takes as long as to load its content.
  site_ = std::async(meanwhile, [this] { return look_at_site(); });
  record_ = Record::read(cache_ / file_name);
  if (record_ && record_->key != key_) record_.reset();
  auto looks = store::look_at(places_of(options, cache_));
  if (!looks) return;
  are_inputs_settled_ = true;
  for (const store::Look& look : *looks) {
    inputs_ += look.stamp.hex();
    are_inputs_settled_ = are_inputs_settled_ && look.settled;
  }
  content_ = std::move(looks->front());
}

/// Nothing where it cannot be looked at.
std::optional<store::TreeStamp> LastBuild::look_at_site() const {
  const auto looks = store::look_at({{output_, true, false, cache_ / "site-names"}});
  return looks ? std::optional(looks->front().stamp) : std::nullopt;
}

/// As it was found; nothing where that is not known.
std::optional<store::TreeStamp> LastBuild::site() const {
  return site_.valid() ? site_.get() : std::nullopt;
}

LastBuild::~LastBuild() = default;

std::optional<Built> LastBuild::same(Diagnostics& problems) const {
  if (!record_ || inputs_.empty() || record_->inputs != inputs_) return std::nullopt;
  const auto found = site();
  if (!found || record_->outputs != found->hex()) return std::nullopt;
  for (const Diagnostic& problem : record_->problems) {
    problems.add({problem.code, problem.severity}, problem.where, problem.message, problem.hint);
  }
  Built built = record_->built;
  built.files = {0, built.files.written + built.files.unchanged, 0, 0};
  return built;
}

std::optional<store::LockedSite> LastBuild::take_site() {
  const auto found = site();
  auto lock = std::exchange(lock_, std::nullopt);
  if (!lock || !found) return std::nullopt;
  return store::LockedSite{std::move(*lock), *found};
}

store::MappedFile LastBuild::ledger() const {
  const auto found = site();
  if (!record_ || !was_locked_ || !found || record_->outputs != found->hex()) return {};
  auto file = store::MappedFile::open(cache_ / ledger_name);
  if (!file || hash_hex(file->bytes()) != record_->ledger) return {};
  return std::move(*file);
}

void LastBuild::keep_ledger(std::function<std::string()> pack) {
  if (inputs_.empty()) return;
  ledger_ = std::async(meanwhile, [this, pack = std::move(pack)]() mutable {
    std::string bytes = std::exchange(pack, nullptr)();
    auto hash = hash_hex(bytes);
    std::vector<store::Replacement> files;
    files.push_back({ledger_name, std::move(bytes)});
    // Without a cache a build only takes longer.
    (void)store::replace_files(cache_, files);
    return hash;
  });
}

void LastBuild::keep(const Built& built, const Diagnostics& problems,
                     const std::optional<store::TreeStamp>& site) const {
  if (inputs_.empty()) return;
  const auto outputs = site ? site : look_at_site();
  if (!outputs) return;
  const Record record{key_,           are_inputs_settled_ ? inputs_ : std::string(),
                      outputs->hex(), ledger_.valid() ? ledger_.get() : std::string(),
                      built,          problems.sorted()};
  (void)store::write_hashed(cache_ / file_name, store::pack(record));
}

}  // namespace ibidem::command
