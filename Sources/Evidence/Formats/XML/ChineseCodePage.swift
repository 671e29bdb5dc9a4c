internal import Glibc

/// GB 18030 and the older code pages inside it, through the C library's converter.
enum ChineseCodePage {
  /// `nil` where the bytes are no GB 18030, or where the converter's tables are not installed.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    let room = bytes.count * 3 + 4
    let plain = [UInt8](unsafeUninitializedCapacity: room) { target, filled in
      source.withUnsafeMutableBufferPointer { source in
        target.withMemoryRebound(to: CChar.self) { target in
          var (from, to) = (source.baseAddress, target.baseAddress)
          var (left, free) = (source.count, room)
          let status = iconv(converter, &from, &left, &to, &free)
          filled = status < 0 || left > 0 ? 0 : room - free
        }
      }
    }
    return plain.isEmpty && !bytes.isEmpty ? nil : String(validating: plain, as: UTF8.self)
  }
}
