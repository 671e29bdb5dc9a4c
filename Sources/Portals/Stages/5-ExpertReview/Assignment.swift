internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Records
internal import Standards

/// An expert's own seat on the panel of a case.
struct Assignment: Sendable {
  let file: CaseFile
  let review: ExpertReview
  let seat: PanelSeat
  let policy: CompiledPolicy

  func page(_ form: ScoreForm, _ context: StaffContext, problem: Fault? = nil) -> ScoringPage {
    ScoringPage(own: self, form: form, csrf: context.csrf, problem: problem, language: context.language)
  }
}

extension Premises {
  /// - Throws: a 404 page for whoever has no seat on the panel, or has left it for a conflict.
  func assignment(_ context: StaffContext) async throws -> Assignment {
    let found = try await office.load(CaseFile.self, CaseID(try context.id()))
    guard let file = found, case .expertReview(let review) = file.state,
      let seat = review.seat(of: context.visitor.account)
    else { throw Fault.notFound }
    return Assignment(file: file, review: review, seat: seat, policy: try policy(of: file.dossier))
  }

  /// Nothing of a case opens before the conflict declaration.
  func declaredAssignment(_ context: StaffContext) async throws -> Assignment {
    let own = try await assignment(context)
    guard own.seat.declared else { throw Fault(.conflict, reason: Words.declareFirst, remedy: Words.declareFirstHow) }
    return own
  }
}
