internal import Hummingbird

/// Carries one sentence over the redirect that follows an action. The next page shows it, escaped, and takes it away.
struct FlashCookie {
  let isHTTPS: Bool

  private var name: String { isHTTPS ? "__Host-flash" : "flash" }

  /// Beyond 300 characters the sentence is cut.
  func make(_ text: String) -> Cookie {
    Cookie(
      name: name, value: PercentEncoding.encode(String(text.prefix(300))), maxAge: 120, path: "/", secure: isHTTPS,
      httpOnly: true, sameSite: .lax)
  }

  var expired: Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
  }

  func read(_ request: Request) -> String? {
    guard let value = request.cookies[name]?.value, !value.isEmpty, value.utf8.count <= 3600 else { return nil }
    return (try? URLEncodedFields.decode(Array("v=\(value)".utf8)))?["v"]
  }
}
