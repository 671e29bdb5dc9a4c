/// Brings a document's bytes to UTF-8 without a byte order mark.
enum XMLEncoding {
  /// - Throws: `.textEncoding` where the bytes are no text of an encoding known here, or, strict, anything but UTF-8.
  static func utf8(_ bytes: [UInt8], isStrict: Bool) throws(FormatFault) -> [UInt8] {
    var text = bytes[...]
    if text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
    if !isStrict {
      if let wide = sixteenBits(text) { return wide }
      while text.last == 0 { text = text.dropLast() }
    }
    let declared = declaration(text)
    let isChinese = ["gbk", "gb2312", "gb18030", "gb_2312-80", "cp936"].contains(declared)
    guard !text.contains(0), isChinese || declared.isEmpty || ["utf-8", "utf8", "us-ascii", "ascii"].contains(declared)
    else { throw FormatFault(.textEncoding, at: declared) }
    if !isChinese || !isStrict, isValid(text) { return Array(text) }
    guard !isStrict, let decoded = ChineseCodePage.decoded(text) else { throw FormatFault(.textEncoding, at: declared) }
    return Array(decoded.utf8)
  }

  private static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
  }

  /// The encoding that the XML declaration names, in lower case; empty where it names none.
  private static func declaration(_ text: ArraySlice<UInt8>) -> String {
    guard text.starts(with: "<?xml"), let end = text.prefix(400).first("?>") else { return "" }
    let words = String(decoding: text[..<end], as: UTF8.self).lowercased()
    guard let found = words.firstRange(of: "encoding") else { return "" }
    let value = words[found.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return "" }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static func sixteenBits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let isLittle = text.starts(with: [0xff, 0xfe])
    guard isLittle || text.starts(with: [0xfe, 0xff]) else { return nil }
    let body = Array(text.dropFirst(2))
    let units = stride(from: 0, to: body.count - 1, by: 2).map { at in
      isLittle ? UInt16(body[at]) | UInt16(body[at + 1]) << 8 : UInt16(body[at]) << 8 | UInt16(body[at + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
