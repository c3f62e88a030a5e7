#include "feed.h"

#include "news.h"

#include "base/hash.h"
#include "elements/links.h"
#include "elements/names.h"
#include "xml/node.h"

#include <fmt/format.h>

namespace ibidem::output {
namespace {

constexpr std::string_view atom = "http://www.w3.org/2005/Atom";
constexpr std::string_view xhtml = "http://www.w3.org/1999/xhtml";

xml::Node text_node(std::string_view text) {
  xml::Node node;
  node.text = text;
  return node;
}

xml::Node element(std::string_view space, std::string_view name, std::string_view text = {}) {
  xml::Node node;
  node.space = space;
  node.name = name;
  if (!text.empty()) node.children.push_back(text_node(text));
  return node;
}

void set(xml::Node& node, std::string_view name, std::string_view value,
         std::string_view space = {}) {
  node.attributes.push_back({std::string(space), std::string(name), std::string(value)});
}

/// A UUID of version 8 (RFC 9562: of one's own making) of what it names.
std::string identifier(const Edition& edition, std::string_view what) {
  const auto& titles = edition.corpus.portal.title;
  const auto title = titles.empty() ? std::string() : titles.begin()->second;
  auto hex = hash_hex(title + "\n" + edition.language.code + "\n" + std::string(what));
  hex[12] = '8';
  constexpr std::string_view variants = "89ab";
  hex[16] = variants[static_cast<unsigned char>(hex[16]) % variants.size()];
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4),
                     hex.substr(12, 4), hex.substr(16, 4), hex.substr(20, 12));
}

/// The releases of one day follow one another by a minute.
std::string time_of(const Release& release) {
  const int minutes = release.number - 1;
  return fmt::format("{}T{:02}:{:02}:00Z", iso(release.date), minutes / 60 % 24, minutes % 60);
}

class FeedWriter {
 public:
  FeedWriter(const Edition& edition, const FeedFacts& facts) : edition_(edition), facts_(facts) {}

  xml::Node feed(const std::vector<index::NewsItem>& items) const {
    auto feed = element(atom, "feed");
    set(feed, "lang", edition_.language.code, xml::xml_space);
    add(feed, element(atom, "title", facts_.title));
    add(feed, element(atom, "id", identifier(edition_, facts_.path)));
    add(feed, element(atom, "updated", time_of(edition_.index.releases[items.front().release])));
    auto author = element(atom, "author");
    author.children.push_back(
        element(atom, "name", in_language(edition_.corpus.portal.title, edition_)));
    add(feed, std::move(author));
    add(feed, link("self", "application/atom+xml", facts_.path));
    add(feed, link("alternate", "text/html", facts_.page));
    for (const auto& item : items) add(feed, entry(item));
    feed.children.push_back(text_node("\n"));
    return feed;
  }

 private:
  static void add(xml::Node& parent, xml::Node child) {
    parent.children.push_back(text_node("\n"));
    parent.children.push_back(std::move(child));
  }

  std::string address(const std::string& path) const {
    const auto& base = edition_.options.base_url;
    return base.empty() ? relative_link(facts_.path, path)
                        : base + edition_.language.code + "/" + path;
  }

  xml::Node link(std::string_view relation, std::string_view type, const std::string& path) const {
    auto node = element(atom, "link");
    set(node, "rel", relation);
    set(node, "type", type);
    set(node, "href", address(path));
    return node;
  }

  xml::Node entry(const index::NewsItem& item) const {
    const auto& release = edition_.index.releases[item.release];
    const auto& change = release.changes[item.change];
    const auto document = changed_document(edition_, change);
    auto entry = element(atom, "entry");
    auto title = document.what + edition_.strings("colon") + document.symbol;
    if (!document.name.empty()) title += " – " + document.name;
    add(entry, element(atom, "title", title));
    add(entry, element(atom, "id", identifier(edition_, change.slug + "\n" + name(release))));
    add(entry, element(atom, "updated", time_of(release)));
    add(entry, link("alternate", "text/html", document.path.empty() ? "news.html" : document.path));
    add(entry, content(document));
    entry.children.push_back(text_node("\n"));
    return entry;
  }

  xml::Node content(const ChangedDocument& document) const {
    auto div = element(xhtml, "div");
    for (const auto& text : document.texts) {
      div.children.push_back(element(xhtml, "p", text.head));
      add_passages(div, "news-paragraphs-added", text.added);
      add_passages(div, "news-paragraphs-changed", text.changed);
      add_passages(div, "news-paragraphs-removed", text.removed);
      if (text.more > 0) {
        div.children.push_back(element(xhtml, "p", counted(edition_, "news-more", text.more)));
      }
    }
    auto node = element(atom, "content");
    set(node, "type", "xhtml");
    node.children.push_back(std::move(div));
    return node;
  }

  void add_passages(xml::Node& div, std::string_view key,
                    const std::vector<ChangedPassage>& passages) const {
    if (passages.empty()) return;
    div.children.push_back(element(xhtml, "p", edition_.strings(key)));
    auto list = element(xhtml, "ul");
    for (const auto& passage : passages) {
      auto item = element(xhtml, "li");
      if (passage.path.empty()) {
        item.children.push_back(text_node(passage.name));
      } else {
        auto anchor = element(xhtml, "a", passage.name);
        set(anchor, "href", address(passage.path));
        item.children.push_back(std::move(anchor));
      }
      list.children.push_back(std::move(item));
    }
    div.children.push_back(std::move(list));
  }

  const Edition& edition_;
  const FeedFacts& facts_;
};

}  // namespace

std::string atom_feed(const Edition& edition, const FeedFacts& facts,
                      const std::vector<index::NewsItem>& items) {
  return xml::write(FeedWriter(edition, facts).feed(items),
                    {{"", std::string(atom)}, {"xhtml", std::string(xhtml)}});
}

}  // namespace ibidem::output
