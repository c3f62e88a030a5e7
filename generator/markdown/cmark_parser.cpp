#include "cmark_parser.h"

#include <mutex>

#include <cmark-gfm-core-extensions.h>

namespace ibidem::markdown {

ParserPointer make_parser() {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  ParserPointer parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  // Only this one: with strikethrough or autolink, cmark shares a table between all parsers and
  // parallel parses give wrong trees. Strikethrough would also eat the "~" of addresses.
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  return parser;
}

NodePointer parse_source(cmark_parser* parser, const Source& source) {
  cmark_parser_feed(parser, source.text.data(), source.text.size());
  return NodePointer(cmark_parser_finish(parser));
}

}  // namespace ibidem::markdown
