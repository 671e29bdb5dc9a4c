internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// One case in every state, all of one enterprise, with the office's people at their places; recorded through the
/// office, which folds and projects every event as it does for a command.
struct CaseGallery: Sendable {
  static let enterprise: EnterpriseID = "91110302MA01TEST0X"
  static let strangerEnterprise: EnterpriseID = "91320211739560225X"
  static let states = [
    "draft", "awaitingConfirmation", "completenessReview", "correction", "substantiveReview", "expertReview",
    "determination", "publicNotice", "disbursement", "closed.paid", "clawBack", "closed.refused",
  ]

  let test: TestPremises

  /// Everybody: one account a role (the login is the role's name, lower case), a second agent of another enterprise.
  init(_ test: TestPremises) async throws {
    self.test = test
    for role in Role.allCases where role.isStaff { try await test.staff(CaseGallery.login(role), role) }
    try await test.applicant(enterprise: CaseGallery.enterprise.rawValue)
    try await test.applicant("stranger", enterprise: CaseGallery.strangerEnterprise.rawValue, name: "他人试验有限公司")
    for (index, state) in CaseGallery.states.enumerated() { try await make(state, serial: index + 1) }
  }

  static func login(_ role: Role) -> String { role == .applicant ? "applicant" : role.rawValue.lowercased() }
  static func account(_ role: Role) -> AccountID { AccountID("a-" + login(role)) }
  static func id(_ state: String) -> CaseID { CaseID("g-" + state.replacing(".", with: "-")) }
  static let file: AttachmentID = "file-1"

  private func make(_ state: String, serial: Int) async throws {
    let (id, policy, now) = (CaseGallery.id(state), test.policy, test.now)
    let opened = Opened(
      id: id, programme: policy.slug, round: policy.round.id, enterprise: CaseGallery.enterprise,
      enterpriseName: "云帆试验科技有限公司", channel: state == "awaitingConfirmation" ? .counter : .online,
      policyHash: policy.hash)
    let opener: Role = opened.channel == .counter ? .clerk : .applicant
    try await perform(opener) { try $0.open(CaseFile.self, id, with: [.opened(opened)]) }
    let blob = try await test.archive.blobs.put(Array("%PDF-1.4 of the gallery".utf8))
    let attachment = Attachment(
      id: CaseGallery.file, material: "m3", hash: blob.hash, name: "材料.pdf", size: blob.size,
      mediaType: "application/pdf")
    try await add(id, opener, .materialAttached(attachment))
    let number = ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)!
    for step in CaseGallery.steps(to: state, id: id, number: number, at: now, policy) {
      try await add(id, step.by, step.event)
    }
  }

  private func perform(_ role: Role, _ body: @escaping @Sendable (Desk) throws -> Void) async throws {
    let actor = Actor(
      account: CaseGallery.account(role), roles: [role], enterprise: role == .applicant ? CaseGallery.enterprise : nil)
    _ = try await test.office.perform(by: actor, as: role) { try body($0) }
  }

  private func add(_ id: CaseID, _ role: Role, _ event: CaseEvent) async throws {
    try await perform(role) { desk in try desk.change(CaseFile.self, id) { _ in [event] } }
  }
}

extension CaseGallery {
  typealias Step = (by: Role, event: CaseEvent)

  private static func steps(
    to state: String, id: CaseID, number: ApplicationNumber, at now: Instant, _ policy: CompiledPolicy
  ) -> [Step] {
    switch state {
    case "draft": return []
    case "awaitingConfirmation": return [(.clerk, .confirmationRequested(ConfirmationRequested(snapshot: "s")))]
    default: break
    }
    let submitted = Submitted(number: number, receivedAt: now, snapshot: "s", declarations: [])
    let review: [Step] = [
      (.applicant, .submitted(submitted)),
      (
        .completenessReviewer,
        .reviewerAssigned(ReviewerAssigned(stage: .completenessReview, account: account(.completenessReviewer)))
      ),
    ]
    switch state {
    case "completenessReview": return review
    case "correction":
      let point = CorrectionPoint(key: ChecklistKey(entry: "m3"), material: "m3", reason: "请重新上传清晰版本")
      let due = CivilDate(iso: "2025-09-30") ?? now.day
      let notice = CorrectionNotice(stage: .completenessReview, round: 1, items: [point], due: due)
      return review + [(.completenessReviewer, .correctionRequested(notice))]
    case "closed.refused":
      return review + [(.completenessReviewer, .refused(Grounds(clause: "三(一)", reason: "不在范围内")))]
    default: return review + later(to: state, id: id, at: now, policy)
    }
  }

  private static func later(to state: String, id: CaseID, at now: Instant, _ policy: CompiledPolicy) -> [Step] {
    let amount = Money(yuan: 1000)
    let substantive: [Step] = [
      (.completenessReviewer, .accepted(Reasoned(reason: ""))),
      (
        .substantiveReviewer,
        .reviewerAssigned(ReviewerAssigned(stage: .substantiveReview, account: account(.substantiveReviewer)))
      ),
    ]
    let recognition = Recognition(award: amount, lines: [], opinion: "同意", policyHash: policy.hash)
    let seat = Seat(code: "E1", expert: account(.expert))
    let panel: [Step] = [
      (.substantiveReviewer, .reviewPassed(recognition)), (.lead, .expertSeated(seat)),
      (.expert, .conflictDeclared(ConflictDeclaration(code: "E1", conflict: nil))),
      (.expert, .scoreSaved(ScoreSheet(code: "E1", marks: [], comment: ""))),
    ]
    let closing: [Step] = [
      (.expert, .scoreLocked(ScoreLocked(code: "E1"))),
      (.lead, .expertReviewClosed(PanelResult(average: Ratio(80, over: 1)!, scores: 1, passed: true))),
    ]
    let award = Award(
      determination: "d1", amount: amount, ceiling: amount, rank: 1, reason: Phrase(verbatim: "按核定金额支持"),
      year: policy.round.batchYear, pool: policy.round.pool)
    // A notice that still runs, or one whose last moment is this one.
    let until = state == "publicNotice" ? now.adding(seconds: 86_400) : now
    let noticed = Noticed(notice: "n1", from: now.adding(seconds: -86_400), until: until)
    let notice: [Step] = [(.lead, .determined(award)), (.noticeOfficer, .noticePublished(noticed))]
    let pay = PayID("pay-" + id.rawValue)
    let account = PayeeAccount(
      holder: "云帆试验科技有限公司", number: "110937353410701", bank: "试验银行", bankLine: "102100099996")
    let paid: [Step] = [
      (.financeMaker, .paymentInstructed(Payment(id: pay, batch: "b1", amount: amount, account: account))),
      (.financeMaker, .paymentConfirmed(PaymentConfirmed(id: pay, amount: amount, bankReference: "r", on: now.day))),
    ]
    let ended: [Step] = [(.noticeOfficer, .noticeEnded)]
    switch state {
    case "substantiveReview": return substantive
    case "expertReview": return substantive + panel
    case "determination": return substantive + panel + closing
    case "publicNotice": return substantive + panel + closing + notice
    case "disbursement": return substantive + panel + closing + notice + ended
    case "closed.paid": return substantive + panel + closing + notice + ended + paid
    default:
      let order = ClawBackOrder(cause: .falseMaterials, amount: amount, due: now.day, reason: "材料不实")
      return substantive + panel + closing + notice + ended + paid + [(.lead, .clawBackOrdered(order))]
    }
  }
}
