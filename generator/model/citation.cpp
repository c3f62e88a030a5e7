#include "model/citation.h"

namespace ibidem {

std::string_view name(Via via) {
  switch (via) {
    case Via::symbol:
      return "symbol";
    case Via::number:
      return "number";
    case Via::ibid:
      return "ibid";
    case Via::back_reference:
      return "back-reference";
    case Via::internal:
      return "internal";
  }
  return "symbol";
}

}  // namespace ibidem
