internal import Casework
internal import Foundation
internal import HTTPTypes
internal import HummingbirdTesting
internal import NIOCore
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards

/// An agent at the browser, with the answers of an invented enterprise.
struct Applicant {
  let test: TestPremises
  let browser: Browser
  /// `/zh/apply/<id>`.
  var home = ""

  static let code = "91110302MA01AYXW2E"

  /// An agent of a registered enterprise, signed in.
  init(
    _ test: TestPremises, _ client: any TestClientProtocol, login: String = "agent", code: String = code
  ) async throws {
    self.test = test
    try await test.applicant(login, enterprise: code)
    browser = try await test.browser(client, signedInAs: login)
  }

  var id: CaseID { CaseID(home.split(separator: "/").last.map(String.init) ?? "") }

  func file() async throws -> CaseFile { try await test.office.load(CaseFile.self, id)! }

  /// Opens the draft of the one programme.
  mutating func open(selfCheck: Filing? = nil) async throws {
    try await browser.get("/zh/apply")
    var fields = [("programme", RealPolicies.slug), ("round", "2025")]
    if let selfCheck { fields.append(("self-check", try Applicant.carried(selfCheck))) }
    let answer = try await browser.post("/zh/apply", fields)
    home = answer.headers[.location] ?? ""
  }

  static func carried(_ filing: Filing) throws -> String {
    try JSONEncoder().encode(filing).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// Shows a page of the form and saves it with these answers, as a browser would: every control it has.
  @discardableResult
  func save(_ path: String, _ answers: [String: String]) async throws -> Browser.Answer {
    let page = try await browser.get(path)
    var fields = [("version", page.hidden("version") ?? ""), ("shown", page.hidden("shown") ?? "")]
    fields += answers.filter { page.body.contains("name=\"\($0.key)\"") }.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
    return try await browser.post(path, fields + [("then", "next")])
  }

  /// Saves a page until it asks nothing more.
  func complete(_ path: String, _ answers: [String: String]) async throws {
    for _ in 0..<4 {
      let answer = try await save(path, answers)
      guard answer.status == 303, answer.headers[.location] == path else { return }
    }
  }

  /// Fills the whole form for one project of each mode.
  func fillForms(_ modes: [String] = ["api", "private", "cloud", "appliance"]) async throws {
    for section in ["enterprise", "contact", "declarations", "account"] {
      try await complete("\(home)/form/\(section)", Applicant.answers)
    }
    for (index, mode) in modes.enumerated() {
      try await browser.get("\(home)/projects")
      let added = try await browser.post("\(home)/projects", [])
      let project = "\(home)/projects/" + (added.headers[.location] ?? "").split(separator: "/")[4]
      var answers = Applicant.answers
      answers["project.mode"] = mode
      for section in ["project", "supplier", "contract", "effect"] {
        try await complete("\(project)/form/\(section)", answers)
      }
      try await browser.get("\(project)/expenses")
      let line = try await browser.post("\(project)/expenses", [])
      let expense = (line.headers[.location] ?? "").replacing("/form/expense", with: "")
      answers["expense.invoice_key"] = "2511700000012345678\(index)"
      for section in ["expense", "amounts"] { try await complete("\(expense)/form/\(section)", answers) }
    }
  }

  /// Uploads a small PDF to every material that is due.
  func uploadAll() async throws {
    let tasks = try await browser.get(home)
    for place in Applicant.links(tasks.body, containing: "/materials/") {
      _ = try await upload(place, name: "扫描件.pdf", bytes: Applicant.pdf)
    }
  }

  func upload(_ path: String, name: String, bytes: [UInt8]) async throws -> Browser.Answer {
    let token = try await browser.get(path).csrf ?? ""
    let boundary = "----duixian"
    var body = ByteBuffer()
    body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(token)\r\n")
    body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n")
    body.writeBytes(bytes)
    body.writeString("\r\n--\(boundary)--\r\n")
    return try await browser.send(
      .post, path,
      headers: [
        "Content-Type": "multipart/form-data; boundary=\(boundary)", "Origin": "http://127.0.0.1:8080",
        "Sec-Fetch-Site": "same-origin",
      ], body: body)
  }

  /// Ticks every statement and submits.
  func submit() async throws -> Browser.Answer {
    let page = try await browser.get("\(home)/check")
    let ticks = (1...6).map { ("commitment-\($0)", "yes") }
    return try await browser.post("\(home)/submission", ticks + [("idempotency", page.hidden("idempotency") ?? "")])
  }

  static func links(_ body: String, containing part: String) -> [String] {
    body.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }.filter { $0.contains(part) }
  }

  static let answers: [String: String] = [
    "org.name": "云帆试验科技有限公司", "org.kind": "enterprise", "org.legal_representative": "李示例",
    "org.operating_address": "科创街 1 号", "org.operates_in_zone": "yes", "org.contact_name": "王示例",
    "org.contact_phone": "13800138000", "org.major_penalty": "no", "org.criminal_record": "no",
    "org.dishonest_listed": "no", "org.applied_open_call": "no", "org.account_name": "云帆试验科技有限公司",
    "org.bank_name": "示例银行亦庄支行", "org.bank_account": "6222 0212 3456 7890 123",
    "org.bank_line": "102100099996", "project.name": "质检", "project.is_user": "yes",
    "project.field": "manufacturing", "project.other_fund": "no", "project.supplier": "示例模型公司",
    "project.model": "示例大模型", "project.third_party": "yes", "project.related": "no", "project.controlled": "no",
    "project.contract_number": "HT-1", "project.signed_on": "2024年3月1日", "project.starts_on": "2024-03-01",
    "project.ends_on": "2025-06-30", "project.framework": "yes", "project.usage_terms": "yes",
    "project.hardware_split": "yes", "project.cost_split": "yes", "project.scene": "质检", "project.effect": "漏检率下降",
    "project.replication": "可以推广", "project.accepted_on": "2024-12-31", "expense.model_name": "示例大模型",
    "expense.spent_on": "2024-12-30", "expense.contract_amount": "60万", "expense.settled": "６００，０００",
    "expense.invoiced": "600000", "expense.paid": "600,000.00", "expense.hardware": "1万",
  ]

  /// The smallest whole document.
  static let pdf: [UInt8] = {
    let objects = [
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n", "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n",
    ]
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for object in objects {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += object
    }
    let start = text.utf8.count
    return Array("\(text)xref\n0 4\n\(table)trailer<</Size 4/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }()
}
