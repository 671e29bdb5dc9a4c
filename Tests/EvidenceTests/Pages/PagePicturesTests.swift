import Foundation
import Testing

@testable import Evidence

/// Real parsers over real files; poppler-utils, netpbm and libjpeg-turbo-progs come with the set-up script.
@Suite(.enabled(if: Confinement.works && Parsers.present, "bubblewrap or a parser is not installed"))
struct PagePicturesTests {
  private let folder: TemporaryFolder
  private let pictures: PagePictures

  init() throws {
    folder = try TemporaryFolder()
    pictures = PagePictures(sandbox: Sandbox(mode: .isolated), cacheFolder: folder.path + "/derived")
  }

  private func stored(
    _ bytes: [UInt8], _ kind: MediaKind, digest: String = "00112233445566778899aabb"
  ) throws
    -> StoredFile
  {
    try #require(StoredFile(path: try folder.write(bytes, as: "blob-\(digest)"), digest: digest, kind: kind))
  }

  @Test func `pages are counted, measured, drawn and read`() async throws {
    let file = try stored(SmallDocuments.twoPages, .pdf)
    guard case .pages(let sizes, 2) = await pictures.overview(of: file) else { return #expect(Bool(false)) }
    #expect(sizes == [PixelSize(width: 909, height: 1286), PixelSize(width: 306, height: 153)])
    let first = try await pictures.picture(page: 1, at: .reading, of: file)
    #expect(abs(first.pixels.height - 1286) <= 1 && abs(first.pixels.width - 909) <= 1)
    let small = try await pictures.picture(page: 2, at: .thumbnail, of: file)
    #expect(max(small.pixels.width, small.pixels.height) == 160)
    #expect(try await pictures.text(page: 2, of: file).contains("second page"))
    #expect(try await pictures.text(page: 1, of: file).contains("first page"))
  }

  @Test(arguments: [90, 180, 270])
  func `a page that does not stand upright is shown upright, and rectangles lie where the marks are`(
    turn: Int
  ) async throws {
    let file = try stored(SmallDocuments.twoPages, .pdf)
    let stored = try await pictures.picture(page: 1, at: .reading, of: file)
    let upright = try await pictures.picture(page: 1, at: .reading, turned: turn, of: file)
    #expect(upright.pixels == stored.pixels.turned(turn))
    // The page's only words, as the reader would give their place on the upright page.
    let place = try await ink(of: stored).turned(turn)
    let found = try await ink(of: upright)
    #expect(abs(place.x - found.x) < 0.01 && abs(place.y - found.y) < 0.01, "\(place) \(found)")
    #expect(abs(place.right - found.right) < 0.01 && abs(place.bottom - found.bottom) < 0.01)
    let again = PagePictures(sandbox: Sandbox(mode: .unavailable), cacheFolder: folder.path + "/derived")
    #expect(try await again.picture(page: 1, at: .reading, turned: turn, of: file) == upright)
  }

  /// The rectangle around all that is dark.
  private func ink(of picture: PagePicture) async throws -> PageBox {
    let path = try folder.write(picture.jpeg, as: "picture-\(UUID().uuidString).jpg")
    let job = SandboxJob("djpeg", ["-pnm", "-rgb", .input], input: path)
    let raster = try #require(Raster(ppm: try await pictures.sandbox.run(job)))
    var (left, right, top, bottom) = (raster.width, 0, raster.height, 0)
    for y in 0..<raster.height {
      for x in 0..<raster.width where raster.pixels[(y * raster.width + x) * 3] < 100 {
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
      }
    }
    let (width, height) = (Double(raster.width), Double(raster.height))
    return PageBox(
      x: Double(left) / width, y: Double(top) / height, width: Double(right + 1 - left) / width,
      height: Double(bottom + 1 - top) / height)
  }

  @Test func `a picture once made needs no parser`() async throws {
    let file = try stored(SmallDocuments.twoPages, .pdf)
    let made = try await pictures.picture(page: 1, at: .thumbnail, of: file)
    try FileManager.default.removeItem(atPath: file.path)
    let again = PagePictures(sandbox: Sandbox(mode: .unavailable), cacheFolder: folder.path + "/derived")
    #expect(try await again.picture(page: 1, at: .thumbnail, of: file) == made)
    await #expect(throws: PagePictureFailure.self) { try await again.picture(page: 2, at: .thumbnail, of: file) }
  }

  @Test(arguments: [0, -1, 3, 501, .max])
  func `a page that is not there is not drawn`(page: Int) async throws {
    let file = try stored(SmallDocuments.twoPages, .pdf)
    await #expect(throws: PagePictureFailure.noSuchPage) {
      try await pictures.picture(page: page, at: .reading, of: file)
    }
  }

  @Test func `a photograph is made anew, upright and without its metadata`() async throws {
    let file = try stored(try await SmallDocuments.photograph(folder, orientation: 6), .jpeg)
    guard case .pages(let sizes, 1) = await pictures.overview(of: file) else { return #expect(Bool(false)) }
    let picture = try await pictures.picture(page: 1, at: .reading, of: file)
    #expect(picture.pixels == PixelSize(width: 200, height: 400))
    #expect(sizes == [picture.pixels])
    #expect(picture.jpeg.first("Exif") == nil)
    #expect(try await pictures.picture(page: 1, at: .thumbnail, of: file).pixels == PixelSize(width: 80, height: 160))
  }

  @Test func `hostile documents fail alone and quickly`() async throws {
    for (bytes, kind) in [(SmallDocuments.loop, MediaKind.pdf), (SampleBytes.pdf(), .pdf), (SampleBytes.png(), .png)] {
      let file = try stored(bytes, kind)
      let started = ContinuousClock.now
      await #expect(throws: PagePictureFailure.self) { try await pictures.picture(page: 1, at: .reading, of: file) }
      #expect(ContinuousClock.now - started < .seconds(120))
    }
  }

  @Test func `a giant sheet is drawn within the longest edge`() async throws {
    let file = try stored(SmallDocuments.document(pages: [("giant", 14_000, 14_000)]), .pdf)
    let picture = try await pictures.picture(page: 1, at: .reading, of: file)
    #expect(max(picture.pixels.width, picture.pixels.height) <= 3001)
  }

  @Test func `formats without pages say so`() async throws {
    let xml = try stored(Array("<EInvoice><No>25117000000000000001</No></EInvoice>".utf8), .xml)
    guard case .listing(let listing) = await pictures.overview(of: xml) else { return #expect(Bool(false)) }
    #expect(listing.lines.first?.text == "25117000000000000001")
    let ofd = try stored(SampleBytes.zip(["OFD.xml"]), .ofd)
    #expect(await pictures.overview(of: ofd) == .notRendered(.formatNotShown))
    await #expect(throws: PagePictureFailure.formatNotShown) {
      try await pictures.picture(page: 1, at: .reading, of: ofd)
    }
  }

  @Test(arguments: ["", "../../../etc/passwd", "ABCDEF0123456789", "0123456789abcde", "0123456789abcdef/.."])
  func `a digest that is not one names no file`(digest: String) {
    #expect(StoredFile(path: "/tmp/x", digest: digest, kind: .pdf) == nil)
  }
}

enum Parsers {
  static let present = ["pdftoppm", "pdfinfo", "pdftotext", "djpeg", "cjpeg", "pngtopam", "pamscale", "pamflip"]
    .allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
}
