@testable import Evidence

/// Pictures that promise more than they hold.
enum HostilePictures {
  static let all: [HostileFile] = pngs + others

  private static func crc(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }

  static func png(
    _ width: Int, _ height: Int, _ data: [UInt8], _ more: [(String, [UInt8])] = [], bits: UInt8 = 8
  ) -> [UInt8] {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      SampleBytes.big(body.count, 4) + Array(name.utf8) + body + SampleBytes.big(crc(Array(name.utf8) + body), 4)
    }
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
      + chunk("IHDR", SampleBytes.big(width, 4) + SampleBytes.big(height, 4) + [bits, 2, 0, 0, 0])
      + more.flatMap { chunk($0.0, $0.1) } + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static let pngs: [HostileFile] = [
    HostileFile("40000 squared", .png, png(40_000, 40_000, [0x78, 0x9c, 3, 0]), "file-refused"),
    HostileFile("9999 squared of nothing", .png, png(9999, 9999, Deflated.zlib([0], count: 300_000_000))),
    HostileFile("60000 by one", .png, png(60_000, 1, Deflated.zlib([0], count: 180_001))),
    HostileFile("one by 60000", .png, png(1, 60_000, Deflated.zlib([0], count: 240_000))),
    HostileFile("one dot", .png, png(1, 1, Deflated.zlib([0], count: 4))),
    HostileFile("less data than dots", .png, png(3000, 3000, Deflated.zlib([0], count: 4000))),
    HostileFile("more data than dots", .png, png(30, 30, Deflated.zlib([0], count: 100_000_000))),
    HostileFile("data that is not packed", .png, png(300, 300, Array(repeating: 0xaa, count: 9000))),
    HostileFile("filters that are none", .png, png(300, 300, Deflated.zlib([9], count: 300 * 901))),
    HostileFile(
      "a text that unpacks without end", .png,
      png(
        30, 30, Deflated.zlib([0], count: 30 * 91),
        [("zTXt", Array("a".utf8) + [0, 0] + Deflated.zlib([65], count: 200_000_000))])),
    HostileFile(
      "a profile that unpacks without end", .png,
      png(
        30, 30, Deflated.zlib([0], count: 30 * 91),
        [("iCCP", Array("a".utf8) + [0, 0] + Deflated.zlib([65], count: 200_000_000))])),
    HostileFile(
      "a PDF in a picture", .png, png(30, 30, Deflated.zlib([0], count: 2730), [("tEXt", Array("%PDF-1.7".utf8))]),
      "file-refused"),
    HostileFile(
      "an archive behind a picture", .png, png(30, 30, Deflated.zlib([0], count: 2730)) + SampleBytes.zip(["x"]),
      "file-refused"),
  ]

  private static let others: [HostileFile] = [
    HostileFile("a JPEG of 65535 squared", .jpeg, SampleBytes.jpeg(width: 65_535, height: 65_535), "file-refused"),
    HostileFile("a JPEG of 9999 squared of nothing", .jpeg, SampleBytes.jpeg(width: 9999, height: 9999)),
    HostileFile("a JPEG of no width", .jpeg, SampleBytes.jpeg(width: 0, height: 9), "file-refused"),
    HostileFile("a JPEG without tables", .jpeg, SampleBytes.jpeg(width: 99, height: 99)),
    HostileFile(
      "a JPEG of ends", .jpeg, Array(repeating: [0xff, 0xd8, 0xff], count: 9000).flatMap(\.self), "file-refused"),
    HostileFile(
      "a web page in a JPEG", .jpeg, SampleBytes.jpeg(comment: "<html><script>alert(1)</script>"), "file-refused"),
    HostileFile("a TIFF in a ring", .tiff, SampleBytes.tiff(next: 8), "file-refused"),
    HostileFile("a TIFF of 60000 across", .tiff, SampleBytes.tiff(width: 60_000)),
    HostileFile("a TIFF of nothing", .tiff, SampleBytes.tiff()),
    HostileFile("a TIFF past its end", .tiff, SampleBytes.tiff(next: 99_999_999), "file-refused"),
    HostileFile("a HEIC of nothing", .heic, SampleBytes.heic()),
    HostileFile("a HEIC of 60000 across", .heic, SampleBytes.heic(width: 60_000)),
    HostileFile("a HEIC that is a film", .heic, SampleBytes.heic(brand: "mp42"), "file-refused"),
  ]
}
