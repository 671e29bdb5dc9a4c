import Casework
import PolicyCore
import Records
import Standards

/// One case through every stage, with a telling word wherever something personal or confidential is kept.
struct CanaryWalk {
  let archive: Archive
  let office: Office
  let id: CaseID = "c1"
  let enterprise: EnterpriseID = "91110302MA01TEST0X"
  let expert: AccountID = "a-expert"
  let agent: AccountID = "a-agent"
  let objection: ObjectionID = "o1"

  static let world = World(
    now: { .tenOClock }, limits: { _, _ in GrantLimits(cap: Money(yuan: 900_000), budget: Money(yuan: 2_000_000)) })

  static let applicant = [
    "13911110001", "陈金丝雀", "canary-agent@example.cn", "6222000011112222", "丝雀银行亦庄支行", "6222000033334444",
    "账号6222000055556666与户名不符",
  ]
  static let filing = ["11010519491231002X", "金丝雀场景"]
  static let objector = ["周丝雀", "13911110002", "举报理由丝雀"]
  static let expertNames = ["canary.expert", "吴丝雀教授", "丝雀研究院"]
  static let agentNames = ["13911110003", "郑丝雀", "agent.mail@example.cn"]
  static let read = ["320311770706001", "6222000077778888", "丝雀合同"]
  static var all: [String] { applicant + filing + objector + expertNames + agentNames + read }

  init(_ archive: Archive) {
    self.archive = archive
    office = archive.office(CanaryWalk.world)
  }

  func run() async throws {
    try await people()
    try await change([.opened(opened)])
    try await change([.factsSaved(facts), .submitted(submitted), .accepted(Reasoned(reason: "齐全"))])
    let review: [CaseEvent] = [
      .worksheetSaved(
        WorksheetSaved(
          changes: [.set(FactPath("org.contact_name"), .text("陈金丝雀"))],
          reasons: [DifferenceReason(path: FactPath("org.contact_name"), reason: "更正")])),
      .reviewPassed(Recognition(award: Money(yuan: 1000), lines: [], opinion: "同意", policyHash: "h")),
    ]
    try await change(review)
    try await change([
      .expertSeated(Seat(code: "E1", expert: expert)),
      .conflictDeclared(ConflictDeclaration(code: "E1", conflict: nil)),
      .scoreSaved(ScoreSheet(code: "E1", marks: [Mark(criterion: "a", points: 80)], comment: "好")),
      .scoreLocked(ScoreLocked(code: "E1")),
      .expertReviewClosed(PanelResult(average: .one, scores: 1, passed: true)),
    ])
    try await change([
      .determined(
        Award(
          determination: "d1", amount: Money(yuan: 1000), ceiling: Money(yuan: 1000), rank: 1,
          reason: Phrase(verbatim: "一"), year: 2025, pool: "p")),
      .noticePublished(
        Noticed(notice: "n1", from: Instant.tenOClock.adding(seconds: -9), until: Instant.tenOClock.adding(seconds: -1))
      ),
      .objectionFiled(
        Objection(
          id: objection, objector: Objector(name: Self.objector[0], contact: Self.objector[1]), category: .amount,
          grounds: Self.objector[2])),
      .objectionDismissed(ObjectionAnswer(id: objection, answer: "不成立")),
      .noticeEnded,
    ])
    try await pay()
    try await readPapers()
  }

  private func change(_ events: [CaseEvent]) async throws {
    if case .opened? = events.first {
      _ = try await office.open(CaseFile.self, id, by: .system) { _ in events }
    } else {
      _ = try await office.change(CaseFile.self, id, by: .system) { _, _ in events }
    }
  }

  private func people() async throws {
    let (expert, agent, enterprise) = (expert, agent, enterprise)
    try await office.perform(by: .system) { desk in
      try desk.open(
        Account.self, expert,
        with: [
          .created(
            AccountOpened(
              id: expert, login: Self.expertNames[0], name: Self.expertNames[1], department: Self.expertNames[2],
              roles: [.expert]))
        ])
      try desk.open(
        Account.self, agent,
        with: [
          .created(
            AccountOpened(id: agent, login: Self.agentNames[0], name: Self.agentNames[1], roles: [.applicant]))
        ])
      try Directory(desk.transaction).setEmail(Self.agentNames[2], of: agent)
      try desk.open(
        Enterprise.self, enterprise,
        with: [
          .registered(Registration(id: enterprise, name: "测试企业", kind: .enterprise, address: "亦庄")),
          .agentAdmitted(agent),
        ])
    }
    try await archive.credentials.setPassword("correct horse", of: expert.rawValue, at: .tenOClock)
    try await archive.credentials.setSecret(Array("canary-secret-of-20b".utf8), of: expert.rawValue)
  }

  private func pay() async throws {
    let account = PayeeAccount(
      holder: "测试企业", number: Self.applicant[3], bank: Self.applicant[4], bankLine: "102100099996")
    let payment = Payment(id: "pay1", batch: "b1", amount: Money(yuan: 1000), account: account)
    let sheet = BatchSheet(
      id: "b1", number: "1", round: "2025",
      lines: [BatchLine(payment: payment, caseID: id, number: submitted.number)])
    _ = try await office.open(PaymentBatch.self, "b1", by: .system) { _ in [.prepared(sheet)] }
    try await change([.paymentInstructed(payment)])
    let line = ReturnLine(
      payment: "pay1", amount: Money(yuan: 1000), outcome: .returned(reason: Self.applicant[6]))
    try await office.perform(by: Actor(account: "a-checker", roles: [.financeChecker])) { desk in
      try desk.change(PaymentBatch.self, "b1") { _ in
        [
          .approved, .exported(BatchExport(fileHash: "f", format: "csv", count: 1, total: Money(yuan: 1000))),
          .returnImported(BankReturn(fileHash: "r", accepted: [line], quarantined: [])),
        ]
      }
    }
    let corrected = PayeeAccount(
      holder: "测试企业", number: Self.applicant[5], bank: Self.applicant[4], bankLine: "102100099996")
    try await change([.paymentReturned(PaymentReturned(id: "pay1", reason: Self.applicant[6]))])
    try await change([.accountCorrected(corrected), .accountConfirmed])
    let again = Payment(id: "pay2", batch: "b2", amount: Money(yuan: 1000), account: corrected)
    try await change([
      .paymentInstructed(again),
      .paymentConfirmed(
        PaymentConfirmed(id: "pay2", amount: Money(yuan: 1000), bankReference: "B1", on: Instant.tenOClock.day)),
    ])
  }

  private func readPapers() async throws {
    let key = ReadingKey(digest: String(repeating: "a", count: 64), expecting: ["contract"])
    let applicant = enterprise.rawValue
    try await archive.engine.write {
      try ReadingQueue.add(key, mediaType: "application/pdf", applicant: applicant, isUrgent: true, at: .tenOClock, $0)
    }
    guard let job = try await archive.readings.take(at: .tenOClock) else { return }
    try await archive.readings.note(#"{"payeeAccount":"\#(Self.read[1])"}"#, of: job, at: .tenOClock)
    try await archive.readings.finish(
      job, brief: #"{"payeeAccount":"\#(Self.read[1])"}"#, answer: #"{"lines":["身份证 \#(Self.read[0])"]}"#,
      isRead: true, marks: ["contract": [Self.read[2]]], at: .tenOClock)
  }

  private var opened: Opened {
    Opened(
      id: id, programme: "voucher", round: "2025", enterprise: enterprise, enterpriseName: "测试企业",
      channel: .online, policyHash: "h")
  }

  private var facts: FactsSaved {
    FactsSaved(
      section: "all",
      changes: [
        .set(FactPath("org.contact_phone"), .text(Self.applicant[0])),
        .set(FactPath("org.contact_name"), .text(Self.applicant[1])),
        .set(FactPath("org.contact_email"), .text(Self.applicant[2])),
        .set(FactPath("org.bank_account"), .text(Self.applicant[3])),
        .set(FactPath("org.bank_name"), .text(Self.applicant[4])),
        .set(FactPath("org.staff"), .integer(30)),
        .addProject("p1"),
        .set(FactPath("project.scene", project: "p1"), .text("\(Self.filing[0])\n\"\(Self.filing[1])\"\\")),
      ],
      automatic: false)
  }

  private var submitted: Submitted {
    Submitted(
      number: ApplicationNumber(prefix: "MQ", year: 2025, serial: 1)!, receivedAt: .tenOClock, snapshot: "s",
      declarations: [], policyHash: "h")
  }
}
