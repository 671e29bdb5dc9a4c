internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore
internal import Standards
internal import Testing

@testable internal import Portals

struct `Signing in` {
  private static func app(_ test: TestPortal, _ settings: PortalSettings = PortalSettings()) -> some ApplicationProtocol
  {
    buildApplication(
      portal: test.portal(
        settings: settings,
        routes: { routes in
          routes.open.get { _, context in context.page(Phrase(verbatim: "home"), hidden("csrf", context.csrf)) }
          routes.open.get("who") { _, context in
            context.page(Phrase(verbatim: "who"), "<p>[\(context.visit.visitor?.name ?? "nobody")]</p>")
          }
          routes.signedIn.get("mine") { _, context in
            context.page(Phrase(verbatim: "mine"), "<p>\(context.visitor.name)</p>")
          }
          routes.signedIn.post("mine") { _, context in
            context.redirect(to: Link("mine"), flash: Phrase(zh: "已<保存>", en: "Saved"))
          }
          routes.staff.get("desk") { _, context in
            context.page(Phrase(verbatim: "desk"), "<p>\(context.visitor.name)</p>")
          }
          routes.staff(holding: [.auditor]).get("audit") { _, context in context.page(Phrase(verbatim: "audit"), "") }
        }))
  }

  private static func signIn(
    _ browser: Browser, _ login: String, code: String = "", password: String = "correct horse",
    at path: String = "/zh/sign-in"
  ) async throws -> Browser.Answer {
    try await browser.get(path)
    let next = browser.last?.hidden("next").map { [("next", $0)] } ?? []
    return try await browser.post(
      "/zh/sign-in", [("login", login), ("password", password), ("code", code)] + next)
  }

  @Test func `leads back to the page that asked for it`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let browser = Browser(client)
      let sent = try await browser.get("/zh/mine?tab=2")
      #expect(sent.status == 303)
      let place = try #require(sent.headers[.location])
      #expect(place == "/zh/sign-in?next=%2Fzh%2Fmine%3Ftab%3D2")
      let answer = try await Self.signIn(browser, "applicant", at: place)
      #expect(answer.status == 303)
      #expect(answer.headers[.location] == "/zh/mine?tab=2")
      let page = try await browser.follow()
      #expect(page.body.contains("王申报"))
      #expect(page.header("Cache-Control") == "no-store")
    }
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "/zh//evil.example", "/en/../../x", "/fr/x",
    "zh/mine",
    "/zh/mine\r\nSet-Cookie: a=b", "javascript:alert(1)",
  ])
  func `never leads to another site`(next: String) async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let browser = Browser(client)
      let page = try await browser.get("/zh/sign-in?next=\(Browser.encode(next))")
      #expect(page.hidden("next") == nil)
      let answer = try await browser.post(
        "/zh/sign-in", [("login", "applicant"), ("password", "correct horse"), ("next", next)])
      #expect(answer.status == 303)
      #expect(answer.headers[.location] == "/zh/mine")
    }
  }

  @Test func `gives the same answer for an unknown account, a wrong password and a wrong code`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      var bodies: Set<String> = []
      for (login, password, code) in [
        ("nobody", "correct horse", ""), ("applicant", "wrong", ""), ("clerk", "correct horse", ""),
        ("clerk", "correct horse", "000000"), ("clerk-without-code", "correct horse", ""),
        ("applicant", String(repeating: "p", count: 600), ""),
      ] {
        let browser = Browser(client)
        let answer = try await Self.signIn(browser, login, code: code, password: password)
        #expect(answer.status == 422)
        #expect(answer.hidden("login") == login)
        #expect(!answer.body.contains(password))
        #expect(browser.cookies["session"] == nil)
        let plain = answer.body.replacing(login, with: "").replacing(answer.csrf ?? "-", with: "")
        bodies.insert(plain.replacing(/data-now="\d+"/, with: ""))
      }
      #expect(bodies.count == 1)
    }
  }

  @Test func `takes full-width digits and spaces in a code`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let answer = try await Self.signIn(Browser(client), "clerk", code: "１２３ 456")
      #expect(answer.headers[.location] == "/zh/desk")
    }
  }

  @Test func `makes a new token each time and ends the one the browser had`() async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      _ = try await Self.signIn(browser, "applicant")
      let first = try #require(browser.cookies["session"])
      _ = try await Self.signIn(browser, "clerk", code: "123456")
      let second = try #require(browser.cookies["session"])
      #expect(first != second)
      #expect(test.sessions.tokens == [second])
      try await browser.get("/zh")
      let out = try await browser.post("/zh/sign-out", [])
      #expect(out.status == 303)
      #expect(test.sessions.tokens.isEmpty)
      #expect(browser.cookies["session"] == nil)
      #expect(try await browser.follow().body.contains("您已安全退出。"))
    }
  }

  @Test(arguments: [("clerk", "123456", 15), ("applicant", "", 30)])
  func `ends after the idle time of its kind of account`(login: String, code: String, minutes: Int64) async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      _ = try await Self.signIn(browser, login, code: code)
      test.advance(seconds: minutes * 60 - 1)
      #expect(try await browser.get("/zh/mine").status == 200)
      test.advance(seconds: minutes * 60)
      #expect(try await browser.get("/zh/mine").status == 303)
      #expect(test.sessions.tokens.isEmpty)
    }
  }

  @Test func `ends after twelve hours however busy`() async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      _ = try await Self.signIn(browser, "applicant")
      for _ in 0..<47 {
        test.advance(seconds: 15 * 60)
        #expect(try await browser.get("/zh/mine").status == 200)
      }
      test.advance(seconds: 15 * 60)
      #expect(try await browser.get("/zh/mine").status == 303)
    }
  }

  @Test func `shows a page of the offices to an applicant exactly as a page that does not exist`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let browser = Browser(client)
      _ = try await Self.signIn(browser, "applicant")
      func plain(_ answer: Browser.Answer) -> String {
        let trace = answer.header("X-Request-ID") ?? "-"
        return answer.body.replacing(trace, with: "").replacing(/desk|none|audit/, with: "")
      }
      let desk = try await browser.get("/zh/desk")
      let none = try await browser.get("/zh/none")
      #expect(desk.status == 404 && none.status == 404)
      #expect(plain(desk) == plain(none))
      #expect(desk.body.contains("王申报"), "the page still knows who is signed in")
      let official = Browser(client)
      _ = try await Self.signIn(official, "clerk", code: "123456")
      #expect(try await official.get("/zh/desk").status == 200)
      #expect(try await official.get("/zh/audit").status == 404)
    }
  }

  @Test func `is slowed by failures, and told for how long`() async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      for _ in 0..<6 { #expect(try await Self.signIn(browser, "applicant", password: "wrong").status == 422) }
      let locked = try await Self.signIn(browser, "applicant")
      #expect(locked.status == 429)
      #expect(locked.header("Retry-After") == "60")
      #expect(locked.body.contains("<h1>"))
      test.advance(seconds: 61)
      #expect(try await Self.signIn(browser, "applicant").status == 303)
    }
  }

  @Test func `over TLS sets host-bound secure cookies`() async throws {
    var settings = PortalSettings()
    settings.publicOrigin = "https://duixian.example"
    try await Self.app(TestPortal(), settings).test(.router) { client in
      let answer = try await client.execute(uri: "/zh", method: .get)
      let cookie = try #require(answer.headers[values: .setCookie].first)
      #expect(cookie.hasPrefix("__Host-visit="))
      for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
      #expect(!cookie.contains("Domain"))
      let strict = try #require(HTTPField.Name("Strict-Transport-Security"))
      #expect(answer.headers[strict]?.contains("max-age=31536000") == true)
    }
  }

  @Test func `answers a script with 401 instead of a page it cannot show`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let answer = try await Browser(client).get("/zh/mine", headers: ["Sec-Fetch-Dest": "empty"])
      #expect(answer.status == 401)
      #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
    }
  }

  @Test func `shows once what an action did, escaped`() async throws {
    try await Self.app(TestPortal()).test(.router) { client in
      let browser = Browser(client)
      _ = try await Self.signIn(browser, "applicant")
      try await browser.get("/zh/mine")
      let answer = try await browser.post("/zh/mine", [])
      #expect(answer.status == 303)
      #expect(try await browser.follow().body.contains("已&lt;保存&gt;"))
      #expect(try await !browser.get("/zh/mine").body.contains("已&lt;保存&gt;"))
    }
  }
}
