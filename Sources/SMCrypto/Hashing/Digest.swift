/// The result of a hash or of a keyed hash. Compare keyed ones with ``isSame(as:)``.
package struct Digest: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Lower-case hexadecimal.
  package var hex: String { Hex.text(of: bytes) }

  /// Reads 64 hexadecimal digits of either case.
  package init?(hex: String) {
    guard let bytes = Hex.bytes(of: hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Equality in a time that does not depend on where the bytes differ.
  package func isSame(as other: Digest) -> Bool { constantTimeEqual(bytes, other.bytes) }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}

extension Digest: Codable {
  /// Stored as hexadecimal.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let bytes = Hex.bytes(of: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not hexadecimal")
    }
    self.bytes = bytes
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
