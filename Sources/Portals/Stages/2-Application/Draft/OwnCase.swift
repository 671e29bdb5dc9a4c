internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// One application as the agent, or the clerk who files on its behalf, may see it at one moment.
struct OwnCase: Sendable {
  let file: CaseFile
  let policy: CompiledPolicy
  let terms: ProcessTerms
  let actor: Actor
  let now: Instant
  /// Granted to the enterprise in the batch year, over all directions.
  let granted: Money

  var id: CaseID { file.id }
  var dossier: Dossier { file.dossier }
  var filing: Filing { file.dossier.filing }

  var context: AssessmentContext {
    AssessmentContext(submittedOn: now.day, batchYear: policy.round.batchYear, grantedThisYear: granted)
  }

  var isDraft: Bool { if case .draft = file.state { true } else { false } }
  var awaitsConfirmation: Bool { if case .awaitingConfirmation = file.state { true } else { false } }
  var isAgent: Bool { actor.enterprise == dossier.enterprise }

  /// A draft, before the window closes, in the hands of somebody who may write in it.
  var isEditable: Bool {
    isDraft && now < terms.window.upperBound
      && Permissions.capacity(actor, .saveFacts, at: .application, on: dossier.subject) != nil
  }

  /// What the policy still finds wanting.
  var readiness: Readiness { policy.readiness(of: dossier, at: now, grantedThisYear: granted) }
}

extension Premises {
  /// The case of the path's `id`. A case that is not there and a case of others are the same 404.
  func ownCase(_ context: SignedInContext) async throws -> OwnCase {
    let (id, actor) = (CaseID(try context.id()), context.actor)
    guard !actor.roles.isDisjoint(with: [.applicant, .clerk]) else { throw Fault.notFound }
    let found = try await office.read { desk -> (CaseFile, Money)? in
      guard let file = try desk.load(CaseFile.self, id) else { return nil }
      let year = policies.policy(file.dossier.opened.programme, file.dossier.opened.round)?.round.batchYear
      let granted = try year.map {
        try GrantLedger(desk.transaction).reserved(creditCode: file.dossier.enterprise.rawValue, year: $0)
      }
      return (file, granted ?? .zero)
    }
    guard let (file, granted) = found,
      Permissions.capacity(actor, .readCase, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
    else { throw Fault.notFound }
    let policy = try policy(of: file.dossier)
    return OwnCase(
      file: file, policy: policy, terms: terms(of: policy), actor: actor, now: context.now, granted: granted)
  }
}
