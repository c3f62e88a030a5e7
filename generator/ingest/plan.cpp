#include "ingest/plan.h"

#include "codes.h"
#include "record.h"

#include "base/hash.h"
#include "markdown/write.h"
#include "metadata/facts.h"
#include "metadata/front_matter.h"
#include "store/read.h"
#include "store/replace.h"

#include <algorithm>

namespace ibidem::ingest {
namespace {

namespace fs = std::filesystem;
using Change = PlannedFile::Change;

constexpr std::size_t largest_file = std::size_t{256} << 20;

std::optional<std::string> read_if_there(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  Result<std::string> bytes = store::read_file(path, largest_file);
  return bytes ? std::optional<std::string>(std::move(*bytes)) : std::nullopt;
}

template <class T>
void fill(std::optional<T>& value, const std::optional<T>& from) {
  if (!value) value = from;
}

// What one language's text does not print, the other's may have.
void fill_facts(Facts& facts, const Facts& from) {
  fill(facts.date, from.date);
  fill(facts.adopted, from.adopted);
  fill(facts.body, from.body);
  fill(facts.session, from.session);
  fill(facts.agenda_item, from.agenda_item);
  fill(facts.country, from.country);
  fill(facts.original_language, from.original_language);
  fill(facts.parent, from.parent);
  fill(facts.distribution, from.distribution);
  fill(facts.job_number, from.job_number);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Counts the lines between the common beginning and the common end of two texts.
void compare(PlannedFile& file, std::string_view there) {
  const std::vector<std::string_view> old_lines = lines_of(there);
  const std::vector<std::string_view> new_lines = lines_of(file.bytes);
  std::size_t begin = 0;
  const std::size_t shorter = std::min(old_lines.size(), new_lines.size());
  while (begin < shorter && old_lines[begin] == new_lines[begin]) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin &&
         old_lines[old_lines.size() - 1 - end] == new_lines[new_lines.size() - 1 - end]) {
    ++end;
  }
  file.first_difference = static_cast<int>(begin) + 1;
  file.differences = static_cast<int>(old_lines.size() - begin - end);
}

class Planner {
 public:
  Planner(const fs::path& content, Record record, bool force, Diagnostics& diagnostics)
      : content_(content), record_(std::move(record)), force_(force), diagnostics_(diagnostics) {}

  Plan plan(std::string_view source, const Options& options, const Imported& imported) {
    const ImportedText& document = imported.texts.front();
    name_ = slug(document.facts.symbol) + "." + document.language.code + ".txt";
    for (const ImportedText& text : imported.texts) plan_text(text);
    remove_stale();
    add_unprotected("sources/" + name_, std::string(source));
    record_[name_].options = options;
    record_[name_].written = written_;
    add_unprotected(std::string(record_path), write_record(record_));
    std::sort(plan_.files.begin(), plan_.files.end(),
              [](const PlannedFile& a, const PlannedFile& b) { return a.path < b.path; });
    return std::move(plan_);
  }

 private:
  void plan_text(const ImportedText& text) {
    plan_facts(text);
    TextFacts facts = text.text_facts;
    facts.source = name_;
    const std::string body = markdown::write(text.tree);
    PlannedFile file{text.folder + "/" + text.language.code + ".md",
                     metadata::write_text_facts(facts) + body};
    const std::optional<std::string> there = read_if_there(content_ / file.path);
    add(std::move(file), there, there && is_working_translation(*there));
  }

  static bool is_working_translation(const std::string& text) {
    Diagnostics unused;
    const auto split = metadata::split(text, "", unused);
    if (!split) return false;
    const auto facts = metadata::parse_text_facts(*split, "", unused);
    return facts && facts->status == Status::working_translation;
  }

  // The facts are one file for all languages. What an import of this source wrote it writes anew;
  // what another source or a person wrote is kept, and only what is missing added.
  void plan_facts(const ImportedText& text) {
    PlannedFile file{text.folder + "/document.yaml", {}};
    const std::optional<std::string> there = read_if_there(content_ / file.path);
    Facts facts = text.facts;
    Diagnostics unused;
    const auto old = there ? metadata::parse_facts(*there, file.path, unused) : std::nullopt;
    const bool mine = record_.contains(name_) && record_.at(name_).written.contains(file.path);
    if (old && !mine) {
      Facts kept = *old;
      fill_facts(kept, facts);
      facts = kept;
    } else if (old && is_as_written(file.path, *there)) {
      fill_facts(facts, *old);
    }
    file.bytes = metadata::write_facts(facts);
    add(std::move(file), there, !mine);
  }

  bool is_as_written(const std::string& path, const std::string& there) const {
    const std::string hash = hash_hex(there);
    return std::any_of(record_.begin(), record_.end(), [&](const auto& entry) {
      const auto found = entry.second.written.find(path);
      return found != entry.second.written.end() && found->second == hash;
    });
  }

  // `may_replace`: whether the file may give way although no import wrote it.
  void add(PlannedFile file, const std::optional<std::string>& there, bool may_replace) {
    written_[file.path] = hash_hex(file.bytes);
    if (!there) {
      file.change = Change::created;
    } else if (*there == file.bytes) {
      file.change = Change::none;
    } else {
      compare(file, *there);
      if (is_as_written(file.path, *there)) {
        file.change = Change::changed;
      } else if (may_replace) {
        file.change = file.path.ends_with(".md") ? Change::replaces_translation : Change::changed;
      } else {
        file.change = Change::overwrites_correction;
        refuse(file);
      }
    }
    plan_.files.push_back(std::move(file));
  }

  void refuse(const PlannedFile& file) {
    if (force_) return;
    diagnostics_.add(import_overwrites, {(content_ / file.path).string(), file.first_difference, 0},
                     "the file was changed by hand since it was imported, and the import would "
                     "overwrite " +
                         std::to_string(file.differences) + " of its lines",
                     "take the changes over with --force, or leave the file as it is");
  }

  void add_unprotected(const std::string& path, std::string bytes) {
    PlannedFile file{path, std::move(bytes)};
    const std::optional<std::string> there = read_if_there(content_ / path);
    file.change = !there ? Change::created : *there == file.bytes ? Change::none : Change::changed;
    plan_.files.push_back(std::move(file));
  }

  // Files that an earlier import of the source wrote and this one does not, unless corrected since.
  void remove_stale() {
    if (!record_.contains(name_)) return;
    for (const auto& [path, hash] : record_.at(name_).written) {
      if (written_.contains(path)) continue;
      const std::optional<std::string> there = read_if_there(content_ / path);
      if (!there || hash_hex(*there) != hash) continue;
      PlannedFile file{path, {}};
      file.change = Change::removed;
      plan_.files.push_back(std::move(file));
    }
  }

  const fs::path& content_;
  Record record_;
  const bool force_;
  Diagnostics& diagnostics_;
  std::string name_;
  std::map<std::string, std::string> written_;
  Plan plan_;
};

Result<Record> read_record(const fs::path& content, Diagnostics& diagnostics) {
  const fs::path path = content / record_path;
  const std::optional<std::string> text = read_if_there(path);
  if (!text) return Record{};
  std::optional<Record> record = parse_record(*text, path.string(), diagnostics);
  if (!record) {
    return tl::unexpected(Error{std::string(broken_record.name), "cannot read " + path.string()});
  }
  return std::move(*record);
}

}  // namespace

Result<Plan> plan_import(const std::filesystem::path& content, std::string_view source,
                         const Options& options, const Imported& imported, bool force,
                         Diagnostics& diagnostics) {
  Result<Record> record = read_record(content, diagnostics);
  if (!record) return tl::unexpected(record.error());
  return Planner(content, std::move(*record), force, diagnostics).plan(source, options, imported);
}

Result<void> carry_out(const std::filesystem::path& content, const Plan& plan) {
  std::vector<store::Replacement> files;
  const PlannedFile* record = nullptr;
  for (const PlannedFile& file : plan.files) {
    if (file.change == Change::none || file.change == Change::removed) continue;
    if (file.path == record_path) {
      record = &file;
    } else {
      files.push_back({file.path, file.bytes});
    }
  }
  if (record != nullptr) files.push_back({record->path, record->bytes});
  if (auto written = store::replace_files(content, files); !written) return written;
  for (const PlannedFile& file : plan.files) {
    if (file.change != Change::removed) continue;
    std::error_code error;
    fs::remove(content / file.path, error);
    if (error) {
      return tl::unexpected(
          Error{"cannot-write", "cannot remove " + file.path + ": " + error.message()});
    }
  }
  return {};
}

Result<std::vector<KeptSource>> kept_sources(const std::filesystem::path& content,
                                             Diagnostics& diagnostics) {
  Result<Record> record = read_record(content, diagnostics);
  if (!record) return tl::unexpected(record.error());
  std::vector<KeptSource> sources;
  for (const auto& [name, entry] : *record) sources.push_back({"sources/" + name, entry.options});
  return sources;
}

}  // namespace ibidem::ingest
