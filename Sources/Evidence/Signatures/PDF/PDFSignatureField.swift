/// One signature dictionary of a PDF, found by its byte range; what it points at must be where it says.
struct PDFSignatureField {
  /// The ends of the two signed stretches and of the gap between them.
  let ranges: (first: Range<Int>, second: Range<Int>)
  let contents: [UInt8]
  let filter: String
  /// `D:20230405120000+08'00'`.
  let stated: String?
  let name: String?

  /// A gap larger than this holds no signature.
  private static let contentsLimit = 1 << 20
  private static let fieldLimit = 64

  /// Every dictionary with a byte range, in the order of the file; `nil` for one whose range makes no sense.
  static func all(in bytes: [UInt8]) -> [PDFSignatureField?] {
    var found: [PDFSignatureField?] = []
    var rest = bytes[...]
    while found.count < fieldLimit, let at = rest.first("/ByteRange") {
      let numbers = numbers(after: at + 10, in: bytes)
      found.append(numbers.flatMap { PDFSignatureField($0, at: at, in: bytes) })
      rest = bytes[(at + 10)...]
    }
    return found
  }

  private init?(_ numbers: [Int], at place: Int, in bytes: [UInt8]) {
    guard numbers[0] == 0, numbers[1] > 0, numbers[2] > numbers[1], numbers[3] >= 0,
      numbers[2] <= bytes.count, numbers[3] <= bytes.count - numbers[2]
    else { return nil }
    ranges = (0..<numbers[1], numbers[2]..<numbers[2] + numbers[3])
    // The gap is the hexadecimal string and nothing else: anything more would be unsigned and yet read.
    let gap = bytes[numbers[1]..<numbers[2]]
    guard gap.count <= PDFSignatureField.contentsLimit, gap.first == 0x3C, gap.last == 0x3E,
      let contents = PDFSignatureField.hexadecimal(gap.dropFirst().dropLast())
    else { return nil }
    self.contents = contents
    let object = PDFSignatureField.object(around: place, gap: numbers[1]..<numbers[2], in: bytes)
    filter = PDFSignatureField.word(after: "/SubFilter", in: object) ?? ""
    stated = PDFSignatureField.string(after: "/M", in: object)
    name = PDFSignatureField.string(after: "/Name", in: object)
  }

  /// The signed bytes.
  func content(of bytes: [UInt8]) -> [UInt8] { Array(bytes[ranges.first]) + bytes[ranges.second] }

  private static func numbers(after start: Int, in bytes: [UInt8]) -> [Int]? {
    let text = bytes[start...].prefix(200).drop { $0 <= 0x20 }
    guard text.first == 0x5B, let end = text.firstIndex(of: 0x5D) else { return nil }
    let words = text[text.startIndex + 1..<end].split { $0 <= 0x20 }
    guard words.count == 4 else { return nil }
    let values = words.compactMap { $0.count <= 12 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
    return values.count == 4 ? values : nil
  }

  private static func hexadecimal(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 2)
    var held: UInt8?
    for byte in text where byte > 0x20 {
      let value: UInt8
      switch byte {
      case 0x30...0x39: value = byte - 0x30
      case 0x41...0x46: value = byte - 0x37
      case 0x61...0x66: value = byte - 0x57
      default: return nil
      }
      if let high = held {
        out.append(high << 4 | value)
        held = nil
      } else {
        held = value
      }
    }
    if let held { out.append(held << 4) }
    return out
  }

  /// The dictionary without its contents.
  private static func object(around place: Int, gap: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    let near = 8192
    let start = min(place, gap.lowerBound)
    let head = bytes[max(0, start - near)..<start]
    let from = head.last(" obj").map { $0 + 4 } ?? head.startIndex
    let end = max(place, gap.upperBound)
    let tail = bytes[end..<min(bytes.count, end + near)]
    let to = tail.first("endobj") ?? tail.endIndex
    let (before, after) = (from..<max(from, gap.lowerBound), min(gap.upperBound, to)..<to)
    return Array(bytes[before]) + bytes[after]
  }

  private static func word(after key: StaticString, in bytes: [UInt8]) -> String? {
    guard let at = bytes.first(key) else { return nil }
    let value = bytes[(at + key.utf8CodeUnitCount)...].drop { $0 <= 0x20 || $0 == 0x2F }
    let name = value.prefix { $0 > 0x20 && !"/<>()[]".utf8.contains($0) }
    return String(decoding: name.prefix(64), as: UTF8.self)
  }

  private static func string(after key: StaticString, in bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while let at = rest.first(key) {
      let value = bytes[(at + key.utf8CodeUnitCount)...].drop { $0 <= 0x20 }
      if value.first == 0x28 {
        return String(decoding: value.dropFirst().prefix { $0 != 0x29 }.prefix(256), as: UTF8.self)
      }
      rest = bytes[(at + 1)...]
    }
    return nil
  }
}
