package import SMCrypto

/// The keys of a log in order: the first vouches for itself, each later one is signed by the one before it.
package struct KeyChain: Hashable, Sendable {
  package struct Link: Hashable, Sendable {
    package let key: LogKey
    /// The tree's size at which the key took over; it signs every larger one.
    package let from: Int
    package let note: SignedNote
  }

  package private(set) var links: [Link] = []

  package init() {}

  /// Adds the next key, signed by itself and by its predecessor.
  package mutating func add(_ signer: LogSigner, from size: Int, signedBy last: LogSigner?) throws(CryptoFailure) {
    var note = SignedNote(text: KeyChain.text(signer.log, number: links.count + 1, from: size))
    if let last { try note.sign(with: last) }
    try note.sign(with: signer)
    links.append(Link(key: signer.log, from: size, note: note))
  }

  /// - Parameter statements: the notes in order.
  /// - Returns: `nil` when one of them does not follow from the one before it.
  package init?(_ statements: [String]) {
    for statement in statements {
      guard let note = SignedNote(statement), note.lines.count == 4, let key = LogKey(note.lines[2]),
        let from = Int(note.lines[3]), note.text == KeyChain.text(key, number: links.count + 1, from: from),
        note.isSigned(by: key)
      else { return nil }
      if let last = links.last {
        guard from >= last.from, key.name == last.key.name, note.isSigned(by: last.key) else { return nil }
      } else {
        guard from == 0 else { return nil }
      }
      links.append(Link(key: key, from: from, note: note))
    }
    guard !links.isEmpty else { return nil }
  }

  package var statements: [String] { links.map(\.note.description) }

  package var newest: LogKey? { links.last?.key }

  /// The only key that may sign a tree of `size` leaves.
  package func key(for size: Int) -> LogKey? {
    (links.last { $0.from < size } ?? links.first)?.key
  }

  package func vouches(for checkpoint: Checkpoint) -> Bool {
    guard let key = key(for: checkpoint.size), key.name == checkpoint.origin else { return false }
    return checkpoint.note.isSigned(by: key)
  }

  private static func text(_ key: LogKey, number: Int, from size: Int) -> String {
    "\(key.name)/key\n\(number)\n\(key.text)\n\(size)\n"
  }
}
