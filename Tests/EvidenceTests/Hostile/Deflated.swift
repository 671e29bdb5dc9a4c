/// Compresses what repeats itself as far as the method goes: the stuff of bombs.
struct Deflated {
  private(set) var bytes: [UInt8] = []
  private var bits = 0
  private var filled = 0

  /// `pattern`, of 1, 2, 3, 4 or 13 to 16 bytes, over and over, `count` bytes in all, as one raw stream.
  static func repeating(_ pattern: [UInt8], count: Int) -> [UInt8] {
    var stream = Deflated()
    stream.put(0b011, 3)
    for byte in pattern { stream.literal(byte) }
    let distance: (code: Int, extra: Int, bits: Int) =
      pattern.count < 5 ? (pattern.count - 1, 0, 0) : (7, pattern.count - 13, 2)
    var left = count - pattern.count
    while left >= 258 {
      stream.huffman(0b1100_0101, 8)
      stream.huffman(distance.code, 5)
      stream.put(distance.extra, distance.bits)
      left -= 258
    }
    for at in 0..<max(0, left) { stream.literal(pattern[(count - left + at) % pattern.count]) }
    stream.huffman(0, 7)
    if stream.filled > 0 { stream.put(0, 8 - stream.filled) }
    return stream.bytes
  }

  /// With the head that a PDF's `FlateDecode` wants; readers do without the checksum.
  static func zlib(_ pattern: [UInt8], count: Int) -> [UInt8] { [0x78, 0x9c] + repeating(pattern, count: count) }

  /// Honest data in blocks left as they are, with head and checksum.
  static func stored(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65_535) {
      let block = data[start..<min(data.count, start + 65_535)]
      bytes += [start + 65_535 >= data.count ? 1 : 0] + SampleBytes.little(block.count, 2)
      bytes += SampleBytes.little(~block.count, 2) + block
    }
    var (a, b) = (1, 0)
    for byte in data {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return bytes + SampleBytes.big(b << 16 | a, 4)
  }

  private mutating func literal(_ byte: UInt8) {
    if byte < 144 { huffman(0x30 + Int(byte), 8) } else { huffman(0x190 + Int(byte) - 144, 9) }
  }

  /// Huffman codes go in from their highest bit.
  private mutating func huffman(_ code: Int, _ length: Int) {
    for bit in (0..<length).reversed() { put(code >> bit & 1, 1) }
  }

  private mutating func put(_ value: Int, _ length: Int) {
    for bit in 0..<length {
      bits |= (value >> bit & 1) << filled
      filled += 1
      if filled == 8 {
        bytes.append(UInt8(bits))
        (bits, filled) = (0, 0)
      }
    }
  }
}
