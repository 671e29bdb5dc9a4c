internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore

/// What a browser does for a person: keeps cookies, sends `Origin` and fills the hidden form token.
final class Browser {
  private let client: any TestClientProtocol
  private(set) var cookies: [String: String] = [:]
  private(set) var last: Answer?

  init(_ client: any TestClientProtocol) { self.client = client }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The value of the page's hidden form token.
    var csrf: String? { hidden("csrf") }

    func hidden(_ name: String) -> String? {
      guard let field = body.range(of: "name=\"\(name)\"") else { return nil }
      let tagStart = body[..<field.lowerBound].lastIndex(of: "<") ?? body.startIndex
      let tag = body[tagStart...].prefix { $0 != ">" }
      guard let value = tag.range(of: "value=\"") else { return nil }
      return String(tag[value.upperBound...].prefix { $0 != "\"" })
    }
  }

  @discardableResult
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: [String: String] = [:], body: ByteBuffer? = nil
  ) async throws -> Answer {
    var fields = HTTPFields()
    if !cookies.isEmpty {
      fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let response = try await client.execute(uri: path, method: method, headers: fields, body: body)
    keep(response.headers[values: .setCookie])
    let answer = Answer(
      status: response.status.code, headers: response.headers, body: String(buffer: response.body))
    last = answer
    return answer
  }

  @discardableResult
  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send(.get, path, headers: headers)
  }

  /// Posts a form with the token of the page shown last.
  @discardableResult
  func post(_ path: String, _ fields: [(String, String)], token: String? = nil) async throws -> Answer {
    var all = fields
    if let token = token ?? last?.csrf { all.insert(("csrf", token), at: 0) }
    let text = all.map { "\(Browser.encode($0.0))=\(Browser.encode($0.1))" }.joined(separator: "&")
    return try await send(
      .post, path,
      headers: [
        "Content-Type": "application/x-www-form-urlencoded", "Origin": "http://127.0.0.1:8080",
        "Sec-Fetch-Site": "same-origin",
      ], body: ByteBuffer(string: text))
  }

  /// Follows up to five redirects of the last answer.
  @discardableResult
  func follow() async throws -> Answer {
    var hops = 0
    while let answer = last, answer.status == 303, hops < 5, let place = answer.headers[.location] {
      try await get(place)
      hops += 1
    }
    guard let last else { throw NothingSent() }
    return last
  }

  struct NothingSent: Error {}

  private func keep(_ setCookies: [String]) {
    for line in setCookies {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      if pair[1].isEmpty { cookies[String(pair[0])] = nil } else { cookies[String(pair[0])] = String(pair[1]) }
    }
  }

  func forgetCookies() { cookies = [:] }

  static func encode(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(Unicode.Scalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
