internal import Casework
internal import PolicyCore
internal import Standards

extension SoakStep {
  func events(_ file: CaseFile, _ desk: Desk, blob: Blob?) throws -> [CaseEvent] {
    switch self {
    case .save: return [.factsSaved(saved)]
    case .attach: return blob.map { [.materialAttached(attachment($0))] } ?? []
    case .submit: return [.submitted(try submitted(desk))]
    case .withdraw: return [.withdrawn(Reasoned(reason: "试运行"))]
    case .accept:
      return [
        .reviewerAssigned(ReviewerAssigned(stage: .completenessReview, account: "soak-reviewer")),
        .accepted(Reasoned(reason: "齐全")),
      ]
    case .review: return review(file)
    case .seat: return seat()
    case .close: return [.expertReviewClosed(PanelResult(average: .one, scores: 3, passed: true))]
    case .determine: return [.determined(award(file))]
    case .publish:
      return [
        .noticePublished(
          Noticed(notice: "soak-notice", from: desk.now.adding(seconds: -10), until: desk.now.adding(seconds: -1)))
      ]
    case .object: return [.objectionFiled(objection)]
    case .dismiss: return answers(file).map(CaseEvent.objectionDismissed)
    case .uphold: return answers(file).map(CaseEvent.objectionUpheld)
    case .end: return [.noticeEnded]
    case .instruct: return try instruct(file)
    case .confirm: return try settle(file) { .paymentConfirmed($0) }
    case .bounce:
      return try settle(file) { .paymentReturned(PaymentReturned(id: $0.id, reason: "账号不符")) }
    case .correct: return [.accountCorrected(SoakStep.account), .accountConfirmed]
    }
  }

  /// How a case goes on when a ledger refused the step.
  func events(afterRefusal refusal: Refusal, of file: CaseFile) throws -> [CaseEvent] {
    let grounds = Grounds(clause: ClauseID(rawValue: "四(四)"), reason: refusal.reason.zh)
    switch self {
    case .review: return [.reviewRejected(grounds)]
    case .determine:
      return [
        .notSupported(NotSupported(determination: "soak", clause: grounds.clause, reason: refusal.reason))
      ]
    default: throw refusal
    }
  }

  private var saved: FactsSaved {
    FactsSaved(
      section: "soak", changes: [.set(FactPath("soak.note"), .text(RandomText.hexadecimal(bytes: 40)))],
      automatic: true)
  }

  private func attachment(_ blob: Blob) -> Attachment {
    Attachment(
      id: AttachmentID(RandomText.hexadecimal(bytes: 8)), material: MaterialID(rawValue: "m1"), hash: blob.hash,
      name: "试运行.bin", size: blob.size, mediaType: "application/octet-stream")
  }

  private func submitted(_ desk: Desk) throws -> Submitted {
    let invoices = (0..<2).map { index in
      InvoiceClaim(invoice: "SOAK\(Int.random(in: 0..<2000))", project: "p1", expense: "e\(index)")
    }
    return Submitted(
      number: try desk.nextNumber(prefix: "SO", year: 2025), receivedAt: desk.now, snapshot: "soak",
      declarations: [], invoices: invoices[0].invoice == invoices[1].invoice ? [invoices[0]] : invoices)
  }

  private func review(_ file: CaseFile) -> [CaseEvent] {
    let settled = Set(file.dossier.unresolvedDuplicates.map(\.invoice)).sorted().map {
      CaseEvent.duplicateResolved(DuplicateResolution(invoice: $0, finding: .rightfulHere, reason: "试运行"))
    }
    let lines = file.dossier.invoices.map {
      RecognisedLine(
        project: $0.project, expense: $0.expense, invoices: [$0.invoice], claimed: Money(yuan: 1000),
        recognised: Money(yuan: 1000), reductions: [])
    }
    let award = Money(yuan: Int64.random(in: 50_000...400_000))
    return settled + [.reviewPassed(Recognition(award: award, lines: lines, opinion: "同意", policyHash: "soak"))]
  }

  private func seat() -> [CaseEvent] {
    let code = ExpertCode(RandomText.hexadecimal(bytes: 4))
    return [
      .expertSeated(Seat(code: code, expert: AccountID("expert-\(code)"))),
      .conflictDeclared(ConflictDeclaration(code: code, conflict: nil)),
      .scoreSaved(ScoreSheet(code: code, marks: [Mark(criterion: "soak", points: 80)], comment: "试运行")),
      .scoreLocked(ScoreLocked(code: code)),
    ]
  }

  private func award(_ file: CaseFile) -> Award {
    let amount = file.dossier.recognition?.award ?? Money(yuan: 1)
    return Award(
      determination: "soak", amount: amount, ceiling: amount, rank: 1, reason: Phrase(verbatim: "soak"), year: 2025,
      pool: "soak")
  }

  private var objection: Objection {
    Objection(
      id: ObjectionID(RandomText.hexadecimal(bytes: 8)), objector: Objector(name: "某某", contact: "13800000000"),
      category: .amount, grounds: "试运行")
  }

  private func answers(_ file: CaseFile) -> [ObjectionAnswer] {
    guard case .publicNotice(let stage) = file.state else { return [] }
    return stage.openObjections.prefix(1).map { ObjectionAnswer(id: $0.objection.id, answer: "试运行") }
  }

  private func instruct(_ file: CaseFile) throws -> [CaseEvent] {
    let stage = try file.disbursement()
    return [
      .paymentInstructed(
        Payment(
          id: PayID(RandomText.hexadecimal(bytes: 8)), batch: "soak", amount: stage.award.amount,
          account: SoakStep.account))
    ]
  }

  private func settle(_ file: CaseFile, _ event: (PaymentConfirmed) -> CaseEvent) throws -> [CaseEvent] {
    let stage = try file.disbursement()
    guard let payment = stage.payments.last else { return [] }
    return [
      event(
        PaymentConfirmed(
          id: payment.id, amount: payment.amount, bankReference: "soak", on: Instant(milliseconds: 0).day))
    ]
  }

  private static let account = PayeeAccount(
    holder: "试运行", number: "62220000000000", bank: "银行", bankLine: "102100000000")
}
