import Casework
import PolicyCore
import Standards

/// The people, the round and the filing that the tests share.
enum Cast {
  static let code: EnterpriseID = "91110108690017781B"
  static let agent = Actor(account: "agent", roles: [.applicant], enterprise: code)
  static let stranger = Actor(account: "stranger", roles: [.applicant], enterprise: "91320211739560225X")
  static let clerk = Actor(account: "clerk", roles: [.clerk])
  static let checker = Actor(account: "checker", roles: [.completenessReviewer])
  static let otherChecker = Actor(account: "checker-2", roles: [.completenessReviewer])
  static let reviewer = Actor(account: "reviewer", roles: [.substantiveReviewer])
  static let lead = Actor(account: "lead", roles: [.lead])
  static let secondLead = Actor(account: "lead-2", roles: [.lead])
  static let noticeOfficer = Actor(account: "notice", roles: [.noticeOfficer])
  static let maker = Actor(account: "maker", roles: [.financeMaker])
  static let payChecker = Actor(account: "pay-checker", roles: [.financeChecker])
  static func expert(_ number: Int) -> Actor { Actor(account: ID("expert-\(number)"), roles: [.expert]) }

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }
  static let opening = Instant(day("2025-09-01"))
  static let closing = Instant(day("2025-09-16"))
  static let start = Instant(day("2025-09-12"), hour: 10)

  static let terms = ProcessTerms(
    programme: "etown-model-voucher-benchmark", round: "2025", window: opening..<closing,
    passLine: Ratio(60, over: 1)!, workingDays: WorkingClock(WorkingCalendar.stateCouncil))
  static let number = ApplicationNumber(prefix: "MQ", year: 2025, serial: 128)!
  static let award = Money(yuan: 40_000)
  static let checklist = [
    ChecklistKey(entry: "licence"), ChecklistKey(entry: "commitment"), ChecklistKey(entry: "contract", project: "p1"),
  ]
  static let conditions = [ConditionKey(condition: "third-party", project: "p1"), ConditionKey(condition: "zone")]
  static let criteria = [
    CriterionLimit(criterion: "effect", maximum: 50), CriterionLimit(criterion: "replication", maximum: 50),
  ]
  static let readiness = Readiness(
    declarations: ["d1", "d2"], invoices: [InvoiceClaim(invoice: "25117", project: "p1", expense: "e1")])
  static let account = PayeeAccount(
    holder: "测试企业(北京)有限公司", number: "110937353410701", bank: "测试银行", bankLine: "102100099996")
  static let settled = FactPath("expense.settled", project: "p1", expense: "e1")

  static func digest(_ text: String) -> String { "digest-of-\(text.utf8.count)" }

  static func opened(_ channel: Channel = .online, id: CaseID = "c1") -> Opened {
    Opened(
      id: id, programme: terms.programme, round: terms.round, enterprise: code, enterpriseName: "测试企业（北京）有限公司",
      channel: channel, policyHash: "h")
  }

  static func file(_ id: AttachmentID, _ material: MaterialID, project: String? = nil, size: Int64 = 100) -> Attachment
  {
    Attachment(
      id: id, material: material, project: project, hash: "hash-\(id)", name: "材料.pdf", size: size,
      mediaType: "application/pdf")
  }

  static func line(recognised: Money = Money(yuan: 80_000), invoices: [String] = ["25117"]) -> RecognisedLine {
    RecognisedLine(
      project: "p1", expense: "e1", invoices: invoices, claimed: Money(yuan: 100_000), recognised: recognised,
      reductions: [
        LineReduction(
          code: "period", amount: Money(fen: 10_000_000 - recognised.fen), reason: Phrase(zh: "期外", en: "Outside"))
      ])
  }
  static let recognition = Recognition(award: award, lines: [line()], opinion: "同意", policyHash: "h")

  static func row(_ amount: Money = award, score: Ratio = Ratio(80, over: 1)!) -> DeterminationRow {
    DeterminationRow(
      id: "c1", number: number, enterprise: code, enterpriseName: "测试企业（北京）有限公司", ceiling: award, score: score,
      capLeft: Money(yuan: 5_000_000), submittedAt: start, rank: 1, amount: amount,
      reason: Phrase(zh: "按核定金额支持", en: "As recognised"))
  }

  static func objection(
    _ id: ObjectionID = "o1", name: String = "王实名", grounds: String = "该企业并未在经开区实际经营办公"
  )
    -> Objection
  {
    Objection(
      id: id, objector: Objector(name: name, contact: "010-00000000"), category: .eligibility, grounds: grounds)
  }

  static func payment(_ id: PayID = "pay-1", amount: Money = award, account: PayeeAccount = account) -> Payment {
    Payment(id: id, batch: "b1", amount: amount, account: account)
  }
}
