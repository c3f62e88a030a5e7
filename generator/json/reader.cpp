#include "json/reader.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace ibidem::json {
namespace {

using Take = std::function<void(const std::vector<std::string>&, std::string_view)>;

// The keys that lead to the value being read; the last is that of the innermost object.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  explicit Handler(const Take& take) : take_(take) {}

  bool Default() { return true; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    take_(keys_, {text, size});
    return true;
  }
  bool StartObject() {
    keys_.emplace_back();
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    keys_.back().assign(text, size);
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    keys_.pop_back();
    return true;
  }

 private:
  const Take& take_;
  std::vector<std::string> keys_;
};

}  // namespace

bool for_each_string(std::string_view text, const Take& take) {
  rapidjson::MemoryStream stream(text.data(), text.size());
  rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>> reader;
  Handler handler(take);
  // Iterative: however deep a text nests, it does not grow the stack.
  return !reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler).IsError();
}

}  // namespace ibidem::json
