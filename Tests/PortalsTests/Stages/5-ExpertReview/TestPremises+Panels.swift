internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

extension TestPremises {
  /// A case whose review has passed with `award`; now under expert review.
  @discardableResult
  func underExpertReview(
    _ id: CaseID, name: String, enterprise: EnterpriseID? = nil, award: Money = Money(yuan: 40_000),
    programme: String = RealPolicies.slug
  ) async throws -> CaseID {
    let code = enterprise ?? EnterpriseID("91110302MA01\(id.rawValue.uppercased())")
    let opened = Opened(
      id: id, programme: programme, round: "2025", enterprise: code, enterpriseName: name, channel: .online,
      policyHash: policy.hash)
    let attachment = Attachment(
      id: AttachmentID("f-\(id.rawValue)"), material: policy.materials[0].id,
      hash: String(repeating: "ab", count: 32), name: "机密附件.pdf", size: 100, mediaType: "application/pdf", pages: 2)
    let account = Attachment(
      id: AttachmentID("k-\(id.rawValue)"), material: "m4", hash: String(repeating: "cd", count: 32),
      name: "开户信息.pdf", size: 100, mediaType: "application/pdf", pages: 1)
    let recognition = Recognition(award: award, lines: [], opinion: "同意", policyHash: policy.hash)
    _ = try await office.perform(by: .system) { desk in
      try desk.open(
        CaseFile.self, id,
        with: [
          .opened(opened), .materialAttached(attachment), .materialAttached(account),
          .submitted(
            Submitted(
              number: try desk.nextNumber(prefix: "MQ", year: 2025), receivedAt: desk.now, snapshot: "s",
              declarations: [])),
          .accepted(Reasoned(reason: "齐全")), .reviewPassed(recognition),
        ])
      return ()
    }
    return id
  }

  /// The same with a closed panel whose three experts gave `points` each.
  @discardableResult
  func awaitingDetermination(
    _ id: CaseID, name: String, enterprise: EnterpriseID? = nil, award: Money = Money(yuan: 40_000), points: Int = 80,
    programme: String = RealPolicies.slug
  ) async throws -> CaseID {
    try await underExpertReview(id, name: name, enterprise: enterprise, award: award, programme: programme)
    let events = (1...3).flatMap { number -> [CaseEvent] in
      let code = ExpertCode("E-00000\(number)")
      return [
        .expertSeated(Seat(code: code, expert: AccountID("x\(number)"))),
        .conflictDeclared(ConflictDeclaration(code: code, conflict: nil)),
        .scoreSaved(ScoreSheet(code: code, marks: [Mark(criterion: "effect", points: points)], comment: "有依据")),
        .scoreLocked(ScoreLocked(code: code)),
      ]
    }
    let result = PanelResult(average: Ratio(Int64(points), over: 1)!, scores: 3, passed: points >= 60)
    _ = try await office.change(CaseFile.self, id, by: .system) { _, _ in events + [.expertReviewClosed(result)] }
    return id
  }
}
