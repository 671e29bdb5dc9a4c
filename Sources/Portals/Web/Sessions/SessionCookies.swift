internal import Hummingbird

/// The two cookies of the site. With TLS their names carry `__Host-`, which binds them to this host and to `Secure`.
struct SessionCookies {
  let isHTTPS: Bool

  /// The signed-in session's token.
  var session: String { isHTTPS ? "__Host-session" : "session" }
  /// The form token of people who are not signed in.
  var visitor: String { isHTTPS ? "__Host-visit" : "visit" }

  /// The session's token, when it looks like one of ours.
  func token(_ request: Request) -> String? {
    request.cookies[session].map(\.value).flatMap { RandomToken.isWellFormed($0) ? $0 : nil }
  }

  func make(_ name: String, _ value: String) -> Cookie {
    Cookie(name: name, value: value, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
  }

  func expire(_ name: String) -> Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
  }
}

/// 32 random bytes, written as 64 hexadecimal characters.
enum RandomToken {
  static func make(_ randomBytes: (Int) -> [UInt8]) -> String {
    randomBytes(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
