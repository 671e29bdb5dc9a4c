/// A hash over a file that never lies in memory as a whole.
package protocol StreamingDigest: Sendable {
  mutating func update(_ bytes: UnsafeRawBufferPointer)
  /// Lower-case hexadecimal; called once.
  mutating func finish() -> String
}
