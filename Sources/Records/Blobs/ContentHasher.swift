/// The digest that names a blob, fed piece by piece.
package protocol ContentHasher: Sendable {
  mutating func update(_ bytes: [UInt8])
  /// Lower-case hexadecimal. Called once.
  mutating func finish() -> String
}
