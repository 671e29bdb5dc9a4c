internal import Casework
internal import HTTPTypes
internal import NIOCore
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards

extension TestPremises {
  static let account = "110937353410701"

  /// A case as its events leave it just after the round's determination.
  @discardableResult
  func determined(
    _ id: CaseID, serial: Int, enterprise: String = "91110302MA01TEST0X", name: String = "云帆试验科技有限公司",
    project: String = "智能客服", amount: Money = Money(yuan: 40_000), determination: DeterminationID = "d1"
  ) async throws -> CaseID {
    let line = RecognisedLine(
      project: "p1", expense: "e1", invoices: [], claimed: Money(yuan: 100_000), recognised: Money(yuan: 80_000),
      reductions: [
        LineReduction(code: "period", amount: Money(yuan: 20_000), reason: Phrase(zh: "期外", en: "Outside"))
      ])
    let award = Award(
      determination: determination, amount: amount, ceiling: amount, rank: serial,
      reason: Phrase(zh: "按核定金额支持", en: "As recognised"), year: policy.round.batchYear, pool: policy.round.pool)
    try await file(
      id, serial: serial, enterprise: enterprise, name: name, project: project,
      then: [
        .accepted(Reasoned(reason: "")),
        .reviewPassed(Recognition(award: amount, lines: [line], opinion: "同意", policyHash: "h")),
        .expertSeated(Seat(code: "E1", expert: "a-expert")),
        .conflictDeclared(ConflictDeclaration(code: "E1", conflict: nil)),
        .scoreSaved(ScoreSheet(code: "E1", marks: [Mark(criterion: "effect", points: 80)], comment: "成效明显")),
        .scoreLocked(ScoreLocked(code: "E1")),
        .expertReviewClosed(PanelResult(average: Ratio(80, over: 1)!, scores: 1, passed: true)), .determined(award),
      ])
    return id
  }

  /// A submitted case and what happened to it afterwards.
  func file(
    _ id: CaseID, serial: Int, enterprise: String = "91110302MA01TEST0X", name: String = "云帆试验科技有限公司",
    project: String = "智能客服", then events: [CaseEvent] = []
  ) async throws {
    let opened = Opened(
      id: id, programme: policy.slug, round: policy.round.id, enterprise: EnterpriseID(enterprise),
      enterpriseName: name, channel: .online, policyHash: policy.hash)
    let facts: [FilingChange] = [
      .set(FactPath("org.name"), .text(name)), .set(FactPath("org.account_name"), .text(name)),
      .set(FactPath("org.bank_account"), .text(TestPremises.account)), .set(FactPath("org.bank_name"), .text("示例银行")),
      .set(FactPath("org.bank_line"), .text("102100099996")),
      .set(FactPath("org.contact_phone"), .text("13800138000")), .addProject("p1"),
      .set(FactPath("project.name", project: "p1"), .text(project)),
    ]
    let number = ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)!
    let now = now
    _ = try await office.open(CaseFile.self, id, by: .system) { _ in
      [
        .opened(opened), .factsSaved(FactsSaved(section: "enterprise", changes: facts, automatic: false)),
        .submitted(Submitted(number: number, receivedAt: now, snapshot: "s", declarations: [], invoices: [])),
      ] + events
    }
  }

  func stage(of id: CaseID) async throws -> String { try await office.load(CaseFile.self, id)?.state.name ?? "none" }
}

extension Browser {
  /// A form with files, as a browser sends it: the token first.
  @discardableResult
  func postFiles(
    _ path: String, _ fields: [(String, String)], files: [(field: String, name: String, bytes: [UInt8])] = []
  ) async throws -> Answer {
    var body = ByteBuffer()
    for (name, value) in [("csrf", last?.csrf ?? "")] + fields {
      body.writeString("--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    for file in files {
      body.writeString(
        "--XX\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
          + "Content-Type: application/octet-stream\r\n\r\n")
      body.writeBytes(file.bytes)
      body.writeString("\r\n")
    }
    body.writeString("--XX--\r\n")
    return try await send(
      .post, path,
      headers: [
        "Content-Type": "multipart/form-data; boundary=XX", "Origin": "http://127.0.0.1:8080",
        "Sec-Fetch-Site": "same-origin",
      ], body: body)
  }

  var location: String { last?.header("Location") ?? "" }
}
