import Evidence
import Foundation
import Testing

@Suite(.enabled(if: SamplePictures.arePresent, "the shared samples or djpeg are not here"))
struct SamplePicturesTests {
  private func isSame(_ a: PageBox, _ b: PageBox) -> Bool {
    let shared = a.overlap(b)
    return shared > 0.4 * (a.width * a.height + b.width * b.height - shared)
  }

  @Test func `every seal and code on the invented pages is found, and nothing beside them`() throws {
    for (name, truth, picture) in try SamplePictures.all() {
      let raster = try #require(try SamplePictures.raster("synthetic-pages/" + picture.file))
      let marks = ScanInspection.inspect(raster)
      let seals = truth.seals.map { seal in
        let half = (seal.dia / 2, seal.ry.map { seal.kind == "oval" ? $0 / 2 : seal.dia / 2 } ?? seal.dia / 2)
        return SamplePictures.box(
          [max(0, seal.cx - half.0), seal.cy - half.1, min(210, seal.cx + half.0), seal.cy + half.1], on: picture,
          of: raster)
      }
      #expect(marks.seals.count == seals.count, "\(name): \(marks.seals)")
      for seal in seals { #expect(marks.seals.contains { isSame($0.box, seal) }, "\(name): \(seal)") }
      #expect(marks.seals.allSatisfy { $0.ink == .red }, "\(name)")
      #expect(marks.seals.allSatisfy { $0.isInvoiceMark == (truth.kind == "invoice") }, "\(name)")
      #expect(marks.codes.map(\.payload) == truth.codes.map(\.data), "\(name)")
      #expect(marks.scan.colour == .colour && marks.scan.sharpness > 1.3 && !marks.scan.isCut, "\(name) \(marks.scan)")
      #expect((190...205).contains(marks.scan.dotsPerInch) && !marks.scan.isBlank && !marks.scan.isSideways, "\(name)")
      if picture.file.contains("scan") {
        let skew = -atan2(picture.T[1][0], picture.T[0][0]) * 180 / .pi
        #expect(abs(marks.scan.skew - skew) < 0.15, "\(name): \(marks.scan.skew) for \(skew)")
      }
    }
  }

  @Test func `signatures are found beside and below their labels, and nowhere else`() throws {
    var (found, expected, extra) = (0, 0, 0)
    for (_, truth, picture) in try SamplePictures.all() {
      let raster = try #require(try SamplePictures.raster("synthetic-pages/" + picture.file))
      let lines = truth.lines.map { TextLine($0.text, box: SamplePictures.box($0.box, on: picture, of: raster)) }
      let marks = ScanInspection.handwriting(in: raster, near: lines)
      let places = truth.signatures.map { SamplePictures.box($0.box, on: picture, of: raster) }
      expected += places.count
      found += places.count { place in marks.contains { $0.box.overlap(place) > 0 } }
      extra += max(0, marks.count - places.count)
    }
    #expect(found == expected && extra == 0, "\(found) of \(expected), \(extra) elsewhere")
  }

  @Test func `a notice under a red head has its two seals, and a certificate without a seal none`() throws {
    let notice = try #require(try SamplePictures.raster("scan-document/red-header-notice-two-seals.jpg"))
    let seals = ScanInspection.inspect(notice).seals
    #expect(seals.count == 2 && seals.allSatisfy { $0.ink == .red && $0.shape == .round && $0.box.y > 0.7 })
    let certificate = try #require(try SamplePictures.raster("scan-document/no-seal.jpg"))
    #expect(ScanInspection.inspect(certificate).seals.isEmpty)
  }
}
