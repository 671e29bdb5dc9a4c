/// Who is calling, for limits: the socket's peer, unless that is a trusted proxy, whose `X-Forwarded-For` is then read
/// from the right, skipping further trusted proxies. A header from anyone else is ignored.
enum ClientAddress {
  static func resolve(peer: String?, forwardedFor: [String], trusted: Set<String>) -> String {
    guard let peer else { return "unknown" }
    guard trusted.contains(peer) else { return peer }
    let hops = forwardedFor.flatMap { $0.split(separator: ",") }.map { String($0.filter { !$0.isWhitespace }) }
    for hop in hops.reversed() {
      guard isAddress(hop) else { return peer }
      if !trusted.contains(hop) { return hop }
    }
    return peer
  }

  /// Loose on purpose: only the alphabet and the length, so that a header cannot put text into a limiter's key.
  private static func isAddress(_ text: String) -> Bool {
    (2...45).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2E, 0x3A: true
        default: false
        }
      }
  }
}
