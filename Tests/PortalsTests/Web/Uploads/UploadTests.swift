internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore
internal import Records
internal import Standards
internal import Testing

@testable internal import Portals

struct `An upload` {
  private static func app(_ test: TestPortal, limit: Int = 1 << 20) -> some ApplicationProtocol {
    var settings = PortalSettings()
    settings.uploadLimit = limit
    return buildApplication(
      portal: test.portal(
        settings: settings,
        routes: { routes in
          let uploads = routes.portal.uploads
          routes.open.get { _, context in
            context.page(Phrase(verbatim: "form"), hidden("csrf", context.csrf))
          }
          routes.open.post("files") { request, context in
            let form = try await uploads.form(request)
            let lines = form.files.map { "\($0.field)|\($0.fileName)|\($0.blob.size)|\($0.blob.hash);" }.joined()
            return context.page(Phrase(verbatim: "kept"), "<p>\(form.fields.typed("note"))|\(lines)</p>")
          }
          routes.open.put("file") { request, context in
            let file = try await uploads.file(request)
            return context.page(Phrase(verbatim: "kept"), "<p>\(file.fileName)|\(file.blob.size)|\(file.blob.hash)</p>")
          }
        }))
  }

  private static func multipart(csrf: String?, files: [(String, [UInt8])], closed: Bool = true) -> ByteBuffer {
    var buffer = ByteBuffer()
    if let csrf { buffer.writeString("--bb\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n") }
    buffer.writeString("--bb\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n备注\r\n")
    for (name, bytes) in files {
      buffer.writeString("--bb\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\r\n\r\n")
      buffer.writeBytes(bytes)
      buffer.writeString("\r\n")
    }
    if closed { buffer.writeString("--bb--\r\n") }
    return buffer
  }

  private static let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }

  @Test(arguments: [false, true])
  func `ends in the same place by form and by script`(live: Bool) async throws {
    let test = TestPortal()
    try await Self.app(test).test(live ? .live : .router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      let hash = BlobStore.hash(of: Self.bytes)
      let form = try await browser.send(
        .post, "/zh/files", headers: ["Content-Type": "multipart/form-data; boundary=bb"],
        body: Self.multipart(csrf: token, files: [("a.pdf", Self.bytes), ("", [])]))
      #expect(form.status == 200)
      #expect(form.body.contains("备注|f|a.pdf|300000|\(hash);<"))
      let raw = try await browser.send(
        .put, "/zh/file", headers: ["X-CSRF": token, "X-File-Name": "%E5%90%88%E5%90%8C.pdf"],
        body: ByteBuffer(bytes: Self.bytes))
      #expect(raw.status == 200)
      #expect(raw.body.contains("合同.pdf|300000|\(hash)<"))
      #expect(try await test.blobs.read(hash) == Self.bytes)
      #expect(test.metrics.current.uploads == 2)
    }
  }

  @Test func `beyond the limit is a 413 with words and leaves nothing`() async throws {
    let test = TestPortal()
    try await Self.app(test, limit: 100_000).test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      let form = try await browser.send(
        .post, "/zh/files", headers: ["Content-Type": "multipart/form-data; boundary=bb"],
        body: Self.multipart(csrf: token, files: [("a.pdf", Self.bytes)]))
      #expect(form.status == 413)
      #expect(form.body.contains("<h1>"))
      #expect(form.header("Content-Security-Policy") != nil)
      let raw = try await browser.send(
        .put, "/zh/file", headers: ["X-CSRF": token], body: ByteBuffer(bytes: Self.bytes))
      #expect(raw.status == 413)
      #expect(raw.header("Content-Type") == "text/plain; charset=utf-8")
      #expect(test.unfinished.isEmpty)
      #expect(test.metrics.current.uploads == 0)
    }
  }

  @Test func `cut short, empty or malformed is a 400 and leaves nothing`() async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      let token = try #require(try await browser.get("/zh").csrf)
      for body in [
        Self.multipart(csrf: token, files: [("a.pdf", Self.bytes)], closed: false),
        Self.multipart(csrf: token, files: [("a.pdf", Self.bytes), ("b.pdf", [])]),
        Self.multipart(csrf: token, files: (0..<21).map { ("\($0).pdf", [1]) }),
      ] {
        let answer = try await browser.send(
          .post, "/zh/files", headers: ["Content-Type": "multipart/form-data; boundary=bb"], body: body)
        #expect(answer.status == 400)
      }
      #expect(test.unfinished.isEmpty)
      #expect(test.metrics.current.uploads == 0)
    }
  }

  @Test func `without the token first is refused before a file is taken`() async throws {
    let test = TestPortal()
    try await Self.app(test).test(.router) { client in
      let browser = Browser(client)
      try await browser.get("/zh")
      for csrf in [nil, "wrong"] as [String?] {
        let answer = try await browser.send(
          .post, "/zh/files", headers: ["Content-Type": "multipart/form-data; boundary=bb"],
          body: Self.multipart(csrf: csrf, files: [("a.pdf", Self.bytes)]))
        #expect(answer.status == 403)
      }
      let raw = try await browser.send(.put, "/zh/file", body: ByteBuffer(bytes: Self.bytes))
      #expect(raw.status == 403)
      #expect(test.unfinished.isEmpty)
    }
  }
}
