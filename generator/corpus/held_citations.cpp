#include "corpus/held_citations.h"

#include <utility>

namespace ibidem::corpus {

void PackedCitations::add(const Citation& citation) {
  const auto& [in, begin, end, text, target, annex, paragraphs, parts, via, doubtful, reason, chain,
               href] = citation;
  PackedCitation packed;
  packed.in = strings.keep(in);
  packed.text = strings.keep(text);
  packed.target = strings.keep(target);
  packed.annex = strings.keep(annex ? std::string_view(*annex) : std::string_view());
  packed.reason = strings.keep(reason);
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
    for (const std::string& one : *list) pieces.push_back(strings.keep(one));
  }
  citations.push_back(packed);
}

struct HeldCitations::Own : PackedCitations {
  std::string leads;
};

HeldCitations::HeldCitations(const std::vector<Citation>& citations) {
  auto own = std::make_shared<Own>();
  for (const Citation& citation : citations) own->add(citation);
  citations_ = own->citations;
  pieces_ = own->pieces;
  strings_ = own->strings.bytes();
  std::vector<Led> leads;
  for (const Citation& citation : citations) leads.push_back({citation.href, {}});
  own->leads = pack(leads);
  lead(own->leads);
  own_ = std::move(own);
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
  if (!led_.empty()) {
    const auto& [href, reason] = reinterpret_cast<const PackedLead*>(led_.data())[i];
    const std::string_view strings = led_.substr(size() * sizeof(PackedLead));
    view.href = PackedStrings::find(strings, href);
    if (view.reason.empty()) view.reason = PackedStrings::find(strings, reason);
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

std::string HeldCitations::pack(const std::vector<Led>& leads) {
  std::vector<PackedLead> packed;
  packed.reserve(leads.size());
  PackedStrings strings;
  for (const auto& [href, reason] : leads) {
    const Piece to = strings.keep(href);
    packed.push_back({to, strings.keep(reason)});
  }
  std::string bytes(reinterpret_cast<const char*>(packed.data()),
                    packed.size() * sizeof(PackedLead));
  bytes += strings.bytes();
  bytes.append((8 - bytes.size() % 8) % 8, '\0');
  return bytes;
}

bool HeldCitations::lead(std::string_view packed) {
  if (packed.size() / sizeof(PackedLead) < size()) return false;
  led_ = packed;
  return true;
}

}  // namespace ibidem::corpus
