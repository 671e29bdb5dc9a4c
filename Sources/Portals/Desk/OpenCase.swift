package import Casework
package import PolicyCore
internal import Records
package import Standards

/// A case that the visitor may read, with the policy and the terms it is handled under.
package struct OpenCase: Sendable {
  package let file: CaseFile
  package let policy: CompiledPolicy
  package let terms: ProcessTerms
  package let actor: Actor
  package let now: Instant

  package var dossier: Dossier { file.dossier }
  package var id: String { file.id.rawValue }
  /// The application number; before submission the enterprise's name.
  package var label: String { dossier.receipt?.number.text ?? dossier.opened.enterpriseName }
  package var deadline: Deadline? { file.deadline(on: now.day, under: terms) }
  package var submittedOn: CivilDate { dossier.receipt?.receivedAt.day ?? now.day }

  /// Who is in charge of the present stage in this round.
  package var department: Phrase { policy.round.departments["\(file.stage)"] ?? file.stage.department }

  /// Whether the visitor may do this to the case where it stands.
  package func may(_ action: Action) -> Bool { capacity(action) != nil }

  /// The role in which the visitor may do it; recorded with what is done.
  package func capacity(_ action: Action) -> Role? {
    guard
      case .role(let role)? = Permissions.capacity(
        actor, action, at: file.stage, on: dossier.subject(at: file.stage))
    else { return nil }
    return role
  }
}

extension Premises {
  /// - Throws: the same 404 page for a case that does not exist and for one the visitor may not read.
  package func openCase(_ id: String, for actor: Actor, at now: Instant) async throws -> OpenCase {
    guard let file = try await office.load(CaseFile.self, CaseID(id)) else { throw Fault.notFound }
    let subject = file.dossier.subject(at: file.stage)
    guard Permissions.capacity(actor, .readCase, at: file.stage, on: subject) != nil else { throw Fault.notFound }
    let policy = try policy(of: file.dossier)
    return OpenCase(file: file, policy: policy, terms: terms(of: policy), actor: actor, now: now)
  }
}

extension WebContext {
  /// The case in the path that this visitor may read.
  package func openCase(in premises: Premises) async throws -> OpenCase {
    try await premises.openCase(try id(), for: actor, at: now)
  }
}

extension OpenCase {
  /// The same case after a change.
  func with(_ changed: CaseFile) -> OpenCase {
    OpenCase(file: changed, policy: policy, terms: terms, actor: actor, now: now)
  }
}
