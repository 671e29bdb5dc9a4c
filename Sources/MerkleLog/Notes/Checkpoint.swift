package import SMCrypto
package import Standards

/// A signed statement of the log: so many leaves, this root, at that time (c2sp.org/tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  package let origin: String
  package let size: Int
  package let root: Digest
  package let moment: Instant
  /// The size of the checkpoint before this one, -1 for the first: so none can be taken out.
  package let last: Int
  package private(set) var note: SignedNote

  package init(origin: String, size: Int, root: Digest, moment: Instant, after last: Int) {
    self.origin = origin
    self.size = size
    self.root = root
    self.moment = moment
    self.last = last
    note = SignedNote(
      text: "\(origin)\n\(size)\n\(Base64.text(of: root.bytes))\ntime \(moment.milliseconds)\nafter \(last)\n")
  }

  /// - Returns: `nil` unless `text` is such a note, written the one way there is.
  package init?(_ text: String) {
    guard let note = SignedNote(text) else { return nil }
    let lines = note.lines
    guard lines.count == 5, let size = Int(lines[1]), size >= 0, let root = Base64.bytes(of: lines[2]),
      root.count == 32, lines[3].hasPrefix("time "), let time = Int64(lines[3].dropFirst(5)),
      lines[4].hasPrefix("after "), let last = Int(lines[4].dropFirst(6)), last >= -1, last < size
    else { return nil }
    self.init(
      origin: lines[0], size: size, root: Digest(bytes: root), moment: Instant(milliseconds: time),
      after: last)
    guard self.note.text == note.text else { return nil }
    self.note = note
  }

  package mutating func sign(with signer: LogSigner) throws(CryptoFailure) { try note.sign(with: signer) }

  /// The root in lower-case hexadecimal, as people compare it.
  package var rootText: String { root.hex }

  package var text: String { note.description }
}
