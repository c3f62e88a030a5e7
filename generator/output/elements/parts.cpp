#include "elements/parts.h"

#include "elements/links.h"
#include "elements/names.h"

namespace ibidem::output {
namespace {

theme::Object link_to(const Edition& edition, std::string_view page, std::string_view first,
                      const index::Part& part) {
  return {{"name", part_name(edition, part)},
          {"href", relative_link(page, part_path(first, part))}};
}

}  // namespace

theme::List part_links(const Edition& edition, std::string_view page, std::string_view first,
                       const std::vector<index::Part>& parts) {
  theme::List list;
  for (const auto& part : parts) list.push_back(link_to(edition, page, first, part));
  return list;
}

void add_part(const Edition& edition, std::string_view first, const std::vector<index::Part>& parts,
              std::size_t part, theme::Object& values) {
  const auto page = part_path(first, parts[part]);
  const bool has_newer = part > 0;
  const bool has_older = part + 1 < parts.size();
  values.emplace("year", part_name(edition, parts[part]));
  values.emplace("has_newer", has_newer);
  values.emplace("newer", has_newer ? link_to(edition, page, first, parts[part - 1])
                                    : theme::Object{{"name", ""}, {"href", ""}});
  values.emplace("has_older", has_older);
  values.emplace("older", has_older ? link_to(edition, page, first, parts[part + 1])
                                    : theme::Object{{"name", ""}, {"href", ""}});
}

}  // namespace ibidem::output
