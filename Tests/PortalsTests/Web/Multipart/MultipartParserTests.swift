internal import Testing

@testable internal import Portals

struct `The multipart parser` {
  private static let body = """
    preamble\r
    --xYz\r
    Content-Disposition: form-data; name="csrf"\r
    \r
    token\r
    --xYz  \r
    content-disposition: form-data; name="file"; filename="合同 \\"甲\\".pdf"\r
    Content-Type: application/pdf\r
    \r
    line\r
    --xY not the end\r
    \r
    --x\r
    --xYz\r
    Content-Disposition: form-data; name="empty"; filename=""\r
    \r
    \r
    --xYz--\r
    epilogue
    """

  /// Feeds pieces of `size` bytes and joins neighbouring bytes.
  static func events(_ body: [UInt8], boundary: String = "xYz", size: Int) throws -> [MultipartParser.Event] {
    var parser = try MultipartParser(boundary: boundary)
    var events: [MultipartParser.Event] = []
    func take(_ event: MultipartParser.Event) {
      if case .bytes(let more) = event, case .bytes(let earlier) = events.last {
        events[events.count - 1] = .bytes(earlier + more)
      } else {
        events.append(event)
      }
    }
    var index = 0
    while index < body.count {
      parser.append(body[index..<min(index + size, body.count)])
      index += size
      while let event = try parser.next() {
        take(event)
        if event == .end { return events }
      }
    }
    parser.complete()
    while let event = try parser.next() {
      take(event)
      if event == .end { return events }
    }
    return events
  }

  @Test func `reads the same whatever the size of the pieces`() throws {
    let body = Array(Self.body.utf8)
    let expected: [MultipartParser.Event] = [
      .part(MultipartPart(name: "csrf")), .bytes(Array("token".utf8)), .partEnd,
      .part(MultipartPart(name: "file", fileName: "合同 \"甲\".pdf", contentType: "application/pdf")),
      .bytes(Array("line\r\n--xY not the end\r\n\r\n--x".utf8)), .partEnd,
      .part(MultipartPart(name: "empty", fileName: "")), .partEnd, .end,
    ]
    for size in 1...body.count { #expect(try Self.events(body, size: size) == expected, "pieces of \(size)") }
  }

  @Test func `takes no body for whole that was cut anywhere before its closing delimiter`() throws {
    let body = Array(Self.body.utf8)
    let close = body.count - Array("\r\nepilogue".utf8).count
    for length in 0..<close {
      #expect(throws: MultipartParser.Failure.truncated, "cut at \(length)") {
        try Self.events(Array(body[..<length]), size: 7)
      }
    }
    #expect(try Self.events(Array(body[..<close]), size: 7).last == .end)
  }

  @Test(arguments: [
    ("", MultipartParser.Failure.badBoundary), (String(repeating: "b", count: 71), .badBoundary),
    ("a\nb", .badBoundary),
  ])
  func `refuses a boundary no browser makes`(boundary: String, failure: MultipartParser.Failure) {
    #expect(throws: failure) { try MultipartParser(boundary: boundary) }
  }

  @Test(arguments: [
    (String(repeating: "x", count: 4000), MultipartParser.Failure.missingDelimiter),
    ("--xYz\r\nA: " + String(repeating: "h", count: 9000) + "\r\n\r\n", .headersTooLarge),
    ("--xYz\r\nA: " + String(repeating: "h", count: 9000), .headersTooLarge),
    ("--xYz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYz\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYz\r\nno colon\r\n\r\nx\r\n--xYz--", .badHeaders), ("--xYz\r\n\r\nx\r\n--xYz--", .badHeaders),
    ("--xYzz\r\n", .badHeaders),
    (String(repeating: "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n", count: 33), .tooManyParts),
  ])
  func `refuses hostile bodies`(body: String, failure: MultipartParser.Failure) {
    for size in [1, 13, 100_000] {
      #expect(throws: failure) { try Self.events(Array(body.utf8), size: size) }
    }
  }

  @Test func `keeps only the last component of a file name, without control and direction marks`() throws {
    func name(_ disposition: String) throws -> String? {
      let block = Array("\r\nContent-Disposition: form-data; name=\"f\"; \(disposition)".utf8)
      return try #require(MultipartPart(headerBlock: block[...])).fileName
    }
    #expect(try name("filename=\"../../etc/passwd\"") == "passwd")
    #expect(try name("filename=\"C:\\\\fakepath\\\\a.pdf\"") == "a.pdf")
    #expect(try name("filename=\"a\u{202E}fdp.exe\"") == "afdp.exe")
    #expect(try name("filename=\"x%22y.pdf\"") == "x\"y.pdf")
    #expect(try name("filename=\"plain.pdf\"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf") == "合同.pdf")
    #expect(try name("filename=\"\(String(repeating: "长", count: 300))\"")?.count == 200)
  }
}
