#include "commands.h"
#include "documents.h"

#include "alignment/basis.h"
#include "store/read.h"
#include "store/replace.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

namespace ibidem::command {
namespace {

constexpr std::size_t max_bytes = std::size_t{32} << 20U;

/// The basis of a translation from now on; `changed` counts the elements confirmed anew.
Result<std::string> confirmed(const ConfirmOptions& options, const corpus::Corpus& corpus,
                              const corpus::Record& record, const Language& source,
                              const std::string& path, std::size_t& changed) {
  const auto text = corpus::read_text(corpus, record, source);
  if (!text) return tl::unexpected(text.error());
  const alignment::Basis now = alignment::basis_of(alignment::elements_of(*text));
  Diagnostics unused;
  alignment::Basis basis;
  const auto there = store::read_file(options.content / path, max_bytes);
  if (there) basis = alignment::parse_basis(*there, path, unused);
  for (const std::string& id : options.paragraphs) {
    if (now.contains(id)) continue;
    return tl::unexpected(
        Error{"no-passage", fmt::format("{} has no passage {}", record.document.slug, id)});
  }
  for (const auto& [id, hash] : now) {
    const bool meant = options.paragraphs.empty() || !there ||
                       std::find(options.paragraphs.begin(), options.paragraphs.end(), id) !=
                           options.paragraphs.end();
    if (!meant || basis[id] == hash) continue;
    basis[id] = hash;
    ++changed;
  }
  std::erase_if(basis, [&](const auto& entry) { return !now.contains(entry.first); });
  return alignment::write_basis(basis, source, options.language);
}

Result<void> confirm(const ConfirmOptions& options) {
  const auto corpus = load_for_translation(options.content);
  if (!corpus) return tl::unexpected(corpus.error());
  const auto documents = documents_named(*corpus, options.names);
  if (!documents) return tl::unexpected(documents.error());
  std::vector<store::Replacement> files;
  std::size_t changed = 0;
  for (const std::uint32_t document : *documents) {
    const corpus::Record& record = corpus->documents[document];
    const auto text = record.texts.find(options.language);
    const auto source = translated_from(*corpus, record, options.language);
    if (!source || text == record.texts.end()) continue;
    if (text->second.facts.status != ibidem::Status::working_translation) continue;
    const std::string path = record.document.folder + "/" + options.language.code + ".basis.txt";
    auto basis = confirmed(options, *corpus, record, *source, path, changed);
    if (!basis) return tl::unexpected(basis.error());
    files.push_back({path, std::move(*basis)});
  }
  if (auto written = store::replace_files(options.content, files); !written) return written;
  fmt::print("translations that follow their sources: {}, passages confirmed anew: {}\n",
             files.size(), changed);
  return {};
}

}  // namespace

Status run(const ConfirmOptions& options) {
  if (const auto confirmed = confirm(options); !confirmed) return fail(confirmed.error());
  return done;
}

}  // namespace ibidem::command
