#include "corpus/held_citations.h"

#include "base/hash.h"

#include <utility>

namespace ibidem::corpus {

Piece PackedCitations::keep(std::string_view text) {
  const Piece piece{static_cast<std::uint32_t>(strings.size()),
                    static_cast<std::uint32_t>(text.size())};
  strings += text;
  return piece;
}

void PackedCitations::add(const Citation& citation) {
  const auto& [in, begin, end, text, target, annex, paragraphs, parts, via, doubtful, reason, chain,
               href] = citation;
  PackedCitation packed;
  // What stands in one element follows one another.
  const auto& last = citations.empty() ? packed : citations.back();
  packed.in = std::string_view(strings).substr(last.in.at, last.in.size) == in ? last.in : keep(in);
  packed.text = keep(text);
  packed.target = keep(target);
  packed.annex = keep(annex.value_or(""));
  packed.reason = keep(reason);
  packed.begin = begin;
  packed.end = end;
  packed.pieces = static_cast<std::uint32_t>(pieces.size());
  packed.paragraphs = static_cast<std::uint32_t>(paragraphs.size());
  packed.parts = static_cast<std::uint32_t>(parts.size());
  packed.chain = static_cast<std::uint32_t>(chain.size());
  packed.via = via;
  packed.has_annex = annex.has_value();
  packed.doubtful = doubtful;
  for (const auto* list : {&paragraphs, &parts, &chain}) {
    for (const std::string& one : *list) pieces.push_back(keep(one));
  }
  citations.push_back(packed);
}

HeldCitations::HeldCitations(const std::vector<Citation>& citations) {
  auto own = std::make_shared<PackedCitations>();
  for (const Citation& citation : citations) own->add(citation);
  citations_ = own->citations;
  pieces_ = own->pieces;
  strings_ = own->strings;
  own_ = std::move(own);
  std::vector<Led> leads;
  for (const Citation& citation : citations) leads.push_back({citation.href, {}});
  lead(leads);
}

const Citation* HeldCitations::replacement(std::size_t i) const {
  if (replaced_.empty()) return nullptr;
  const auto found = replaced_.find(static_cast<std::uint32_t>(i));
  return found == replaced_.end() ? nullptr : &found->second;
}

CitationView HeldCitations::operator[](std::size_t i) const {
  const PackedCitation& packed = citations_[i];
  CitationView view{string(packed.in),
                    string(packed.text),
                    string(packed.target),
                    string(packed.reason),
                    {},
                    packed.begin,
                    packed.end,
                    packed.via,
                    packed.doubtful};
  if (const Citation* other = replacement(i)) {
    view.target = other->target;
    view.reason = other->reason;
    view.doubtful = other->doubtful;
  }
  if (i < leads_.size()) {
    view.href = std::string_view(hrefs_).substr(leads_[i].at, leads_[i].size);
    if (view.reason.empty()) view.reason = leads_[i].reason;
  }
  return view;
}

Named HeldCitations::named(std::size_t i) const {
  const PackedCitation& packed = citations_[i];
  Named named{string(packed.in), string(packed.text), target(i), {}, {}, {}, packed.via};
  // Another differs in its document and its chain only.
  if (packed.has_annex) named.annex = string(packed.annex);
  if (packed.paragraphs > 0) named.paragraph = string(pieces_[packed.pieces]);
  if (packed.parts > 0) named.part = string(pieces_[packed.pieces + packed.paragraphs]);
  return named;
}

std::string_view HeldCitations::target(std::size_t i) const {
  const Citation* other = replacement(i);
  return other == nullptr ? string(citations_[i].target) : std::string_view(other->target);
}

Citation HeldCitations::before_linking(std::size_t i) const {
  if (const Citation* other = replacement(i)) return *other;
  const PackedCitation& packed = citations_[i];
  Citation citation;
  citation.in = string(packed.in);
  citation.begin = packed.begin;
  citation.end = packed.end;
  citation.text = string(packed.text);
  citation.target = string(packed.target);
  if (packed.has_annex) citation.annex = string(packed.annex);
  const Piece* piece = pieces_.data() + packed.pieces;
  const auto take = [&](std::uint32_t count, std::vector<std::string>& list) {
    list.reserve(count);
    for (; count > 0; --count) list.emplace_back(string(*piece++));
  };
  take(packed.paragraphs, citation.paragraphs);
  take(packed.parts, citation.parts);
  take(packed.chain, citation.chain);
  citation.via = packed.via;
  citation.doubtful = packed.doubtful;
  citation.reason = string(packed.reason);
  return citation;
}

Citation HeldCitations::full(std::size_t i) const {
  Citation citation = before_linking(i);
  const CitationView view = (*this)[i];
  citation.href = view.href;
  citation.reason = view.reason;
  return citation;
}

std::vector<Citation> HeldCitations::all() const {
  std::vector<Citation> citations;
  citations.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) citations.push_back(full(i));
  return citations;
}

void HeldCitations::replace(std::size_t i, Citation citation) {
  replaced_.insert_or_assign(static_cast<std::uint32_t>(i), std::move(citation));
}

void HeldCitations::lead(const std::vector<Led>& leads) {
  std::size_t size = 0;
  for (const Led& led : leads) size += led.href.size();
  hrefs_.reserve(size);
  leads_.reserve(leads.size());
  for (const auto& [href, reason] : leads) {
    leads_.push_back({static_cast<std::uint32_t>(hrefs_.size()),
                      static_cast<std::uint32_t>(href.size()), reason});
    hrefs_ += href;
  }
}

std::uint64_t HeldCitations::leads() const {
  Hasher hash;
  hash.add(hrefs_);
  for (const Lead& lead : leads_) hash.add(lead.size).add(lead.reason);
  return hash.value();
}

}  // namespace ibidem::corpus
