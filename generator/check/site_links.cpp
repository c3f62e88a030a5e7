#include "check/site_links.h"

#include "attributes.h"

#include "base/hash.h"
#include "check/codes.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace ibidem::check {
namespace {

// Where a link inside the site leads: "fr/index.html" or "fr/index.html#top".
using Target = std::string;

struct Page {
  std::vector<std::uint64_t> ids;  // hashes, sorted
};

using Links = std::vector<std::pair<Target, const Attribute*>>;

struct Use {
  std::uint32_t target = 0;
  std::string_view from;  // owned by the key of the pages' map
  int line = 0;
  int column = 0;
};

bool has_scheme(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  return end != std::string_view::npos && end > 0 && address[end] == ':';
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    result += coded ? static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return result;
}

// The file that a relative path leads to from a page; nothing if it leaves the site.
std::optional<std::string> resolve(std::string_view page, std::string_view path) {
  std::string at(page.substr(0, page.rfind('/') == std::string_view::npos ? 0 : page.rfind('/')));
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (part == "..") {
      if (at.empty()) return std::nullopt;
      at.resize(at.rfind('/') == std::string::npos ? 0 : at.rfind('/'));
    } else if (part != "." && !part.empty()) {
      at += (at.empty() ? "" : "/") + std::string(part);
    }
  }
  return at;
}

// Where an address that is no other site's leads from a page. What leads out of the site keeps its
// dots, and so is no file of it.
Target target_of(std::string_view page, const std::string& address) {
  const std::size_t hash = address.find('#');
  const std::string_view before = std::string_view(address).substr(0, hash);
  const std::string file = percent_decoded(before.substr(0, before.find('?')));
  Target target(page);
  if (!file.empty()) target = resolve(page, file).value_or("../" + file);
  if (hash != std::string::npos && hash + 1 < address.size()) {
    target += percent_decoded(std::string_view(address).substr(hash));
  }
  return target;
}

}  // namespace

struct SiteLinks::Impl {
  std::filesystem::path site;
  std::mutex mutex;
  std::map<std::string, Page, std::less<>> pages;  // every file of the site
  std::vector<Target> targets;
  std::unordered_map<Target, std::uint32_t> target_index;
  std::vector<Use> uses;
  Diagnostics found;

  Position position(std::string_view page, int line, int column) const {
    return {(site / page).generic_string(), line, column};
  }
  void keep(std::string path, Page page, const Links& links, Diagnostics problems);
  bool leads_somewhere(const Target& target, bool& no_file) const;
};

SiteLinks::SiteLinks(std::filesystem::path site) : impl_(std::make_unique<Impl>()) {
  impl_->site = std::move(site);
}

SiteLinks::~SiteLinks() = default;

void SiteLinks::add(std::string_view path, std::string_view bytes) {
  std::vector<Attribute> all;
  if (path.ends_with(".html")) all = attributes(bytes);
  Page page;
  Links links;
  Diagnostics found;
  std::unordered_set<std::uint64_t> seen;
  for (const Attribute& attribute : all) {
    const Position where = impl_->position(path, attribute.line, attribute.column);
    if (attribute.kind == Attribute::Kind::id) {
      page.ids.push_back(hash64(attribute.value));
      if (!seen.insert(page.ids.back()).second) {
        found.add(codes::duplicate_anchor, where,
                  fmt::format("the id \"{}\" stands twice on the page", attribute.value));
      }
    } else if (attribute.value.starts_with('/')) {
      found.add(codes::absolute_link, where,
                fmt::format("the link \"{}\" is not relative", attribute.value));
    } else if (!has_scheme(attribute.value)) {
      links.emplace_back(target_of(path, attribute.value), &attribute);
    }
  }
  std::sort(page.ids.begin(), page.ids.end());
  impl_->keep(std::string(path), std::move(page), links, std::move(found));
}

void SiteLinks::Impl::keep(std::string path, Page page, const Links& links, Diagnostics problems) {
  const std::lock_guard lock(mutex);
  found.merge(std::move(problems));
  const auto entry = pages.insert_or_assign(std::move(path), std::move(page)).first;
  for (const auto& [target, attribute] : links) {
    const auto next = static_cast<std::uint32_t>(targets.size());
    const auto [known, fresh] = target_index.emplace(target, next);
    if (fresh) targets.push_back(target);
    uses.push_back({known->second, entry->first, attribute->line, attribute->column});
  }
}

bool SiteLinks::Impl::leads_somewhere(const Target& target, bool& no_file) const {
  const std::size_t hash = target.find('#');
  const auto page = pages.find(std::string_view(target).substr(0, hash));
  no_file = page == pages.end();
  if (no_file || hash == std::string::npos) return !no_file;
  const std::uint64_t id = hash64(std::string_view(target).substr(hash + 1));
  return std::binary_search(page->second.ids.begin(), page->second.ids.end(), id);
}

void SiteLinks::report(Diagnostics& diagnostics) const {
  diagnostics.merge(impl_->found);
  enum class State { good, no_file, no_id };
  std::vector<State> states;
  for (const Target& target : impl_->targets) {
    bool no_file = false;
    const bool good = impl_->leads_somewhere(target, no_file);
    states.push_back(good ? State::good : no_file ? State::no_file : State::no_id);
  }
  for (const Use& use : impl_->uses) {
    const State state = states[use.target];
    if (state == State::good) continue;
    const Target& target = impl_->targets[use.target];
    const std::size_t hash = target.find('#');
    const Position where = impl_->position(use.from, use.line, use.column);
    if (state == State::no_file) {
      diagnostics.add(codes::broken_link, where,
                      fmt::format("the site has no file {}", target.substr(0, hash)));
    } else {
      diagnostics.add(
          codes::broken_anchor, where,
          fmt::format("{} has no element \"{}\"", target.substr(0, hash), target.substr(hash + 1)));
    }
  }
}

}  // namespace ibidem::check
