/// A stored zip archive for tests, with right checksums.
enum TestZip {
  static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var table: [UInt8] = []
    for (name, bytes) in entries {
      let about =
        SampleBytes.little(crc(bytes), 4) + SampleBytes.little(bytes.count, 4) + SampleBytes.little(bytes.count, 4)
        + SampleBytes.little(name.utf8.count, 2)
      table += SampleBytes.little(0x0201_4b50, 4) + SampleBytes.little(20, 2) + SampleBytes.little(20, 2)
      table += SampleBytes.little(0x800, 2) + SampleBytes.little(0, 6) + about + SampleBytes.little(0, 12)
      table += SampleBytes.little(body.count, 4) + Array(name.utf8)
      body += SampleBytes.little(0x0403_4b50, 4) + SampleBytes.little(20, 2) + SampleBytes.little(0x800, 2)
      body += SampleBytes.little(0, 6) + about + SampleBytes.little(0, 2) + Array(name.utf8) + bytes
    }
    let count = SampleBytes.little(entries.count, 2)
    return body + table + SampleBytes.little(0x0605_4b50, 4) + SampleBytes.little(0, 4) + count + count
      + SampleBytes.little(table.count, 4) + SampleBytes.little(body.count, 4) + SampleBytes.little(0, 2)
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
