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
    runs_.resize(areas_.size());
    const std::vector<std::size_t> areas = areas_of_notes();
    for (std::size_t i = 0; i < notes.size() && !areas_.empty(); ++i) index(i, areas[i]);
    numbering_.resize(areas_.size());
    for (std::size_t area = 1; area < areas_.size(); ++area)
      numbering_[area] = areas_[area].contains("1") ? area : numbering_[area - 1];
    follow_runs();
    for (std::size_t i = 0; i < notes.size() && !areas_.empty(); ++i) report_repeated(i, areas[i]);
  }

  void bind() {
    for (std::size_t s = 0; s < scopes_.size(); ++s) {
      std::size_t at = 0;
      for_each_call(scopes_[s], [&](Span& call, int line) { bind_call(s, at++, call, line); });
    }
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      if (!owner_[i]) {
        diagnostics_.add(note_without_call, {file_, notes_[i].line, 0},
                         "nothing in the text calls for note " + notes_[i].label,
                         possible_calls(scopes_, notes_[i]));
        owner_[i] = scope_at(notes_[i].line);
      }
      place(i, *owner_[i]);
    }
    for (const auto& [call, note] : bound_) call->target = labels_[note];
  }

 private:
  std::size_t scope_at(int line) const {
    const auto after =
        std::upper_bound(scopes_.begin() + 1, scopes_.end(), line,
                         [](int value, const Scope& scope) { return value < scope.line; });
    return static_cast<std::size_t>(after - scopes_.begin()) - 1;
  }

  // Where each note stands. The last ones of a part may be printed a page later than their calls,
  // behind the heading of the next: they count on from it, before a 1 begins anew.
  std::vector<std::size_t> areas_of_notes() const {
    std::vector<std::size_t> areas;
    for (const NoteDefinition& note : notes_) areas.push_back(scopes_[scope_at(note.line)].area);
    for (std::size_t i = 1; i < notes_.size(); ++i) {
      if (areas[i] == areas[i - 1] || notes_[i].label == "1") continue;
      std::size_t end = i;
      while (end < notes_.size() && areas[end] == areas[i] && counts_on(end)) ++end;
      const bool begins_anew =
          end < notes_.size() && areas[end] == areas[i] && notes_[end].label == "1";
      for (std::size_t at = i; begins_anew && at < end; ++at) areas[at] = areas[i - 1];
    }
    return areas;
  }

  bool counts_on(std::size_t note) const {
    const std::string& before = notes_[note - 1].label;
    return is_digit(before.front()) &&
           notes_[note].label == std::to_string(std::stoi(before.substr(0, 6)) + 1);
  }

  void index(std::size_t note, std::size_t area) {
    const std::string& label = notes_[note].label;
    areas_[area].emplace(label, note);
    std::vector<Labels>& runs = runs_[area];
    if (runs.empty() || (label == "1" && runs.back().contains(label))) runs.emplace_back();
    runs.back().emplace(label, note);
  }

  void report_repeated(std::size_t note, std::size_t area) {
    const std::string& label = notes_[note].label;
    if (areas_[area].at(label) == note) return;
    const auto holds = [&](const Labels& run) {
      const auto found = run.find(label);
      return found != run.end() && found->second == note;
    };
    if (std::any_of(runs_[area].begin(), runs_[area].end(), holds)) return;
    diagnostics_.add(note_repeated, {file_, notes_[note].line, 0},
                     "note " + label + " stands here a second time");
  }

  /// Which run of the numbers of its area each call belongs to, scope by scope, and the last runs.
  struct CalledRuns {
    std::vector<std::vector<std::size_t>> of_calls;
    std::vector<std::size_t> last;
  };

  CalledRuns count_runs(bool within_scopes) {
    CalledRuns runs{{}, std::vector<std::size_t>(areas_.size(), 0)};
    std::vector<bool> called(areas_.size(), false);  // whether the run has its call of note 1
    for (Scope& scope : scopes_) {
      const std::size_t area = scope.area;
      runs.of_calls.emplace_back();
      bool first = true;
      for_each_call(scope, [&](const Span& call, int) {
        const bool anew = call.target == "1" && called[area] && (first || within_scopes);
        if (anew) ++runs.last[area];
        called[area] = called[area] || call.target == "1";
        first = first && !is_digit(call.target.front());
        runs.of_calls.back().push_back(runs.last[area]);
      });
    }
    return runs;
  }

  // The numbers of notes may begin anew on each page, or with each submission, whose text may call
  // for one twice. The notes of several stand on one page, or a page late, so that only their order
  // tells whose they are: it does where the calls begin anew as often as the notes. Where they do
  // not, nothing is known of it.
  void follow_runs() {
    const CalledRuns in_scopes = count_runs(true);
    const CalledRuns of_scopes = count_runs(false);
    const auto fits = [&](const CalledRuns& runs, std::size_t area) {
      return runs_[area].size() == runs.last[area] + 1;
    };
    for (std::size_t s = 0; s < scopes_.size(); ++s) {
      const CalledRuns& runs = fits(in_scopes, scopes_[s].area) ? in_scopes : of_scopes;
      runs_of_calls_.push_back(runs.of_calls[s]);
    }
    for (std::size_t area = 0; area < areas_.size(); ++area) {
      if (runs_[area].size() < 2 || !(fits(in_scopes, area) || fits(of_scopes, area)))
        runs_[area].clear();
    }
  }

  // The note in the area of the call, else in the nearest one before it, else after it: first among
  // those that the numbering of the area runs through.
  std::optional<std::size_t> find(std::size_t scope, std::size_t call,
                                  const std::string& label) const {
    const std::size_t area = scopes_[scope].area;
    if (!runs_[area].empty() && is_digit(label.front())) {
      const Labels& run = runs_[area][runs_of_calls_[scope][call]];
      const auto found = run.find(label);
      return found == run.end() ? std::nullopt : std::optional(found->second);
    }
    std::size_t first = numbering_[area];
    std::size_t end = area + 1;
    while (end < areas_.size() && numbering_[end] == first) ++end;
    for (int all = 0; all < 2; ++all, first = 0, end = areas_.size()) {
      for (std::size_t back = area + 1; back > first; --back) {
        const auto found = areas_[back - 1].find(label);
        if (found != areas_[back - 1].end()) return found->second;
      }
      for (std::size_t next = area + 1; next < end; ++next) {
        const auto found = areas_[next].find(label);
        if (found != areas_[next].end()) return found->second;
      }
    }
    return std::nullopt;
  }

  void bind_call(std::size_t scope, std::size_t at, Span& call, int line) {
    const std::size_t area = scopes_[scope].area;
    const std::optional<std::size_t> note = find(scope, at, call.target);
    if (!note) {
      diagnostics_.add(call_without_note, {file_, line, 0},
                       "there is no note " + call.target + " for the call in this text");
      return;
    }
    if (belongs_before(*note, area)) {
      diagnostics_.add(call_without_note, {file_, line, 0},
                       "there is no note " + call.target + " for the call in this annex");
      call.target = annex_label(area, call.target);
      return;
    }
    // A call in a second scope finds the note in the first if the two share a file.
    if (!owner_[*note]) owner_[*note] = scope;
    call.target = label_in(scope, call.target);
    if (owner_[*note] == scope) bound_.emplace_back(&call, *note);
  }

  std::string label_in(std::size_t scope, const std::string& label) const {
    const Scope& here = scopes_[scope];
    const std::size_t numbering = numbering_[here.area];
    if (!here.annex || numbering == 0 || !is_digit(label.front())) return label;
    return annex_label(numbering, label);
  }

  static std::string annex_label(std::size_t area, const std::string& label) {
    return "annex-" + (area > 1 ? std::to_string(area) + "-" : "") + label;
  }

  // A note of an earlier part that was called there: its number is another note's here, and nothing
  // calls twice over the beginning of an annex.
  bool belongs_before(std::size_t note, std::size_t area) const {
    return owner_[note] && is_digit(notes_[note].label.front()) &&
           scopes_[*owner_[note]].area < area;
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
    labels_.push_back(block.label);
    scopes_[scope].notes.push_back(std::move(block));
  }

  std::vector<Scope>& scopes_;
  const std::vector<NoteDefinition>& notes_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<std::optional<std::size_t>> owner_;
  using Labels = std::map<std::string, std::size_t>;
  std::vector<Labels> areas_;
  std::vector<std::vector<Labels>> runs_;  // of each area; none where the numbers run through
  std::vector<std::vector<std::size_t>> runs_of_calls_;  // of each scope, in the order of the text
  std::vector<std::size_t> numbering_;  // of each area, the one in which its numbers begin
  std::vector<std::pair<Span*, std::size_t>> bound_;  // calls with the notes of their own scope
  std::vector<std::string> labels_;                   // of the notes that have been placed
  std::map<std::pair<std::size_t, std::string>, int> placed_;
};

}  // namespace

void bind_notes(std::vector<Scope>& scopes, const std::vector<NoteDefinition>& notes,
                const std::string& file, Diagnostics& diagnostics) {
  Binder(scopes, notes, file, diagnostics).bind();
}

}  // namespace ibidem::ingest
