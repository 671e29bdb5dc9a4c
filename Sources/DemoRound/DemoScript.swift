internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// Writes down who did what and when, as acts to be performed in the order of their moments.
struct DemoScript {
  let policy: CompiledPolicy
  let terms: ProcessTerms
  let files: [DemoFiles.Paper: DemoFiles.Kept]
  let answers: PolicyAnswers
  /// The first moment that the demonstration has not lived through.
  let end: Instant
  private var acts: [Act] = []

  init(
    policy: CompiledPolicy, terms: ProcessTerms, files: [DemoFiles.Paper: DemoFiles.Kept], answers: PolicyAnswers,
    end: Instant
  ) {
    self.policy = policy
    self.terms = terms
    self.files = files
    self.answers = answers
    self.end = end
  }

  mutating func act(
    _ name: String, at moment: Instant, by actor: Actor, _ body: @escaping @Sendable (Desk) throws -> Void
  ) {
    acts.append(Act(name, at: moment, by: actor, body))
  }

  /// One command on the applicant's case.
  mutating func act(
    _ name: String, at moment: Instant, by actor: Actor, on applicant: DemoApplicant,
    _ body: @escaping @Sendable (CaseFile, Desk) throws -> [CaseEvent]
  ) {
    let id = applicant.id
    act("\(applicant.login) \(name)", at: moment, by: actor) { desk in
      try desk.change(CaseFile.self, id) { try body($0, desk) }
    }
  }

  /// By moment; acts of one moment as they were written down.
  /// - Throws: ``StorageFault`` when an act would lie after the demonstration's start.
  func ordered() throws -> [Act] {
    if let late = acts.first(where: { $0.moment >= end }) {
      throw StorageFault.failed("the demonstration's act lies in its future: \(late.name) at \(late.moment)")
    }
    return acts.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }
}
