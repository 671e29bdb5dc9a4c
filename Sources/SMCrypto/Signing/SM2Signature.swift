/// An SM2 signature (r, s), as DER or as the bare 64 bytes that some seals carry.
package struct SM2Signature: Hashable, Sendable {
  /// r ‖ s, 32 bytes each, big-endian.
  package let raw: [UInt8]

  /// - Returns: `nil` unless there are 64 bytes.
  package init?(raw: [UInt8]) {
    guard raw.count == 64 else { return nil }
    self.raw = raw
  }

  /// Reads `SEQUENCE { INTEGER r, INTEGER s }`; strict DER, nothing may follow.
  package init?(der: [UInt8]) {
    var rest = der[...]
    guard let body = SM2Signature.element(0x30, from: &rest), rest.isEmpty else { return nil }
    var fields = body
    guard let r = SM2Signature.scalar(from: &fields), let s = SM2Signature.scalar(from: &fields), fields.isEmpty else {
      return nil
    }
    self.raw = r + s
  }

  package var der: [UInt8] {
    let body = SM2Signature.integer(raw[..<32]) + SM2Signature.integer(raw[32...])
    return [0x30, UInt8(body.count)] + body
  }

  private static func integer(_ scalar: ArraySlice<UInt8>) -> [UInt8] {
    let significant = scalar.drop(while: { $0 == 0 })
    let value = (significant.first ?? 0) < 0x80 && !significant.isEmpty ? Array(significant) : [0] + significant
    return [0x02, UInt8(value.count)] + value
  }

  /// Lengths here are below 128, so one byte states them.
  private static func element(_ tag: UInt8, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.count >= 2, rest.popFirst() == tag, let length = rest.popFirst(), length < 0x80,
      rest.count >= Int(length)
    else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return rest.prefix(Int(length))
  }

  private static func scalar(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let value = element(0x02, from: &rest), let first = value.first, first < 0x80 else { return nil }
    let padded = first == 0 && value.count > 1
    guard !padded || (value.dropFirst().first ?? 0) >= 0x80 else { return nil }
    let significant = padded ? value.dropFirst() : value
    guard significant.count <= 32 else { return nil }
    return [UInt8](repeating: 0, count: 32 - significant.count) + significant
  }
}
