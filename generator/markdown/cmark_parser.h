#pragma once

#include "source.h"

#include <memory>

#include <cmark-gfm.h>

namespace ibidem::markdown {

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

using NodePointer = std::unique_ptr<cmark_node, NodeDeleter>;
using ParserPointer = std::unique_ptr<cmark_parser, ParserDeleter>;
using IteratorPointer = std::unique_ptr<cmark_iter, IteratorDeleter>;

/// A parser of CommonMark with tables. One thread at a time may use it, again and again; any number
/// of threads may have one each.
ParserPointer make_parser();

/// cmark's tree of a text.
NodePointer parse_source(cmark_parser* parser, const Source& source);

}  // namespace ibidem::markdown
