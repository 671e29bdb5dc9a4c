internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// What the applicant sees and does once the filing is in: progress, corrections, a corrected account.
package struct AfterSubmissionRoutes: AreaRoutes {
  private let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/status") { _, context in
      let own = try await premises.submittedCase(context)
      if own.isDraft { return context.redirect(to: .application(own.id)) }
      let history = try await premises.office.history(CaseFile.self, own.id)
      return context.page(StatusPage(own: own, passed: StagesPassed(history)).page(context.language))
    }
    CorrectionAnswerRoutes(premises: premises).add(to: routes)
    PayeeAccountRoutes(premises: premises).add(to: routes)
  }
}

extension Premises {
  /// The case of the path's `id`, for the agents of its own enterprise alone.
  func submittedCase(_ context: SignedInContext) async throws -> OwnCase {
    let own = try await ownCase(context)
    guard own.isAgent else { throw Fault.notFound }
    return own
  }
}

/// When each stage of a case was done; what an upheld objection undid is not.
struct StagesPassed: Sendable {
  private(set) var at: [Stage: Instant] = [:]

  init(_ history: [Recorded<CaseEvent>]) {
    for recorded in history {
      switch recorded.event {
      case .submitted: at[.application] = recorded.at
      case .accepted: at[.completenessReview] = recorded.at
      case .reviewPassed: at[.substantiveReview] = recorded.at
      case .expertReviewClosed: at[.expertReview] = recorded.at
      case .determined: at[.determination] = recorded.at
      case .noticeEnded: at[.publicNotice] = recorded.at
      case .paymentConfirmed: at[.disbursement] = recorded.at
      case .objectionUpheld:
        for stage in [Stage.substantiveReview, .expertReview, .determination, .publicNotice] { at[stage] = nil }
      default: continue
      }
    }
  }
}
