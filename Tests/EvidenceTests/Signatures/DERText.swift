import SMCrypto

/// Writes DER for tests.
enum DERText {
  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    var rest = content.count
    repeat {
      length.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    } while rest > 0
    return [tag] + (content.count < 0x80 ? length : [0x80 | UInt8(length.count)] + length) + content
  }

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { element(0x30, parts.flatMap { $0 }) }
  static func set(_ parts: [UInt8]...) -> [UInt8] { element(0x31, parts.flatMap { $0 }) }
  static func context(_ number: UInt8, _ parts: [UInt8]...) -> [UInt8] { element(0xA0 | number, parts.flatMap { $0 }) }
  static func octets(_ bytes: [UInt8]) -> [UInt8] { element(0x04, bytes) }
  static func bits(_ bytes: [UInt8]) -> [UInt8] { element(0x03, [0] + bytes) }
  static func utf8(_ text: String) -> [UInt8] { element(0x0C, Array(text.utf8)) }
  static func ia5(_ text: String) -> [UInt8] { element(0x16, Array(text.utf8)) }
  static func time(_ text: String) -> [UInt8] { element(text.utf8.count > 13 ? 0x18 : 0x17, Array(text.utf8)) }

  static func integer(_ value: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    repeat {
      bytes.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    } while rest > 0
    return element(0x02, (bytes[0] >= 0x80 ? [0] : []) + bytes)
  }

  static func oid(_ text: String) -> [UInt8] {
    let numbers = text.split(separator: ".").compactMap { Int($0) }
    var bytes: [UInt8] = [UInt8(numbers[0] * 40 + numbers[1])]
    for number in numbers.dropFirst(2) {
      var seven = [UInt8(number & 0x7F)]
      var rest = number >> 7
      while rest > 0 {
        seven.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      bytes += seven
    }
    return element(0x06, bytes)
  }

  static let sm2WithSM3 = "1.2.156.10197.1.501"
  static let sm3 = "1.2.156.10197.1.401"
}
