#include "bind_notes.h"

#include "codes.h"
#include "inline_text.h"
#include "letters.h"

#include <algorithm>
#include <map>
#include <optional>

namespace ibidem::ingest {
namespace {

template <class Visit>
void for_each_call(Scope& scope, const Visit& visit) {
  const auto visit_rich = [&](RichText& rich, int line) {
    for (Span& span : rich.spans) {
      if (span.kind == SpanKind::note_call) visit(span, line);
    }
  };
  for (Chunk& chunk : scope.chunks) {
    visit_rich(chunk.rich, chunk.line);
    for (std::vector<RichText>& row : chunk.rows) {
      for (RichText& cell : row) visit_rich(cell, chunk.line);
    }
  }
}

class Binder {
 public:
  Binder(std::vector<Scope>& scopes, const std::vector<NoteDefinition>& notes,
         const std::string& file, Diagnostics& diagnostics)
      : scopes_(scopes),
        notes_(notes),
        file_(file),
        diagnostics_(diagnostics),
        owner_(notes.size()) {
    areas_.resize(scopes.empty() ? 0 : scopes.back().area + 1);
    for (std::size_t i = 0; i < notes.size(); ++i) index(i);
    restart_.resize(areas_.size());
    for (std::size_t area = 1; area < areas_.size(); ++area)
      restart_[area] = areas_[area].contains("1");
  }

  void bind() {
    for (std::size_t s = 0; s < scopes_.size(); ++s) {
      for_each_call(scopes_[s], [&](Span& call, int line) { bind_call(s, call, line); });
    }
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      if (!owner_[i]) {
        diagnostics_.add(note_without_call, {file_, notes_[i].line, 0},
                         "nothing in the text calls for note " + notes_[i].label);
        owner_[i] = scope_at(notes_[i].line);
      }
      place(i, *owner_[i]);
    }
  }

 private:
  std::size_t scope_at(int line) const {
    std::size_t found = 0;
    for (std::size_t s = 0; s < scopes_.size() && scopes_[s].line <= line; ++s) found = s;
    return found;
  }

  void index(std::size_t note) {
    const NoteDefinition& definition = notes_[note];
    while (next_scope_ < scopes_.size() && scopes_[next_scope_].line <= definition.line)
      ++next_scope_;
    const std::size_t area = next_scope_ == 0 ? 0 : scopes_[next_scope_ - 1].area;
    if (areas_.empty()) return;
    if (!areas_[area].emplace(definition.label, note).second) {
      diagnostics_.add(note_repeated, {file_, definition.line, 0},
                       "note " + definition.label + " stands here a second time");
    }
  }

  // The note in the area of the call, else in the nearest one before it, else after it.
  std::optional<std::size_t> find(std::size_t area, const std::string& label) const {
    for (std::size_t back = area + 1; back > 0; --back) {
      const auto found = areas_[back - 1].find(label);
      if (found != areas_[back - 1].end()) return found->second;
    }
    for (std::size_t next = area + 1; next < areas_.size(); ++next) {
      const auto found = areas_[next].find(label);
      if (found != areas_[next].end()) return found->second;
    }
    return std::nullopt;
  }

  void bind_call(std::size_t scope, Span& call, int line) {
    const std::optional<std::size_t> note = find(scopes_[scope].area, call.target);
    if (!note) {
      diagnostics_.add(call_without_note, {file_, line, 0},
                       "there is no note " + call.target + " for the call in this text");
      return;
    }
    // A call in a second scope finds the note in the first if the two share a file.
    if (!owner_[*note]) owner_[*note] = scope;
    call.target = label_in(scope, call.target);
  }

  std::string label_in(std::size_t scope, const std::string& label) const {
    const Scope& here = scopes_[scope];
    if (!here.annex || !restart_[here.area] || !is_digit(label.front())) return label;
    const std::string number = here.area > 1 ? std::to_string(here.area) + "-" : "";
    return "annex-" + number + label;
  }

  void place(std::size_t note, std::size_t scope) {
    markdown::Block block;
    block.kind = markdown::Block::Kind::note;
    block.label = label_in(scope, notes_[note].label);
    std::set<std::string> unused;
    block.rich = inline_text(mark_explicit_calls(notes_[note].text, unused));
    block.line = notes_[note].line;
    // Labels name notes: a second one of the same label would hide the first.
    const int copies = ++placed_[{scope, block.label}];
    if (copies > 1) block.label += "-" + std::to_string(copies);
    scopes_[scope].notes.push_back(std::move(block));
  }

  std::vector<Scope>& scopes_;
  const std::vector<NoteDefinition>& notes_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<std::optional<std::size_t>> owner_;
  std::vector<std::map<std::string, std::size_t>> areas_;
  std::vector<bool> restart_;
  std::map<std::pair<std::size_t, std::string>, int> placed_;
  std::size_t next_scope_ = 0;
};

}  // namespace

void bind_notes(std::vector<Scope>& scopes, const std::vector<NoteDefinition>& notes,
                const std::string& file, Diagnostics& diagnostics) {
  Binder(scopes, notes, file, diagnostics).bind();
}

}  // namespace ibidem::ingest
