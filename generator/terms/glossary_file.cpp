#include "glossary_file.h"

#include "language/fold.h"
#include "terms/codes.h"
#include "xml/node.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace ibidem::terms {
namespace {

using xml::Node;

constexpr std::string_view tbx = "urn:iso:std:iso:30042:ed-2";

const Node* child(const Node& node, std::string_view name) {
  const auto found = std::find_if(node.children.begin(), node.children.end(),
                                  [&](const Node& one) { return one.is(tbx, name); });
  return found == node.children.end() ? nullptr : &*found;
}

bool has_type(const Node& node, std::string_view name, std::string_view type) {
  const std::string* written = node.is(tbx, name) ? node.attribute("", "type") : nullptr;
  return written != nullptr && *written == type;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// A term with what its section says of it.
struct ReadTerm {
  std::string text;
  std::string context;
  std::string source;
  bool admitted = false;
};

class GlossaryReader {
 public:
  GlossaryReader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::vector<GlossaryEntry> entries(const Node& root) {
    std::vector<GlossaryEntry> result;
    const Node* text = root.is(tbx, "tbx") ? child(root, "text") : nullptr;
    const Node* body = text == nullptr ? nullptr : child(*text, "body");
    if (body == nullptr) {
      problem(root.line, "this is no TBX: tbx/text/body is missing");
      return result;
    }
    for (const Node& node : body->children) {
      if (node.is(tbx, "conceptEntry")) result.push_back(entry(node));
    }
    if (result.empty()) problem(body->line, "there are no conceptEntry elements");
    std::stable_sort(result.begin(), result.end(),
                     [](const GlossaryEntry& a, const GlossaryEntry& b) { return a.id < b.id; });
    return result;
  }

 private:
  void problem(int line, std::string message) {
    diagnostics_.add(broken_glossary, {file_, line, 0}, std::move(message));
  }

  GlossaryEntry entry(const Node& node);
  void section(const Node& node, GlossaryEntry& into);
  ReadTerm term(const Node& node, const std::string& id);
  void check_term(const ReadTerm& term, const Language& language, int line, const std::string& id);
  void settle(const std::string& source, int line, GlossaryEntry& into);

  const std::string& file_;
  Diagnostics& diagnostics_;
  std::set<std::string> ids_;
  std::map<std::pair<Language, std::string>, std::string> known_;  ///< folded terms, by whose
};

GlossaryEntry GlossaryReader::entry(const Node& node) {
  GlossaryEntry result;
  const std::string* id = node.attribute("", "id");
  if (id == nullptr || id->empty()) {
    problem(node.line, "a conceptEntry has no id");
    return result;
  }
  result.id = *id;
  const bool plain = std::all_of(id->begin(), id->end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!plain) {
    problem(node.line, fmt::format("the id \"{}\" is not of small letters, digits, hyphens", *id));
  }
  if (!ids_.insert(*id).second) problem(node.line, fmt::format("{} stands twice", *id));
  for (const Node& part : node.children) {
    if (part.is(tbx, "langSec")) section(part, result);
  }
  if (result.languages.size() < 2) {
    problem(node.line, fmt::format("{} has no terms in two languages", *id));
  } else if (result.slug.empty()) {
    problem(node.line, fmt::format("{} does not say where it was settled", *id));
  }
  return result;
}

void GlossaryReader::section(const Node& node, GlossaryEntry& into) {
  const std::string* code = node.attribute(xml::xml_space, "lang");
  if (code == nullptr || code->empty()) {
    problem(node.line, fmt::format("a langSec of {} has no xml:lang", into.id));
    return;
  }
  const Language language{*code};
  if (into.languages.contains(language)) {
    problem(node.line, fmt::format("{} has two sections in \"{}\"", into.id, *code));
    return;
  }
  GlossaryTerms& terms = into.languages[language];
  std::size_t preferred = 0;
  for (const Node& part : node.children) {
    if (!part.is(tbx, "termSec")) continue;
    ReadTerm read = term(part, into.id);
    check_term(read, language, part.line, into.id);
    if (!read.source.empty()) settle(read.source, part.line, into);
    if (terms.context.empty()) terms.context = std::move(read.context);
    preferred += read.admitted ? 0 : 1;
    terms.terms.insert(read.admitted ? terms.terms.end() : terms.terms.begin(),
                       std::move(read.text));
  }
  if (preferred == 1) return;
  problem(node.line,
          fmt::format("{} has {} preferred terms in \"{}\", not one", into.id, preferred, *code));
}

ReadTerm GlossaryReader::term(const Node& node, const std::string& id) {
  ReadTerm result;
  for (const Node& part : node.children) {
    if (part.is(tbx, "term")) {
      result.text = trimmed(part.inner_text());
    } else if (has_type(part, "termNote", "administrativeStatus")) {
      const std::string status = trimmed(part.inner_text());
      result.admitted = status == "admittedTerm-admn-sts";
      if (!result.admitted && status != "preferredTerm-admn-sts") {
        problem(part.line,
                fmt::format("the status \"{}\" of a term of {} is not known here", status, id));
      }
    } else if (part.is(tbx, "descripGrp")) {
      for (const Node& inner : part.children) {
        if (has_type(inner, "descrip", "context")) result.context = trimmed(inner.inner_text());
        if (has_type(inner, "admin", "source")) result.source = trimmed(inner.inner_text());
      }
    }
  }
  return result;
}

// One word for two things could not be checked.
void GlossaryReader::check_term(const ReadTerm& term, const Language& language, int line,
                                const std::string& id) {
  const std::string plain = language::folded(term.text);
  if (plain.empty()) {
    problem(line, fmt::format("a termSec of {} has no term", id));
    return;
  }
  const auto [known, is_new] = known_.try_emplace({language, plain}, id);
  if (is_new) return;
  problem(line, fmt::format("\"{}\" is a term of {} already", term.text, known->second));
}

// "a-77-275#p-14", the same in both languages.
void GlossaryReader::settle(const std::string& source, int line, GlossaryEntry& into) {
  const std::size_t hash = source.find('#');
  if (hash == std::string::npos || hash == 0 || hash + 1 == source.size()) {
    problem(line, fmt::format("\"{}\" is not a document and paragraph like a-77-275#p-14", source));
    return;
  }
  const std::string slug = source.substr(0, hash);
  const std::string place = source.substr(hash + 1);
  if (!into.slug.empty() && (into.slug != slug || into.place != place)) {
    problem(line, fmt::format("{} was settled in two places", into.id));
  }
  into.slug = slug;
  into.place = place;
}

}  // namespace

std::optional<std::vector<GlossaryEntry>> read_glossary(std::string_view text,
                                                        const std::string& file,
                                                        Diagnostics& diagnostics) {
  Diagnostics found;
  std::vector<GlossaryEntry> entries;
  if (const auto root = xml::parse(text, file, found)) {
    entries = GlossaryReader(file, found).entries(*root);
  }
  const bool usable = !found.has_errors();
  diagnostics.merge(std::move(found));
  if (!usable) return std::nullopt;
  return entries;
}

}  // namespace ibidem::terms
