import Foundation
import Testing

@testable import Evidence

/// Real decoders over pictures made here: of four quarters, one red, of 60 × 40 dots, wider than high.
@Suite(.enabled(if: Confinement.works && Parsers.present, "bubblewrap or a parser is not installed"))
struct PictureDecodingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Red in its upper left quarter, blue in the lower right, white elsewhere.
  private static func dots(width: Int = 60, height: Int = 40) -> [UInt8] {
    (0..<width * height).flatMap { at -> [UInt8] in
      let (isLeft, isUpper) = (at % width < width / 2, at / width < height / 2)
      return isLeft && isUpper ? [210, 30, 30] : isLeft || isUpper ? [255, 255, 255] : [20, 30, 200]
    }
  }

  private func pages(_ bytes: [UInt8], _ kind: MediaKind, as name: String = "picture") throws -> [Raster] {
    let path = try folder.write(bytes, as: name)
    #expect(FileExamination().verdict(ofFileHere: path).kind == kind)
    var found: [Raster] = []
    try PictureDecoding.pages(of: path, kind) { raster, _ in found.append(raster) }
    return found
  }

  /// Where the red quarter is: the corner, and whether the picture is wider than high.
  private func red(_ raster: Raster) -> String {
    func isRed(_ x: Int, _ y: Int) -> Bool {
      let at = (y * raster.width + x) * 3
      return raster.pixels[at] > 150 && raster.pixels[at + 1] < 100 && raster.pixels[at + 2] < 100
    }
    let (x, y) = (raster.width / 4, raster.height / 4)
    let corners = [
      ("upper left", x, y), ("upper right", 3 * x, y), ("lower left", x, 3 * y), ("lower right", 3 * x, 3 * y),
    ]
    let shape = raster.width > raster.height ? "wide" : "high"
    return (corners.filter { isRed($0.1, $0.2) }.map(\.0) + [shape]).joined(separator: ", ")
  }

  /// Uncompressed, one strip a picture; `turns` are the values of tag 274.
  private func tiff(turns: [Int]) -> [UInt8] {
    let (width, height) = (60, 40)
    let dots = Self.dots()
    var bytes: [UInt8] = [0x49, 0x49, 0x2a, 0] + SampleBytes.little(8, 4)
    for (index, turn) in turns.enumerated() {
      let start = bytes.count
      let table = 2 + 11 * 12 + 4
      func entry(_ tag: Int, _ value: Int, _ type: Int = 4) -> [UInt8] {
        SampleBytes.little(tag, 2) + SampleBytes.little(type, 2) + SampleBytes.little(1, 4)
          + SampleBytes.little(value, 4)
      }
      // Bits of a sample: three numbers, which stand behind the table.
      let bits =
        SampleBytes.little(258, 2) + SampleBytes.little(3, 2) + SampleBytes.little(3, 4)
        + SampleBytes.little(start + table, 4)
      let data = start + table + 6
      let next = index + 1 < turns.count ? data + dots.count : 0
      bytes += SampleBytes.little(11, 2) + entry(256, width) + entry(257, height) + bits + entry(259, 1, 3)
      bytes += entry(262, 2, 3) + entry(273, data) + entry(274, turn, 3) + entry(277, 3, 3) + entry(278, height)
      bytes += entry(279, dots.count) + entry(284, 1, 3) + SampleBytes.little(next, 4)
      bytes += [8, 0, 8, 0, 8, 0] + dots
    }
    return bytes
  }

  @Test(arguments: [
    (1, "upper left, wide"), (2, "upper right, wide"), (3, "lower right, wide"), (4, "lower left, wide"),
    (5, "upper left, high"), (6, "upper right, high"), (7, "lower right, high"), (8, "lower left, high"),
  ])
  func `a TIFF is turned as its tag says`(turn: Int, expected: String) throws {
    #expect(try pages(tiff(turns: [turn]), .tiff).map(red) == [expected])
  }

  @Test func `each picture of a TIFF is turned by its own tag`() throws {
    #expect(
      try pages(tiff(turns: [1, 6, 8]), .tiff).map(red) == [
        "upper left, wide", "upper right, high", "lower left, high",
      ])
  }

  private func jpeg(_ more: [String] = []) async throws -> [UInt8] {
    let path = try folder.write(Array("P6\n60 40\n255\n".utf8) + Self.dots(), as: "dots.ppm")
    let arguments = (["-quality", "95"] + more).map { SandboxJob.Argument.text($0) }
    return try await Sandbox(mode: .isolated).run(SandboxJob("cjpeg", arguments + [.input], input: path))
  }

  @Test func `a JPEG in steps and one without colour are read`() async throws {
    #expect(try pages(await jpeg(["-progressive"]), .jpeg).map(red) == ["upper left, wide"])
    let grey = try pages(await jpeg(["-grayscale"]), .jpeg)
    #expect(grey.map(\.width) == [60] && grey.map(red) == ["wide"])
  }

  @Test func `a JPEG in four inks is read, and has a page picture`() async throws {
    let bytes = try #require(Base64Picture.fourInks)
    #expect(try pages(bytes, .jpeg).map(red) == ["upper left, wide"])
    let digest = "00112233445566778899aabb"
    let file = try #require(StoredFile(path: try folder.write(bytes, as: digest), digest: digest, kind: .jpeg))
    let pictures = PagePictures(sandbox: Sandbox(mode: .isolated), cacheFolder: folder.path + "/derived")
    #expect(try await pictures.picture(page: 1, at: .reading, of: file).pixels == PixelSize(width: 60, height: 40))
  }

  @Test func `a PNG of sixteen bits is read`() throws {
    let samples = Self.dots().flatMap { [$0, $0] }
    let rows = (0..<40).flatMap { [UInt8(0)] + samples[$0 * 360..<($0 + 1) * 360] }
    let bytes = HostilePictures.png(60, 40, Deflated.stored(rows), bits: 16)
    #expect(try pages(bytes, .png).map(red) == ["upper left, wide"])
  }

  static let heif = "/usr/bin/heif-enc"

  /// - Parameter turn: what its EXIF block claims.
  private func heic(turn: Int? = nil, times: Int = 1) async throws -> [UInt8] {
    var bytes = try await jpeg()
    if let turn { bytes = SmallDocuments.withEXIF(bytes, orientation: turn) }
    let source = try folder.write(bytes, as: "source.jpg")
    let made = folder.path + "/made.heic"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.heif)
    process.arguments = ["-q", "90", "-o", made] + Array(repeating: source, count: times)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: made)))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: heif), "heif-enc is not installed"))
  func `a photograph in HEIC is read as it stands, whatever its EXIF block says, and so is each of several`()
    async throws
  {
    #expect(try pages(await heic(), .heic).map(red) == ["upper left, wide"])
    // Readers of HEIC turn by its own property; the block of the camera is only copied along.
    #expect(try pages(await heic(turn: 6), .heic).map(red) == ["upper left, wide"])
    #expect(try pages(await heic(times: 2), .heic).map(red) == ["upper left, wide", "upper left, wide"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: heif), "heif-enc is not installed"))
  func `the page picture of a HEIC carries nothing of its metadata`() async throws {
    let bytes = try await heic(turn: 6)
    #expect(bytes.first("Exif") != nil)
    let digest = "00112233445566778899aabc"
    let file = try #require(StoredFile(path: try folder.write(bytes, as: digest), digest: digest, kind: .heic))
    let program = await Desk.worker()
    let pictures = PagePictures(
      sandbox: Sandbox(mode: .isolated), cacheFolder: folder.path + "/derived", program: program)
    let picture = try await pictures.picture(page: 1, at: .reading, of: file)
    #expect(picture.jpeg.first("Exif") == nil && picture.pixels == PixelSize(width: 60, height: 40))
  }
}
