package import SMCrypto

/// A text with signature lines below it, in the form of c2sp.org/signed-note.
package struct SignedNote: Hashable, Sendable {
  package struct Signature: Hashable, Sendable {
    package let name: String
    /// The first 4 bytes of the key's hash: which key to try.
    package let keyID: [UInt8]
    package let bytes: [UInt8]
  }

  /// Ends with a line feed; this is what is signed.
  package let text: String
  package private(set) var signatures: [Signature] = []

  package init(text: String) { self.text = text }

  package mutating func sign(with signer: LogSigner) throws(CryptoFailure) {
    let signature = try signer.key.signature(of: Array(text.utf8))
    signatures.append(Signature(name: signer.log.name, keyID: signer.log.id, bytes: signature.raw))
  }

  /// Whether one of the lines is this key's over the text.
  package func isSigned(by key: LogKey) -> Bool {
    signatures.contains { line in
      guard line.name == key.name, line.keyID == key.id, let signature = SM2Signature(raw: line.bytes) else {
        return false
      }
      return (try? key.key.verifies(signature, of: Array(text.utf8))) ?? false
    }
  }

  package var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension SignedNote: CustomStringConvertible {
  package var description: String {
    text + "\n" + signatures.map { "— \($0.name) \(Base64.text(of: $0.keyID + $0.bytes))\n" }.joined()
  }

  /// - Returns: `nil` unless `note` is a text, an empty line and at least one signature line.
  package init?(_ note: String) {
    guard note.utf8.count < 65_536, note.hasSuffix("\n"), let gap = note.range(of: "\n\n", backwards: true) else {
      return nil
    }
    self.init(text: String(note[..<gap.lowerBound]) + "\n")
    for line in note[gap.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty, let bytes = Base64.bytes(of: String(parts[2])),
        bytes.count > 4
      else { return nil }
      signatures.append(
        Signature(name: String(parts[1]), keyID: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4))))
    }
    guard !signatures.isEmpty, description == note else { return nil }
  }
}

extension String {
  /// The last place of a short ASCII text.
  fileprivate func range(of needle: String, backwards: Bool) -> Range<String.Index>? {
    let (text, wanted) = (Array(utf8), Array(needle.utf8))
    guard text.count >= wanted.count else { return nil }
    for start in stride(from: text.count - wanted.count, through: 0, by: -1)
    where Array(text[start..<(start + wanted.count)]) == wanted {
      let lower = utf8.index(utf8.startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}
