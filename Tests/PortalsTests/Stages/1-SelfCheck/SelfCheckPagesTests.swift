internal import Casework
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Standards
internal import Testing

struct `The self-check's pages` {
  private static let cookie = "answers.etown-model-voucher-benchmark.2025"
  private static let root = "/self-check/etown-model-voucher-benchmark/2025"

  /// Answers every question and follows each redirect; the last answer is the page it ends on.
  private func walk(
    _ browser: Browser, _ language: String = "zh", ways: [String], answers: [String: String] = [:]
  ) async throws -> Browser.Answer {
    try await browser.get("/\(language)\(Self.root)")
    try await browser.post("/\(language)\(Self.root)/start", [])
    for _ in 0..<30 {
      let place = browser.last?.headers[.location] ?? ""
      let page = try await browser.follow()
      guard let fact = place.split(separator: "/question/").last.map(String.init), place.contains("/question/") else {
        return page
      }
      let fields: [(String, String)] =
        fact == "project.mode"
        ? ways.map { ("answer", $0) } : Self.fields(of: page.body).map { ($0, answers[fact] ?? Self.usual(fact)) }
      try await browser.post(place, fields)
    }
    return try await browser.follow()
  }

  private static func fields(of body: String) -> [String] {
    let names = body.split(separator: "name=\"answer").dropFirst().map { "answer" + $0.prefix { $0 != "\"" } }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func usual(_ fact: String) -> String {
    switch fact {
    case "org.operates_in_zone", "project.is_user", "project.third_party": "yes"
    case "org.kind": "enterprise"
    case "project.field": "health"
    case "expense.settled": "１２.５６７８９１万"
    case "expense.hardware": "0"
    case "project.signed_on": "2024年3月18日"
    default: "no"
    }
  }

  @Test(arguments: ["zh", "en"])
  func `leads from the first question to the amount, to the fen, without an account and without a verdict`(
    language: String
  ) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      let page = try await walk(browser, language, ways: ["api"])
      #expect(page.status == 200)
      #expect(page.body.contains("62,839.45"))
      #expect(page.body.contains(language == "zh" ? "初步结果，不作为审核结论" : "Preliminary; this is no decision"))
      #expect(page.body.contains(language == "zh" ? "由专家评审认定" : "Decided by the experts"))
      #expect(page.body.contains("/guide/etown-model-voucher-benchmark/2025#3-4"))
      #expect(!page.body.contains("符合条件"))
      #expect(!page.body.lowercased().contains("eligible"))
    }
  }

  @Test func `no amount appears in any address, and the answers are in a cookie that scripts cannot read`() async throws
  {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      _ = try await walk(browser, ways: ["api"])
      #expect(browser.cookies[Self.cookie]?.contains("expense.settled~125678.91") == true)
      let asked = try await browser.get("/zh\(Self.root)/question/expense.settled")
      #expect(asked.body.contains("125,678.91"), "the value comes back normalised")
      try await browser.post("/zh\(Self.root)/clear", [])
      #expect(
        browser.last?.headers[values: .setCookie].contains {
          $0.hasPrefix("\(Self.cookie)=;") && $0.contains("HttpOnly")
        }
          == true)
      #expect(browser.cookies[Self.cookie] == nil)
    }
  }

  @Test(arguments: [
    ("expense.settled", [(String, String)]()), ("expense.settled", [("answer-p-api", "很多")]),
    ("expense.settled", [("answer-p-api", "-5")]),
    ("expense.settled", [("answer-p-api", String(repeating: "9", count: 101))]),
    ("expense.settled", [("answer-p-api", "5"), ("unsure-p-api", "yes")]),
    ("org.kind", [("answer", "<script>alert(1)</script>")]), ("org.kind", []),
    ("org.operates_in_zone", [("answer", "maybe")]),
    ("project.mode", []), ("project.mode", [("answer", "none")]),
    ("project.mode", [("answer", "api"), ("answer", "?")]),
  ])
  func `a missing, malformed or hostile answer gives the form again with what was typed`(
    fact: String, fields: [(String, String)]
  ) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      _ = try await walk(browser, ways: ["api"])
      let place = "/zh\(Self.root)/question/\(fact)"
      try await browser.get(place)
      let answer = try await browser.post(place, fields)
      #expect(answer.status == 422)
      #expect(answer.body.contains("role=\"alert\""))
      #expect(!answer.body.contains("<script>alert"))
      if let typed = fields.first?.1, fact == "expense.settled" { #expect(answer.body.contains("value=\"\(typed)\"")) }
    }
  }

  @Test(arguments: [
    "/question/org.name", "/question/..", "/question/project.effect_confirmed", "/nowhere", "/question/%00",
  ])
  func `what the plan does not ask is a page not found`(tail: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let page = try await Browser(client).get("/zh\(Self.root)\(tail)")
      #expect(page.status == 404)
    }
  }

  @Test func `a knock-out is told at once, and going on is the person's choice`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      let halt = try await walk(browser, ways: ["api"], answers: ["org.operates_in_zone": "no"])
      #expect(halt.body.contains("按这个回答，金额会是零"))
      #expect(halt.body.contains("在亦庄新城范围内实际经营"))
      try await browser.post("/zh\(Self.root)/on", [])
      #expect(browser.last?.headers[.location]?.contains("/question/") == true)
    }
  }

  @Test func `below the line the page says how much is missing and until when`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      let page = try await walk(browser, ways: ["api"], answers: ["expense.settled": "99999.99"])
      #expect(page.body.contains("还差 0.01 元"))
      #expect(page.body.contains("2025年9月15日（星期一）24:00"))
    }
  }

  @Test func `the answers go with the person to the application, before and after signing in`() async throws {
    let test = try await TestPremises()
    try await test.applicant()
    try await test.test { client in
      let stranger = Browser(client)
      _ = try await walk(stranger, ways: ["api"])
      try await stranger.post("/zh\(Self.root)/carry", [])
      #expect(stranger.last?.headers[.location] == "/zh/apply")
      #expect((stranger.cookies["self-check"]?.utf8.count ?? 0) > 100)
      let agent = try await test.browser(client, signedInAs: "applicant")
      let page = try await walk(agent, ways: ["api"])
      #expect(page.hidden("self-check")?.isEmpty == false)
      #expect(page.body.contains("action=\"/zh/apply\""))
    }
  }

  @Test func `a forged cookie is read answer by answer and harms nobody`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      for text in [
        "x", "etown-model-voucher-benchmark/2025!%%%",
        "etown-model-voucher-benchmark/2025!project.mode~<b>!org.kind~enterprise",
      ] {
        let page = try await Browser(client).get("/zh\(Self.root)/result", headers: ["Cookie": "answers=\(text)"])
        #expect(page.status == 200 || page.status == 303)
        #expect(!page.body.contains("<b></b>"))
      }
    }
  }
}
