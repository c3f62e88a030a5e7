#include "model/release.h"

namespace ibidem {

std::string name(const Release& release) {
  return release.number > 1 ? iso(release.date) + "-" + std::to_string(release.number)
                            : iso(release.date);
}

std::string_view name(Change change) {
  switch (change) {
    case Change::added:
      return "added";
    case Change::changed:
      return "changed";
    case Change::removed:
      return "removed";
  }
  return "";
}

}  // namespace ibidem
