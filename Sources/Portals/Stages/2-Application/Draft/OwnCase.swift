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
  /// Granted to the enterprise in the batch year, over all programmes of the pot.
  let granted: Money
  /// The enterprise's live filings and drafts in programmes that exclude this one.
  let rivals: [Rival]
  /// Invoices of this filing that other filings have claimed.
  let claimedElsewhere: Set<String>
  /// The version that the applicant last worked under, where it is another than the one in use.
  var former: CompiledPolicy?

  var id: CaseID { file.id }
  var dossier: Dossier { file.dossier }
  var filing: Filing { file.dossier.filing }

  var context: AssessmentContext {
    AssessmentContext(
      submittedOn: now.day, batchYear: policy.round.batchYear, grantedThisYear: granted,
      claimedInvoices: claimedElsewhere, appliedElsewhere: rivals.contains { $0.filing.isFiled })
  }

  var isDraft: Bool { if case .draft = file.state { true } else { false } }
  var awaitsConfirmation: Bool { if case .awaitingConfirmation = file.state { true } else { false } }
  var isAgent: Bool { actor.enterprise == dossier.enterprise }

  /// A draft, before the window closes, in the hands of somebody who may write in it.
  var isEditable: Bool {
    isDraft && now < terms.window.upperBound
      && Permissions.capacity(actor, .saveFacts, at: .application, on: dossier.subject) != nil
  }

  /// What is said at the fields: the policy's checks, and invoices that another filing has used. The latter keep
  /// nobody from submitting: the reviewers settle whose they are.
  var faults: [FactFault] {
    policy.faults(in: filing, context: context) + invoiceFaults
  }

  var invoiceFaults: [FactFault] {
    guard !claimedElsewhere.isEmpty else { return [] }
    return filing.answers.compactMap { path, value -> FactFault? in
      guard policy.facts[path.fact]?.kind == .invoiceNumber, case .text(let number) = value,
        claimedElsewhere.contains(number)
      else { return nil }
      return FactFault(
        path: path, code: OwnCase.invoiceUsed, message: Words.Rivals.invoiceUsed,
        remedy: Words.Rivals.invoiceUsedRemedy)
    }
  }

  static let invoiceUsed = "invoice-used"

  /// What the policy still finds wanting.
  var readiness: Readiness { policy.readiness(of: dossier, at: now, grantedThisYear: granted) }
}

extension Premises {
  /// The case of the path's `id`. A case that is not there and a case of others are the same 404.
  func ownCase(_ context: SignedInContext) async throws -> OwnCase {
    let (id, actor) = (CaseID(try context.id()), context.actor)
    guard !actor.roles.isDisjoint(with: [.applicant, .clerk]) else { throw Fault.notFound }
    let found = try await office.read { desk -> (CaseFile, Money, [RivalFiling], Set<String>)? in
      guard let file = try desk.load(CaseFile.self, id) else { return nil }
      guard let policy = policies.policy(file.dossier.policy) else { return (file, .zero, [], []) }
      return (
        file, try desk.granted(to: file.dossier, under: policy), try desk.rivals(of: file.dossier),
        try desk.claimedElsewhere(policy.invoices(in: file.dossier.filing).map(\.invoice), for: file.dossier)
      )
    }
    guard let (file, granted, rivals, claimed) = found,
      Permissions.capacity(actor, .readCase, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
    else { throw Fault.notFound }
    let policy = try policy(of: file.dossier)
    let (opened, seen) = (file.dossier.opened, file.dossier.policySeen)
    let former = seen == policy.hash ? nil : try? policies.version(opened.programme, opened.round, seen)
    return OwnCase(
      file: file, policy: policy, terms: terms(of: policy), actor: actor, now: context.now, granted: granted,
      rivals: rivals.named(by: policies), claimedElsewhere: claimed, former: former)
  }
}
