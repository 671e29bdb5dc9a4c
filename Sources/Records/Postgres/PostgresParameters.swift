internal import CLibPQ

/// The values of a query as libpq takes them: all in the binary form, so that no byte ends or alters one.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  private var places: [Range<Int>?] = []
  /// 0 lets the server find out what a null stands for.
  private(set) var types: [Oid] = []

  init(_ values: [SQLValue]) {
    for value in values {
      let start = bytes.count
      switch value {
      case .null: types.append(0)
      case .integer(let number):
        types.append(PostgresType.bigint)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let text):
        types.append(PostgresType.text)
        bytes.append(contentsOf: text.utf8)
      case .blob(let content):
        types.append(PostgresType.bytea)
        bytes.append(contentsOf: content)
      }
      places.append(value == .null ? nil : start..<bytes.count)
    }
    // An empty text still needs an address.
    bytes.append(0)
  }

  var count: Int32 { Int32(places.count) }

  /// Tells two statements of one text apart.
  var signature: String { String(decoding: types.map { UInt8(truncatingIfNeeded: $0) + 32 }, as: UTF8.self) }

  func withPointers<T>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
  ) -> T {
    let lengths = places.map { Int32($0?.count ?? 0) }
    let formats = places.map { _ in Int32(1) }
    return bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = places.map { place in place.flatMap { base?.advanced(by: $0.lowerBound) } }
      return values.withUnsafeBufferPointer { values in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { body(values.baseAddress, lengths.baseAddress, $0.baseAddress) }
        }
      }
    }
  }
}

/// The types that answers and parameters are of.
enum PostgresType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let bigint: Oid = 20
  static let smallint: Oid = 21
  static let integer: Oid = 23
  static let text: Oid = 25
  static let numeric: Oid = 1700
}
