internal import Glibc

/// GB 18030 through the C library's converter; banks' batch tools often read nothing else.
enum GB18030 {
  /// - Returns: `nil` when the system lacks the converter or the text does not convert.
  static func encode(_ text: String) -> [UInt8]? { convert(Array(text.utf8), from: "UTF-8", to: "GB18030") }

  /// - Returns: `nil` when the bytes are not GB 18030.
  static func decode(_ bytes: [UInt8]) -> String? {
    convert(bytes, from: "GB18030", to: "UTF-8").flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
    let converter = iconv_open(target, source)
    // (iconv_t)-1 is the failure.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    // No character needs more than four bytes in either encoding; two for each byte are ample, with room for none.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { from in
      output.withUnsafeMutableBytes { to in
        var source = from.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = to.baseAddress?.assumingMemoryBound(to: CChar.self)
        var sourceLeft = from.count
        var targetLeft = to.count
        let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        guard result != .max, sourceLeft == 0 else { return nil }
        return to.count - targetLeft
      }
    }
    return written.map { Array(output.prefix($0)) }
  }
}
