/// The sealed values in an event's JSON.
///
/// One stands as a whole string, and nothing in it needs escaping; so they are found without reading the JSON.
enum SealedBody {
  private static let mark = Array("\"\(SealedText.prefix)".utf8)
  private static let quote = UInt8(ascii: "\"")

  static func opened(_ body: String, at place: String, _ transaction: any Transaction) throws -> String {
    let bytes = Array(body.utf8)
    guard var start = next(bytes, from: 0) else { return body }
    var out: [UInt8] = []
    var copied = 0
    while true {
      guard let end = bytes[(start + 1)...].firstIndex(of: quote) else { return body }
      let plain = try transaction.open(String(decoding: bytes[(start + 1)..<end], as: UTF8.self), at: place)
      out += bytes[copied...start]
      out += escaped(plain)
      copied = end
      guard let following = next(bytes, from: end + 1) else { break }
      start = following
    }
    out += bytes[copied...]
    return String(decoding: out, as: UTF8.self)
  }

  static func holdsAny(_ body: String) -> Bool { next(Array(body.utf8), from: 0) != nil }

  /// Where the next sealed string's opening quote is.
  private static func next(_ bytes: [UInt8], from first: Int) -> Int? {
    var index = first
    while let found = bytes[index...].firstIndex(of: quote) {
      if bytes[found...].starts(with: mark) { return found }
      index = found + 1
    }
    return nil
  }

  /// As it stands between the quotes of a JSON string (RFC 8259 §7).
  private static func escaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case quote, UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0..<32: out += Array("\\u00".utf8) + Array([byte].hexadecimal.utf8)
      default: out.append(byte)
      }
    }
    return out
  }
}
