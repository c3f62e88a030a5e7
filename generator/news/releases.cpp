#include "news/releases.h"

#include "release_file.h"

#include "news/compare.h"
#include "news/record.h"
#include "store/read.h"
#include "store/replace.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace ibidem::news {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view folder = "news";
constexpr std::string_view record_file = "news/recorded.tsv";
constexpr std::size_t max_bytes = std::size_t{256} << 20;

/// The state that the last release has recorded; an empty one before the first.
Result<Record> last_record(const fs::path& content, bool expected) {
  const fs::path file = content / record_file;
  std::error_code error;
  if (!fs::exists(file, error)) {
    if (!expected) return Record{};
    return tl::unexpected(Error{
        "missing-record", fmt::format("{} is missing, with which the content would be compared; "
                                      "take it back from the version before",
                                      file.generic_string())});
  }
  const auto text = store::read_file(file, max_bytes);
  if (!text) return tl::unexpected(text.error());
  return parse(*text, file.generic_string());
}

}  // namespace

Result<std::vector<Release>> read_releases(const fs::path& content, Diagnostics& diagnostics) {
  std::vector<Release> releases;
  std::error_code error;
  if (!fs::exists(content / folder, error)) return releases;
  const auto files = store::list_files(content / folder);
  if (!files) return tl::unexpected(files.error());
  for (const std::string& file : *files) {
    if (!file.ends_with(".yaml")) continue;
    const auto text = store::read_file(content / folder / file, max_bytes);
    if (!text) return tl::unexpected(text.error());
    auto release = parse_release(*text, std::string(folder) + "/" + file, diagnostics);
    if (release) releases.push_back(std::move(*release));
  }
  std::sort(releases.begin(), releases.end(), [](const Release& a, const Release& b) {
    return std::tie(b.date, b.number) < std::tie(a.date, a.number);
  });
  return releases;
}

Result<std::optional<Plan>> plan_release(const corpus::Corpus& corpus,
                                         const std::vector<Release>& releases, const Date& date) {
  if (!releases.empty() && date < releases.front().date) {
    return tl::unexpected(Error{"release-order", fmt::format("{} is before the last release, {}",
                                                             iso(date), name(releases.front()))});
  }
  const auto before = last_record(corpus.content, !releases.empty());
  if (!before) return tl::unexpected(before.error());
  const auto after = record(corpus);
  if (!after) return tl::unexpected(after.error());
  Plan plan;
  plan.release = {date, 1, compare(*before, *after)};
  if (plan.release.changes.empty()) return std::nullopt;
  if (!releases.empty() && releases.front().date == date) {
    plan.release.number = releases.front().number + 1;
  }
  plan.file = fmt::format("{}/{}.yaml", folder, name(plan.release));
  plan.record = write(*after);
  return plan;
}

Result<void> carry_out(const fs::path& content, const Plan& plan) {
  return store::replace_files(
      content, {{plan.file, write_release(plan.release)}, {std::string(record_file), plan.record}});
}

}  // namespace ibidem::news
