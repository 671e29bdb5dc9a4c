internal import Foundation
internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore
internal import Portals
internal import Standards
internal import Testing

struct `Every answer of the site` {
  private struct Broken: Error { let secret = "table accounts is missing" }

  private static func routes(_ routes: PortalRoutes) {
    routes.open.get { _, context in
      context.page(Phrase(zh: "首页", en: "Home"), "<h1>\("首页")</h1><input name=\"csrf\" value=\"\(context.csrf)\">")
    }
    routes.open.get("go") { _, context in context.redirect(to: .home) }
    routes.open.get("broken") { _, _ -> Response in throw Broken() }
    routes.open.get("large") { _, _ -> Response in throw Fault.tooLarge(limit: 200 << 20) }
    routes.open.post("form") { _, context in
      context.page(Phrase(zh: "收到", en: "Received"), "<p>\(context.form.typed("name"))</p>")
    }
    routes.signedIn.get("mine") { _, context in context.page(Phrase(verbatim: "mine"), "<p>\(context.visitor.name)</p>")
    }
    routes.staff.get("desk") { _, context in context.page(Phrase(verbatim: "desk"), "<p>desk</p>") }
    routes.staff(holding: [.auditor]).get("audit") { _, context in context.page(Phrase(verbatim: "a"), "<p>a</p>") }
  }

  @Test(arguments: [
    ("/zh", 200), ("/zh/go", 303), ("/", 303), ("/zh/mine", 303), ("/zh/nowhere", 404), ("/fr", 404),
    ("/zh/broken", 500),
    ("/zh/large", 413), ("/assets/none.css", 404), ("/zh/form", 405), ("/%zz", 404), ("/zh/%00", 404),
  ])
  func `carries the content policy, its number and words, whatever its status`(path: String, status: Int) async throws {
    let app = buildApplication(portal: TestPortal().portal(routes: Self.routes))
    try await app.test(.router) { client in
      let answer = try await Browser(client).get(path)
      #expect(answer.status == status)
      #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
      #expect(answer.header("X-Request-ID")?.isEmpty == false)
      if status != 303 {
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.body.contains("<h1>"))
        #expect(!answer.body.contains("accounts is missing"))
      } else {
        #expect(answer.headers[.location]?.hasPrefix("/") == true)
      }
    }
  }

  @Test func `a malformed form is a page with words, never a failure of the server`() async throws {
    let app = buildApplication(portal: TestPortal().portal(routes: Self.routes))
    try await app.test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      for body in ["name=%zz", "name=%00", "name=%ff%fe", "name=%e4%b8", String(repeating: "a=1&", count: 401)] {
        let answer = try await browser.send(
          .post, "/zh/form", headers: ["Content-Type": "application/x-www-form-urlencoded"],
          body: ByteBuffer(string: body + "&csrf=" + token))
        #expect(answer.status == 400, "\(body.prefix(20))")
        #expect(answer.body.contains("<h1>"))
      }
      let fine = try await browser.post("/zh/form", [("name", "<b>王</b>")], token: token)
      #expect(fine.status == 200)
      #expect(fine.body.contains("&lt;b&gt;王&lt;/b&gt;"))
    }
  }
}
