internal import Casework
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards

/// A submitted filing of one private deployment with two expense lines, and officials to handle it.
struct SampleCase {
  let test: TestPremises
  let id: CaseID
  let applicant: Actor

  static let checker = "checker"
  static let reviewer = "reviewer"
  static let lead = "lead"

  /// Officials of every role the pages of this part know.
  static func staff(_ test: TestPremises) async throws {
    try await test.staff(checker, .completenessReviewer)
    try await test.staff("other-checker", .completenessReviewer)
    try await test.staff(reviewer, .substantiveReviewer)
    try await test.staff(lead, .lead)
    try await test.staff("finance", .financeMaker)
    try await test.staff("auditor", .auditor)
  }

  static func submitted(
    _ test: TestPremises, _ serial: Int = 1, login: String = "applicant", code: String = "91110302MA01TEST0X",
    name: String = "云帆试验科技有限公司", kind: String = "enterprise", invoice: String = "25112000000000012345"
  ) async throws -> SampleCase {
    let applicant = try await test.applicant(login, enterprise: code, name: name)
    let id = CaseID("case-\(serial)")
    let policy = test.policy
    let terms = test.premises.terms(of: policy)
    // Every file is one of its own, as people's files are.
    func blob(_ material: String) async throws -> Blob {
      try await test.premises.blobs.put(
        Array("<?xml version=\"1.0\"?><contract><sum>6000000</sum><!--\(serial) \(material)--></contract>".utf8))
    }
    _ = try await test.office.open(CaseFile.self, id, by: applicant) { desk in
      try CaseFile.open(
        Opened(
          id: id, programme: policy.slug, round: policy.round.id, enterprise: EnterpriseID(code), enterpriseName: name,
          channel: .online, policyHash: policy.hash), existing: [], by: applicant, at: desk.now, under: terms)
    }
    let sample = SampleCase(test: test, id: id, applicant: applicant)
    try await sample.change(applicant) { file, now in
      try file.draft().save(section: "all", answers(name, code, kind, invoice), by: applicant, at: now, under: terms)
    }
    for (index, material) in ["m2", "m3", "m4"].enumerated() {
      try await sample.attach(material, "a\(index)", project: nil, try await blob(material))
    }
    for (index, material) in ["m8", "m9", "m10", "m11"].enumerated() {
      try await sample.attach(material, "b\(index)", project: "p1", try await blob(material))
    }
    try await sample.change(applicant) { file, now in
      try file.draft().submit(
        number: ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)!, declarations: policy.declarations,
        readiness: Readiness(
          missing: [], faulty: [], materials: [], declarations: policy.declarations,
          invoices: policy.invoices(in: file.dossier.filing)),
        digest: Premises.digest, by: applicant, at: now, under: terms)
    }
    return sample
  }

  func attach(_ material: String, _ file: String, project: String?, _ blob: Blob) async throws {
    let (applicant, terms) = (applicant, test.premises.terms(of: test.policy))
    let attachment = Attachment(
      id: AttachmentID("\(id)-\(file)"), material: MaterialID(material), project: project, hash: blob.hash,
      name: "材料 \"\(material)\".xml", size: blob.size, mediaType: "application/xml")
    try await change(applicant) { file, now in
      if case .correction(let correction) = file.state {
        return try correction.attach(attachment, by: applicant, at: now)
      }
      return try file.draft().attach(attachment, by: applicant, at: now, under: terms)
    }
  }

  /// One command on the case.
  @discardableResult
  func change(
    _ actor: Actor, _ decide: @escaping @Sendable (CaseFile, Instant) throws -> [CaseEvent]
  ) async throws -> CaseFile {
    let now = test.now
    return try await test.office.change(CaseFile.self, id, by: actor) { file, _ in try decide(file, now) }
  }

  func file() async throws -> CaseFile { try await test.office.load(CaseFile.self, id)! }

  /// Accepted, and in the hands of the substantive reviewer.
  func inSubstantiveReview() async throws {
    let checker = Actor(account: "a-checker", roles: [.completenessReviewer])
    let reviewer = Actor(account: "a-reviewer", roles: [.substantiveReviewer])
    let policy = test.policy
    try await change(checker) { file, _ in try file.assign(checker.account, by: checker) }
    try await change(checker) { file, _ in
      let keys = policy.checklist(for: file.dossier, at: file.dossier.receipt!.receivedAt)
      return try keys.flatMap {
        try file.completenessReview().decide(
          ChecklistDecision(key: $0, verdict: .conforms), checklist: keys, by: checker)
      }
    }
    try await change(checker) { file, _ in
      try file.completenessReview().accept(
        checklist: policy.checklist(for: file.dossier, at: file.dossier.receipt!.receivedAt), by: checker)
    }
    try await change(reviewer) { file, _ in try file.assign(reviewer.account, by: reviewer) }
  }

  private static func answers(_ name: String, _ code: String, _ kind: String, _ invoice: String) -> [FilingChange] {
    func date(_ text: String) -> FactValue { .date(CivilDate(iso: text)!) }
    let org: [(FactID, FactValue)] = [
      ("org.name", .text(name)), ("org.credit_code", .text(code)), ("org.kind", .choice(kind)),
      ("org.legal_representative", .text("李一")), ("org.operating_address", .text("科创街 1 号")),
      ("org.operates_in_zone", .bool(true)), ("org.contact_name", .text("王二")),
      ("org.contact_phone", .text("13800138000")), ("org.major_penalty", .bool(false)),
      ("org.criminal_record", .bool(false)), ("org.dishonest_listed", .bool(false)),
      ("org.applied_open_call", .bool(false)), ("org.account_name", .text(name)), ("org.bank_name", .text("中国银行")),
      ("org.bank_account", .text("6222020200112233445")), ("org.bank_line", .text("104100000004")),
    ]
    let project: [(FactID, FactValue)] = [
      ("project.name", .text("智能质检 <script>")), ("project.mode", .choice("private")),
      ("project.field", .choice("manufacturing")), ("project.is_user", .bool(true)),
      ("project.other_fund", .bool(false)),
      ("project.supplier", .text("供应商甲")), ("project.model", .text("模型一")), ("project.third_party", .bool(true)),
      ("project.related", .bool(false)), ("project.controlled", .bool(false)),
      ("project.contract_number", .text("HT-1")), ("project.signed_on", date("2024-06-01")),
      ("project.starts_on", date("2024-06-01")), ("project.ends_on", date("2025-06-01")),
      ("project.cost_split", .bool(true)),
      ("project.scene", .text("质检")), ("project.effect", .text("效率提升")), ("project.replication", .text("可推广")),
      ("project.accepted_on", date("2025-06-01")),
    ]
    func line(_ number: String, _ amount: Int64) -> [(FactID, FactValue)] {
      [
        ("expense.model_name", .text("模型一")), ("expense.spent_on", date("2025-06-01")),
        ("expense.invoice_key", .text(number)), ("expense.contract_amount", .money(Money(yuan: amount))),
        ("expense.settled", .money(Money(yuan: amount))), ("expense.invoiced", .money(Money(yuan: amount))),
        ("expense.paid", .money(Money(yuan: amount))), ("expense.hardware", .money(.zero)),
      ]
    }
    return org.map { .set(FactPath($0.0), $0.1) } + [.addProject("p1")]
      + project.map { .set(FactPath($0.0, project: "p1"), $0.1) }
      + [.addExpense(project: "p1", id: "e1"), .addExpense(project: "p1", id: "e2")]
      + line(invoice, 6_000_000).map { .set(FactPath($0.0, project: "p1", expense: "e1"), $0.1) }
      + line("25112000000000099999", 1_000_000).map { .set(FactPath($0.0, project: "p1", expense: "e2"), $0.1) }
  }
}
