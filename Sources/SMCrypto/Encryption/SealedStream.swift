/// A long secret in pieces, for files that should not be held in memory.
///
/// Each piece is a ``SealedBox`` that opens at its own place alone: a piece that was altered, left out, doubled, moved,
/// brought over from another stream or that is not the last where the stream ends, does not open.
package struct SealedStream: Sendable {
  private let key: SymmetricKey
  private let name: String

  /// Bytes a sealed piece is longer than the plain one.
  package static let overhead = SealedBox.overhead

  /// - Parameter name: of this stream alone under this key: what it is, and a part that chance chose.
  package init(key: SymmetricKey, name: String) throws(CryptoFailure) {
    self.key = try key.derived(for: "duixian/sealed-stream/1/" + name)
    self.name = name
  }

  /// - Parameter number: from 0.
  package func seal(_ piece: [UInt8], number: Int, isLast: Bool) throws(CryptoFailure) -> [UInt8] {
    try SealedBox.seal(piece, with: key, context: place(number, isLast))
  }

  /// - Throws: `notAuthentic`.
  package func open(_ box: [UInt8], number: Int, isLast: Bool) throws(CryptoFailure) -> [UInt8] {
    try SealedBox.open(box, with: key, context: place(number, isLast))
  }

  private func place(_ number: Int, _ isLast: Bool) -> String { "\(name)#\(number)\(isLast ? " end" : "")" }
}
