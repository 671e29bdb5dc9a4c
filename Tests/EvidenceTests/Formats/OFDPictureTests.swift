@testable import Evidence
import Foundation
import SMCrypto
import Testing

struct OFDPictureTests {
  /// ITU-T T.88, annex H.2.
  @Test func `the standard's test sequence is decoded`() {
    let coded: [UInt8] = [
      0x84, 0xC7, 0x3B, 0xFC, 0xE1, 0xA1, 0x43, 0x04, 0x02, 0x20, 0x00, 0x00, 0x41, 0x0D, 0xBB, 0x86, 0xF4, 0x31, 0x7F,
      0xFF, 0x88, 0xFF, 0x37, 0x47, 0x1A, 0xDB, 0x6A, 0xDF, 0xFF, 0xAC,
    ]
    let plain: [UInt8] = [
      0x00, 0x02, 0x00, 0x51, 0x00, 0x00, 0x00, 0xC0, 0x03, 0x52, 0x87, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA, 0x82, 0xC0, 0x20,
      0x00, 0xFC, 0xD7, 0x9E, 0xF6, 0xBF, 0x7F, 0xED, 0x90, 0x4F, 0x46, 0xA3, 0xBF,
    ]
    var bits = ArithmeticBits(coded[...])
    var contexts = ArithmeticBits.Contexts(count: 1)
    let decoded = plain.map { _ in (0..<8).reduce(0 as UInt8) { value, _ in value << 1 | bits.next(&contexts, 0) } }
    #expect(decoded == plain)
  }

  /// 24 by 16 pixels in red, green and blue with transparent ones: colour `x * y / 3 % 4`.
  private static let pattern =
    "R0lGODlhGAAQAIEAAP8AAAD/AAAA/////yH5BAEAAAMALAAAAAAYABAAQAiYAAEIHEiwoEGCAgIASLhQIcOHDiMCCCBgYkWKFjNi3FjxoMePFgUMEEhRJEkBJkOOrMhyocuWMF8CGIBS4cyaAmkyvLlT5cmUJUf6JBmgpMgBQicWRXl0JEWnJp9ahEp14gCMIgOstIr16taKXllqdThTq9irNxXSVMtwbdq3SHUmLDowLtOiNgfiZRpX71KUfaUKjkqYakAAOw=="

  @Test func `a GIF is decoded with its transparent pixels`() throws {
    let bytes = try #require(Base64.bytes(of: Self.pattern))
    let picture = try #require(GIFPicture(bytes))
    #expect(picture.width == 24 && picture.height == 16 && !picture.isOpaque)
    for y in 0..<16 {
      for x in 0..<24 {
        let at = (y * 24 + x) * 4
        let pixel = Array(picture.pixels[at..<at + 4])
        let expected: [[UInt8]] = [[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [0, 0, 0, 0]]
        #expect(pixel == expected[x * y / 3 % 4])
      }
    }
    for length in 0..<bytes.count { _ = GIFPicture(Array(bytes.prefix(length))) }
  }

  @Test(arguments: [
    ("ofd-invoice/vat-normal-gd-044001911211-53752806.ofd", "01,10,044001911211,53752806,175.73,20200628,"),
    ("ofd-invoice/vat-special-gz-052002100113-00008006.ofd", "01,20,052002100113,00008006,24519.05,20220505,"),
  ])
  func `the code that an invoice carries as JBIG2 is drawn so that it can be read`(name: String, begins: String) throws
  {
    let url = URL(fileURLWithPath: SignedSamplesTests.folder + "/" + name)
    guard let data = try? Data(contentsOf: url) else { return }
    let package = try OFDPackage(ZipArchive([UInt8](data)))
    let raster = try OFDPainter.raster(page: 1, of: package, dotsPerInch: 200)
    #expect(CodeReading.codes(in: raster.grey()).contains { $0.payload.hasPrefix(begins) })
  }
}
