#include "author.h"
#include "symbol.h"

#include "citations/codes.h"
#include "citations/register.h"
#include "yaml/node.h"

#include <algorithm>

namespace ibidem::citations {
namespace {

using yaml::Node;

// One entry of reports.yaml: names of an author by language, and its reports by year.
class EntryReader {
 public:
  EntryReader(const Node& entry, const std::string& file, Diagnostics& diagnostics)
      : entry_(entry), file_(file), diagnostics_(diagnostics) {}

  void read(Register& result) {
    if (entry_.kind != Node::Kind::map)
      return wrong(entry_, "an author needs the keys author and reports");
    for (const auto& [key, value] : entry_.map) {
      if (key != "author" && key != "reports") wrong(value, "the key " + key + " is not known");
    }
    const Node* names = entry_.find("author");
    const Node* reports = entry_.find("reports");
    if (names == nullptr || names->kind != Node::Kind::map || reports == nullptr ||
        reports->kind != Node::Kind::map) {
      return wrong(entry_, "an author needs the keys author and reports, each with values");
    }
    for (const auto& [language, forms] : names->map) read_forms(Language{language}, forms);
    for (const auto& [year, symbol] : reports->map) read_report(year, symbol, result);
  }

 private:
  void wrong(const Node& at, const std::string& message) {
    diagnostics_.add(bad_register, {file_, at.line, at.column}, message);
  }

  void read_forms(const Language& language, const Node& forms) {
    if (forms.kind != Node::Kind::list || forms.list.empty()) {
      return wrong(forms, "the names of an author are a list");
    }
    for (const Node& form : forms.list) {
      if (form.kind != Node::Kind::scalar || form.scalar.empty()) {
        wrong(form, "a name of an author is a text");
      } else {
        forms_.emplace_back(language, form.scalar);
      }
    }
  }

  void read_report(const std::string& year, const Node& symbol, Register& result) {
    const bool digits =
        year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return wrong(symbol, "\"" + year + "\" is not a year");
    const auto found = scan_symbol(symbol.scalar, 0);
    if (!found || found->end != symbol.scalar.size() || found->canonical != symbol.scalar) {
      return wrong(symbol, "\"" + symbol.scalar + "\" is not the symbol of a document");
    }
    result.reports.push_back({symbol.scalar, year, forms_});
  }

  const Node& entry_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<Language, std::string>> forms_;
};

}  // namespace

std::optional<Register> parse_register(std::string_view yaml, const std::string& file,
                                       Diagnostics& diagnostics) {
  Diagnostics own;
  const auto root = yaml::parse(yaml, file, 1, own);
  Register result;
  if (root && root->kind == Node::Kind::list) {
    for (const Node& entry : root->list) EntryReader(entry, file, own).read(result);
  } else if (root && root->kind != Node::Kind::null) {
    own.add(bad_register, {file, root->line, root->column}, "the file is not a list of authors");
  }
  const bool failed = own.has_errors();
  diagnostics.merge(std::move(own));
  if (failed) return std::nullopt;
  std::stable_sort(result.reports.begin(), result.reports.end(),
                   [](const NamedReport& a, const NamedReport& b) { return a.symbol < b.symbol; });
  result.authors = std::make_shared<const std::vector<Author>>(authors_of(result));
  return result;
}

}  // namespace ibidem::citations
