#include "subject_scheme.h"

#include "language/fold.h"
#include "terms/codes.h"
#include "xml/node.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace ibidem::terms {
namespace {

using xml::Node;

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";

/// A concept, and where its parts stand in the file.
struct Concept {
  Subject subject;
  int line = 0;
  int broader_line = 0;
};

class SchemeReader {
 public:
  SchemeReader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::vector<Concept> concepts(const Node& root) {
    std::vector<Concept> result;
    if (!root.is(rdf, "RDF")) problem(broken_subjects, root.line, "the root is not rdf:RDF");
    for (const Node& node : root.children) {
      if (node.is(skos, "Concept")) result.push_back(read_concept(node));
    }
    if (result.empty()) problem(broken_subjects, root.line, "there are no skos:Concept elements");
    std::stable_sort(result.begin(), result.end(), [](const Concept& a, const Concept& b) {
      return a.subject.id < b.subject.id;
    });
    return result;
  }

  void check_all(const std::vector<Concept>& list) {
    check_ids(list);
    check_labels(list);
    check_hierarchy(list);
  }

 private:
  void problem(const Code& code, int line, std::string message) {
    diagnostics_.add(code, {file_, line, 0}, std::move(message));
  }

  // The last part of a concept's address.
  std::string id(const Node& node, std::string_view attribute) {
    const std::string* address = node.attribute(rdf, attribute);
    if (address == nullptr) {
      problem(broken_subjects, node.line, fmt::format("{} has no rdf:{}", node.name, attribute));
      return {};
    }
    const std::string id = address->substr(address->find_last_of("/#") + 1);
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!plain) {
      problem(broken_subjects, node.line,
              fmt::format("\"{}\" does not end in an id of small letters, digits and hyphens",
                          *address));
    }
    return id;
  }

  std::optional<Language> language(const Node& label) {
    const std::string* code = label.attribute(xml::xml_space, "lang");
    if (code != nullptr && !code->empty()) return Language{*code};
    problem(broken_subjects, label.line, fmt::format("skos:{} has no xml:lang", label.name));
    return std::nullopt;
  }

  void read_label(const Node& node, Concept& into) {
    const auto in = language(node);
    const std::string text = node.inner_text();
    if (!in) return;
    if (language::folded(text).find_first_not_of(' ') == std::string::npos) {
      problem(broken_subjects, node.line, fmt::format("skos:{} is empty", node.name));
    } else if (node.name == "scopeNote") {
      into.subject.scope_note[*in] = text;
    } else if (node.name != "prefLabel") {
      into.subject.phrases[*in].push_back(text);
    } else if (!into.subject.label.emplace(*in, text).second) {
      problem(duplicate_subject_label, node.line,
              fmt::format("{} has two preferred labels ({})", into.subject.id, in->code));
    }
  }

  Concept read_concept(const Node& node) {
    Concept result;
    result.line = node.line;
    result.subject.id = id(node, "about");
    for (const Node& part : node.children) {
      if (part.space != skos) continue;
      if (part.name == "prefLabel" || part.name == "altLabel" || part.name == "hiddenLabel" ||
          part.name == "scopeNote") {
        read_label(part, result);
      } else if (part.name == "broader") {
        if (result.subject.broader) {
          problem(broken_subjects, part.line,
                  fmt::format("{} has more than one broader concept", result.subject.id));
        }
        result.subject.broader = id(part, "resource");
        result.broader_line = part.line;
      }
    }
    if (result.subject.label.empty()) {
      problem(subject_without_label, node.line,
              fmt::format("{} has no skos:prefLabel", result.subject.id));
    }
    return result;
  }

  void check_ids(const std::vector<Concept>& list) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (list[i].subject.id != list[i - 1].subject.id) continue;
      problem(
          duplicate_subject, list[i].line,
          fmt::format("{} is a concept already, in line {}", list[i].subject.id, list[i - 1].line));
    }
  }

  void check_labels(const std::vector<Concept>& list) {
    std::map<std::pair<Language, std::string>, const Concept*> known;
    for (const Concept& one : list) {
      for (const auto& [in, label] : one.subject.label) {
        const auto [place, first] = known.try_emplace({in, language::folded(label)}, &one);
        if (first) continue;
        problem(duplicate_subject_label, one.line,
                fmt::format("{} and {} have the same preferred label ({})",
                            place->second->subject.id, one.subject.id, in.code));
      }
    }
  }

  void check_hierarchy(const std::vector<Concept>& list) {
    std::map<std::string, const Concept*> by_id;
    for (const Concept& one : list) by_id.emplace(one.subject.id, &one);
    std::set<const Concept*> sound;
    for (const Concept& one : list) {
      std::set<const Concept*> way;
      const Concept* at = &one;
      while (at != nullptr && sound.count(at) == 0 && way.insert(at).second) {
        at = broader(*at, by_id, at == &one);
      }
      const bool known_sound = at == nullptr || sound.count(at) != 0;
      if (known_sound) sound.insert(way.begin(), way.end());
      if (!known_sound && at == &one) {
        problem(circular_subjects, one.broader_line,
                fmt::format("{} is broader than itself", one.subject.id));
      }
    }
  }

  const Concept* broader(const Concept& one, const std::map<std::string, const Concept*>& by_id,
                         bool tell) {
    if (!one.subject.broader) return nullptr;
    const auto found = by_id.find(*one.subject.broader);
    if (found != by_id.end()) return found->second;
    if (tell) {
      problem(unknown_broader_subject, one.broader_line,
              fmt::format("{} is broader than {}, but no concept here", *one.subject.broader,
                          one.subject.id));
    }
    return nullptr;
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::vector<Subject>> read_scheme(std::string_view text, const std::string& file,
                                                Diagnostics& diagnostics) {
  Diagnostics found;
  std::vector<Subject> subjects;
  if (const auto root = xml::parse(text, file, found)) {
    SchemeReader reader(file, found);
    std::vector<Concept> concepts = reader.concepts(*root);
    if (!found.has_errors()) reader.check_all(concepts);
    for (Concept& one : concepts) subjects.push_back(std::move(one.subject));
  }
  const bool usable = !found.has_errors();
  diagnostics.merge(std::move(found));
  if (!usable) return std::nullopt;
  return subjects;
}

}  // namespace ibidem::terms
