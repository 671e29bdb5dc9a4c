extension DER {
  /// A whole number of at most four bytes.
  func number() throws(DERFault) -> Int {
    let bytes = try expect(DER.integer).content
    guard (1...4).contains(bytes.count), let first = bytes.first else { throw .notStrict }
    return bytes.dropFirst().reduce(Int(Int8(bitPattern: first))) { $0 << 8 | Int($1) }
  }

  /// The whole bytes of a bit string. Some writers count the zero bits at the end as unused, which changes no byte.
  func bits() throws(DERFault) -> [UInt8] {
    let bytes = try expect(DER.bitString).content
    guard let unused = bytes.first, unused < 8, let last = bytes.last,
      unused == 0 || bytes.count > 1 && last & (1 << unused - 1) == 0
    else { throw .notStrict }
    return Array(bytes.dropFirst())
  }

  func octets() throws(DERFault) -> [UInt8] { Array(try expect(DER.octetString).content) }

  /// `1.2.156.10197.1.501`.
  func identifier() throws(DERFault) -> String {
    let bytes = try expect(DER.objectIdentifier).content
    guard (1...40).contains(bytes.count), let last = bytes.last, last & 0x80 == 0 else { throw .notStrict }
    var numbers: [UInt64] = []
    var value: UInt64 = 0
    for byte in bytes {
      guard value < 1 << 56 else { throw .notStrict }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 {
        if numbers.isEmpty {
          let first = min(value / 40, 2)
          numbers = [first, value - first * 40]
        } else {
          numbers.append(value)
        }
        value = 0
      }
    }
    return numbers.map { String($0) }.joined(separator: ".")
  }

  /// Text of any of the string types; what is no UTF-8 is read with replacement characters. Padding zeros are dropped.
  var text: String {
    if tag == 0x1E {
      let bytes = Array(content)
      let units = stride(from: 0, to: bytes.count & ~1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    return String(decoding: content.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
  }

  /// An explicit or implicit context tag, constructed or not.
  func isContext(_ number: UInt8) -> Bool { tag & 0xC0 == 0x80 && tag & 0x1F == number }
}
