#include "model/plain.h"

namespace ibidem {

std::string plain(const RichText& rich) {
  std::string result;
  result.reserve(rich.text.size());
  for (const char c : rich.text) {
    if (c != ' ' && c != '\n') {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace ibidem
