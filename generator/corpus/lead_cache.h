#pragma once

#include "kept_record.h"

#include "corpus/corpus.h"
#include "store/record_log.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace ibidem::corpus {

/// Keeps where references led, so that the next build leads only those of documents that it has to.
/// Where the references of a document lead depends on its own record, on those of the other parts
/// of its report, and on those of the documents it cites: which of these are others, come or gone
/// tells the list of what all documents were. A cache that is damaged or of another program counts
/// as empty.
class LeadCache {
 public:
  /// `log`: what the last build kept, to which this one adds. `key`: all else that linking depends
  /// on.
  LeadCache(store::RecordLog& log, std::string key);

  /// Leads the references of all documents whose references lead where they led, and tells by
  /// document which those are. To be called when chains of "ibid." have been continued.
  std::vector<char> recall(Corpus& corpus);

  /// Leads the references of another document: `leads` has for each of its texts what
  /// HeldCitations::pack gives. From several threads, once a document.
  void add(std::uint32_t document, Record& record, const std::vector<std::string>& leads);

  /// Writes the cache for the next build if it has to differ from the last one.
  void keep();

 private:
  /// What a document was when references were led.
  struct Entry {
    std::string slug;
    std::uint64_t loaded = 0;  ///< Record::loaded
    std::uint64_t symbol = 0;  ///< hashed
    std::uint64_t family = 0;  ///< hash of the slug of its report, or of its own
    KeptRecord leads;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(slug, loaded, symbol, family, leads);
    }
  };

  static Entry entry_of(const Record& record);
  bool lead_as_kept(Record& record, const KeptRecord& kept) const;

  store::RecordLog& log_;
  std::string key_;
  std::vector<Entry> past_;  ///< of the last cache, sorted by slug
  std::vector<Entry> now_;   ///< by document
  std::atomic<bool> differs_ = false;
};

}  // namespace ibidem::corpus
