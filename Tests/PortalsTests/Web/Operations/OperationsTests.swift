internal import Hummingbird
internal import HummingbirdTesting
internal import Foundation
internal import Standards
internal import Testing

@testable internal import Portals

struct `The operator's pages` {
  @Test func `count requests by pattern and status, not by address`() async throws {
    let app = buildApplication(
      portal: TestPortal().portal(routes: { routes in
        routes.open.get("case/:id") { _, context in
          _ = try context.id()
          return context.page(Phrase(verbatim: "case"), "")
        }
      }))
    try await app.test(.router) { client in
      let browser = Browser(client)
      for path in ["/zh/case/secret1", "/en/case/secret2", "/zh/case/a%2Fb", "/zh/nowhere/secret3"] {
        try await browser.get(path)
      }
      let text = try await browser.get("/metrics").body
      #expect(text.contains("http_requests_total{route=\"/{language}/case/{id}\",method=\"GET\",status=\"200\"} 2\n"))
      #expect(text.contains("http_requests_total{route=\"/{language}/case/{id}\",method=\"GET\",status=\"404\"} 1\n"))
      #expect(text.contains("http_requests_total{route=\"NotFound\",method=\"GET\",status=\"404\"} 1\n"))
      #expect(text.contains("http_request_duration_seconds_bucket{route=\"NotFound\",le=\"+Inf\"} 1\n"))
      #expect(text.contains("http_requests_in_flight 1\n"))
      #expect(text.contains("process_resident_memory_bytes "))
      #expect(!text.contains("secret"))
    }
  }

  @Test(arguments: [true, false])
  func `say whether the platform is well`(isWell: Bool) async throws {
    let checks = [
      HealthCheck(name: "database", isWell: true, detail: "ok"),
      HealthCheck(name: "disk", isWell: isWell, detail: "12 \"GB\" free"),
    ]
    try await buildApplication(portal: TestPortal().portal(health: { checks })).test(.router) { client in
      let answer = try await Browser(client).get("/healthz")
      #expect(answer.status == (isWell ? 200 : 503))
      #expect(answer.header("Content-Type") == "application/json")
      #expect(answer.header("Content-Security-Policy") != nil)
      let json = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
      #expect(json?["ok"] as? Bool == isWell)
      let disk = (json?["checks"] as? [String: [String: Any]])?["disk"]
      #expect(disk?["detail"] as? String == "12 \"GB\" free")
    }
  }

  @Test func `answer HEAD like GET, without a body`() async throws {
    let app = buildApplication(
      portal: TestPortal().portal(routes: { routes in
        routes.open.get { _, context in context.page(Phrase(verbatim: "home"), "<p>x</p>") }
      }))
    try await app.test(.live) { client in
      let get = try await Browser(client).get("/zh")
      let head = try await Browser(client).send(.head, "/zh")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.header("Content-Type") == get.header("Content-Type"))
    }
  }

  @Test func `serve files with their type, for a year when versioned, and nothing outside the folder`() async throws {
    let folder = NSTemporaryDirectory() + "assets-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/public/icons", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "secret".write(toFile: folder + "/outside.css", atomically: true, encoding: .utf8)
    try "a{}".write(toFile: folder + "/public/a.css", atomically: true, encoding: .utf8)
    try "hidden".write(toFile: folder + "/public/.env", atomically: true, encoding: .utf8)
    var settings = PortalSettings()
    settings.publicFolder = folder + "/public"
    try await buildApplication(portal: TestPortal().portal(settings: settings)).test(.router) { client in
      let browser = Browser(client)
      let file = try await browser.get("/assets/a.css?v=1")
      #expect(file.status == 200 && file.body == "a{}")
      #expect(file.header("Content-Type")?.hasPrefix("text/css") == true)
      #expect(file.header("Cache-Control") == "public, max-age=31536000, immutable")
      #expect(file.header("X-Content-Type-Options") == "nosniff")
      #expect(file.headers[values: .setCookie].isEmpty)
      #expect(try await browser.get("/assets/a.css").header("Cache-Control") == "no-cache")
      for path in [
        "/assets/../outside.css", "/assets/%2e%2e/outside.css", "/assets/..%2foutside.css", "/assets/.env",
        "/assets/%2eenv", "/assets/", "/assets/icons", "/assets/icons/",
      ] {
        let answer = try await browser.get(path)
        #expect([400, 404].contains(answer.status), "\(path)")
        #expect(!answer.body.contains("secret") && !answer.body.contains("hidden"))
      }
    }
  }
}
