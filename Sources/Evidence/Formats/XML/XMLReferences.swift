/// Character references and the five predefined entities; any other name would need a document type.
enum XMLReferences {
  static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8], isStrict: Bool) throws(FormatFault) {
    guard text.contains(0x26) else { return out += text }
    var rest = text
    while let ampersand = rest.firstIndex(of: 0x26) {
      out += rest[..<ampersand]
      let name = rest[(ampersand + 1)...].prefix { $0 != 0x3b && ($0 == 0x23 || isNameByte($0)) }.prefix(11)
      if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == 0x3b {
        out += try resolved(String(decoding: name, as: UTF8.self))
        rest = rest[(name.endIndex + 1)...]
      } else if isStrict {
        throw FormatFault(.malformedXML)
      } else {
        out.append(0x26)
        rest = rest[(ampersand + 1)...]
      }
    }
    out += rest
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte & 0xdf)
  }

  private static func resolved(_ name: String) throws(FormatFault) -> [UInt8] {
    switch name {
    case "lt": return [0x3c]
    case "gt": return [0x3e]
    case "amp": return [0x26]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      let number = isHexadecimal ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard name.hasPrefix("#"), let number, number >= 0x20 || [9, 10, 13].contains(number),
        let scalar = Unicode.Scalar(number)
      else { throw FormatFault(.documentType) }
      return Array(String(Character(scalar)).utf8)
    }
  }
}
