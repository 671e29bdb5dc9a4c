package import Standards

/// One e-mail waiting in the outbox.
package struct Letter: Hashable, Sendable {
  package let id: String
  package let address: String
  package let subject: String
  package let body: String
  package let attempts: Int
  package let queuedAt: Instant
}

extension Letter {
  /// An address that mail can be sent to: one `@`, no space, no control character, no bracket.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254 && !text.hasPrefix("-")
      && text.utf8.allSatisfy { $0 > 32 && $0 != 127 && !"<>,;:\"\\()[]".utf8.contains($0) }
  }

  /// RFC 5322 text for a sendmail program: UTF-8 in base64, so that no line of the body is taken for anything else.
  func message(from sender: String) -> String {
    let headers = [
      "From: <\(sender)>", "To: <\(address)>", "Subject: \(Letter.encodedWords(subject))",
      "Message-ID: <\(id)@duixian>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
    ]
    return headers.joined(separator: "\n") + "\n\n" + Letter.base64(Array(body.utf8), width: 76) + "\n"
  }

  /// RFC 2047, in words of at most 45 bytes, split between characters.
  private static func encodedWords(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for character in text where !character.isNewline {
      let bytes = Array(String(character).utf8)
      if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(base64($0, width: .max))?=" }.joined(separator: "\n ")
  }

  static func base64(_ bytes: [UInt8], width: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var column = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for index in 0..<4 {
        text.append(index <= part.count ? alphabet[Int(word >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
      }
      column += 4
      if column >= width, start + 3 < bytes.count {
        text.append(UInt8(ascii: "\n"))
        column = 0
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
