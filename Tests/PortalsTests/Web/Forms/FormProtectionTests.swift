internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore
internal import Standards
internal import Synchronization
internal import Testing

@testable internal import Portals

struct `A form from elsewhere` {
  private final class Count: Sendable {
    private let number = Mutex(0)
    func add() { number.withLock { $0 += 1 } }
    var value: Int { number.withLock { $0 } }
  }

  private static func app(_ count: Count) -> some ApplicationProtocol {
    buildApplication(
      portal: TestPortal().portal(routes: { routes in
        routes.open.get { _, context in context.page(Phrase(verbatim: "f"), hidden("csrf", context.csrf)) }
        routes.open.post("do") { _, context in
          count.add()
          return context.redirect(to: .home)
        }
        routes.open.delete("do") { _, context in
          count.add()
          return context.redirect(to: .home)
        }
      }))
  }

  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  @Test(arguments: [
    ["Origin": "https://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:9999"],
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
    ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "cross-site"],
  ])
  func `is refused even with the right token`(headers: [String: String]) async throws {
    let count = Count()
    try await Self.app(count).test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      let answer = try await browser.send(
        .post, "/zh/do", headers: headers.merging(Self.form) { a, _ in a }, body: ByteBuffer(string: "csrf=\(token)"))
      #expect(answer.status == 403)
      #expect(answer.body.contains("<h1>"))
      #expect(count.value == 0)
    }
  }

  @Test func `is refused without the token, with another's, or in a form nobody reads`() async throws {
    let count = Count()
    try await Self.app(count).test(.router) { client in
      let stranger = Browser(client)
      let strange = try #require(try await stranger.get("/zh").csrf)
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      #expect(strange != token)
      for body in ["", "csrf=", "csrf=\(strange)", "csrf=\(token)x", "csrf=\(strange)&csrf=\(token)"] {
        #expect(
          try await browser.send(.post, "/zh/do", headers: Self.form, body: ByteBuffer(string: body)).status == 403)
      }
      for type in ["text/plain", "application/json", ""] {
        let answer = try await browser.send(
          .post, "/zh/do", headers: ["Content-Type": type], body: ByteBuffer(string: "csrf=\(token)"))
        #expect(answer.status == 403)
      }
      #expect(try await browser.send(.delete, "/zh/do").status == 403)
      #expect(try await browser.send(.get, "/zh/do?csrf=\(token)").status == 405)
      #expect(count.value == 0)

      #expect(try await browser.post("/zh/do", [], token: token).status == 303)
      #expect(try await browser.send(.delete, "/zh/do", headers: ["X-CSRF": token]).status == 303)
      #expect(count.value == 2)
    }
  }

  @Test func `without cookies has no valid token at all`() async throws {
    let count = Count()
    try await Self.app(count).test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      browser.forgetCookies()
      #expect(try await browser.post("/zh/do", [], token: token).status == 403)
      #expect(count.value == 0)
    }
  }

  @Test func `too large is a 413`() async throws {
    let count = Count()
    try await Self.app(count).test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      let long = String(repeating: "x", count: 64 * 1024 + 1)
      #expect(try await browser.post("/zh/do", [("a", long)], token: token).status == 413)
      let many = (0..<60).map { ("f\($0)", String(repeating: "x", count: 60_000)) }
      #expect(try await browser.post("/zh/do", many, token: token).status == 413)
      #expect(count.value == 0)
    }
  }
}
