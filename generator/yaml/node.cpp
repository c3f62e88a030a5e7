#include "yaml/node.h"

#include <algorithm>

namespace ibidem::yaml {

const Node* Node::find(std::string_view key) const {
  const auto entry =
      std::find_if(map.begin(), map.end(), [&](const auto& pair) { return pair.key == key; });
  return entry == map.end() ? nullptr : &entry->value;
}

}  // namespace ibidem::yaml
