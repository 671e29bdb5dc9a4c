internal import Casework
internal import PolicyCore
internal import Records
internal import Standards
internal import Synchronization

/// What the policy says about a filing, asked once for each filing and day: the same act is repeated for every item of
/// a checklist, and every event of a case shows its amount.
final class PolicyAnswers: Sendable {
  private struct Key: Hashable {
    let filing: Filing
    let day: CivilDate
  }

  private let policy: CompiledPolicy
  private let checklists = Mutex<[Key: [ChecklistKey]]>([:])
  private let assessments = Mutex<[Key: Assessment]>([:])

  init(_ policy: CompiledPolicy) { self.policy = policy }

  func checklist(of dossier: Dossier, at now: Instant) -> [ChecklistKey] {
    let key = Key(filing: dossier.filing, day: now.day)
    if let known = checklists.withLock({ $0[key] }) { return known }
    let found = policy.checklist(for: dossier, at: now)
    checklists.withLock { $0[key] = found }
    return found
  }

  func assessment(of filing: Filing, submittedOn day: CivilDate) -> Assessment {
    let key = Key(filing: filing, day: day)
    if let known = assessments.withLock({ $0[key] }) { return known }
    let found = policy.assess(filing, in: context(day))
    assessments.withLock { $0[key] = found }
    return found
  }

  func context(_ day: CivilDate) -> AssessmentContext {
    AssessmentContext(submittedOn: day, batchYear: policy.round.batchYear)
  }

  /// The office's world with the amount of a filing remembered.
  func remembering(_ world: World) -> World {
    var world = world
    let asked = world.requested
    let amounts = Amounts()
    world.requested = { dossier, receipt in
      amounts.amount(of: dossier, receipt) { asked(dossier, receipt) }
    }
    return world
  }

  private final class Amounts: Sendable {
    private struct Key: Hashable {
      let id: CaseID
      let filing: Filing
    }

    private let known = Mutex<[Key: Money?]>([:])

    func amount(of dossier: Dossier, _ receipt: Submitted, _ ask: () -> Money?) -> Money? {
      let key = Key(id: dossier.id, filing: dossier.filing)
      if let found = known.withLock({ $0[key] }) { return found }
      let answer = ask()
      known.withLock { $0[key] = .some(answer) }
      return answer
    }
  }
}
