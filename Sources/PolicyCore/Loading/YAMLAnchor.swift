/// An anchor (`&name`) in a YAML text. Policies do without them: a few aliases of aliases stand for more nodes than any
/// machine can visit.
struct YAMLAnchor {
  /// Both count from 1.
  let line: Int
  let column: Int

  /// The first `&` with a name behind it and nothing, a space or a bracket before it. Inside quotes it counts, too; a
  /// title such as “R &D” is written “R & D”.
  static func first(in text: String) -> YAMLAnchor? {
    var (line, column) = (1, 1)
    var before: UInt8 = UInt8(ascii: "\n")
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "&"), " \t\r\n[{,:-?".utf8.contains(before), index + 1 < bytes.count {
        let next = bytes[index + 1]
        if !" \t\r\n&".utf8.contains(next) { return YAMLAnchor(line: line, column: column) }
      }
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      before = byte
    }
    return nil
  }
}
