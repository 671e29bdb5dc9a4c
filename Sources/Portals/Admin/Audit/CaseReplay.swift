internal import Casework
internal import PolicyCore
internal import Standards

/// A case's events folded one by one: what each changed, and how everything stood after any of them.
struct CaseReplay {
  struct Step {
    let recorded: Recorded<CaseEvent>
    let changes: [Change]
    /// The case after this event.
    let after: CaseFile
  }

  struct Change: Hashable {
    let label: Phrase
    let before: Phrase?
    let after: Phrase?
  }

  let steps: [Step]

  /// - Parameter facts: names and kinds of the answers; an answer the policy does not know is shown by its id.
  /// - Throws: ``BrokenHistory``.
  init(_ events: [Recorded<CaseEvent>], facts: [FactID: FactDefinition]) throws {
    var steps: [Step] = []
    for recorded in events {
      var file: CaseFile
      if let before = steps.last?.after {
        file = before
        try file.apply(recorded)
      } else {
        file = try CaseFile(folding: [recorded])
      }
      let changes = CaseReplay.changes(recorded.event, before: steps.last?.after, after: file, facts)
      steps.append(Step(recorded: recorded, changes: changes, after: file))
    }
    self.steps = steps
  }

  /// The step of that version; the last one when there is none of that number.
  func step(_ version: Int?) -> Step? {
    version.flatMap { wanted in steps.first { $0.recorded.version == wanted } } ?? steps.last
  }

  private static func changes(
    _ event: CaseEvent, before: CaseFile?, after: CaseFile, _ facts: [FactID: FactDefinition]
  ) -> [Change] {
    var changes: [Change] = []
    if let before, before.state.title != after.state.title {
      changes.append(Change(label: Words.auditState, before: before.state.title, after: after.state.title))
    }
    switch event {
    case .factsSaved(let saved):
      changes += answers(saved.changes, from: before?.dossier.filing, facts)
    case .worksheetSaved(let saved):
      let known = before?.dossier.worksheet.reviewed ?? before?.dossier.filing
      changes += answers(saved.changes, from: known, facts)
    default: break
    }
    let (old, new) = (before?.dossier, after.dossier)
    changes += amount(Words.auditRecognised, old?.recognition?.award, new.recognition?.award)
    changes += amount(Words.auditAwarded, old?.award?.amount, new.award?.amount)
    return changes
  }

  private static func amount(_ label: Phrase, _ before: Money?, _ after: Money?) -> [Change] {
    guard before != after else { return [] }
    return [
      Change(
        label: label, before: before.map { Phrase(verbatim: $0.grouped) },
        after: after.map { Phrase(verbatim: $0.grouped) })
    ]
  }

  private static func answers(
    _ edits: [FilingChange], from filing: Filing?, _ facts: [FactID: FactDefinition]
  ) -> [Change] {
    edits.compactMap { edit in
      guard let path = edit.path else { return row(edit) }
      let fact = facts[path.fact]
      let label = fact?.label ?? Phrase(verbatim: path.fact.rawValue)
      let before = filing?[path].map { shown($0, fact) }
      guard case .set(_, let value) = edit else { return Change(label: label, before: before, after: nil) }
      return Change(label: label, before: before, after: shown(value, fact))
    }
  }

  private static func shown(_ value: FactValue, _ fact: FactDefinition?) -> Phrase {
    fact.map { CaseAnswers.shown(value, of: $0) } ?? Phrase(verbatim: "…")
  }

  private static func row(_ edit: FilingChange) -> Change? {
    let (project, line) = (Phrase(zh: "项目", en: "Project"), Phrase(zh: "费用行", en: "Expense line"))
    return switch edit {
    case .addProject(let id): Change(label: project, before: nil, after: Phrase(verbatim: id))
    case .removeProject(let id): Change(label: project, before: Phrase(verbatim: id), after: nil)
    case .addExpense(_, let id): Change(label: line, before: nil, after: Phrase(verbatim: id))
    case .removeExpense(_, let id): Change(label: line, before: Phrase(verbatim: id), after: nil)
    case .set, .clear: nil
    }
  }
}
