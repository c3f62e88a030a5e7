#include "model/symbol.h"

namespace ibidem {

std::string slug(std::string_view symbol) {
  std::string result;
  result.reserve(symbol.size());
  for (const char c : symbol) {
    if (c >= 'A' && c <= 'Z') {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (c == '/' || c == ' ') {
      result += '-';
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace ibidem
