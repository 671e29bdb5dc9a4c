import Evidence
import Foundation
import Testing

@testable import DemoDocuments

/// The papers that reading is measured on say what they claim to say.
@Suite(.enabled(if: Poppler.present, "poppler-utils or bubblewrap is not installed"))
struct FixtureTests {
  private let desk: ReadingDesk

  init() async throws { desk = try await ReadingDesk() }

  private func made(_ document: DemoDocument, _ finish: PaperFinish) async throws -> (Fixture, Raster) {
    let orders = FixtureMaker.orders(dossiers: 4, seed: 3)
    let order = try #require(
      orders.first { $0.document == document && $0.finish == finish && $0.flaw == nil && !$0.isSealBlue })
    let fixture = try #require(try await FixtureMaker(sandbox: desk.sandbox, folder: desk.folder).make(order))
    let picture = desk.folder + "/" + fixture.pages[0].picture
    let ppm = try await desk.sandbox.run(SandboxJob("djpeg", ["-pnm", .input], input: picture))
    return (fixture, try #require(Raster(ppm: ppm)))
  }

  /// Share of clearly red pixels inside a box.
  private func redness(_ raster: Raster, _ box: PageBox) -> Double {
    var (red, all) = (0, 0)
    for y in Int(box.y * Double(raster.height))..<Int(box.bottom * Double(raster.height)) {
      for x in Int(box.x * Double(raster.width))..<Int(box.right * Double(raster.width)) {
        let at = (y * raster.width + x) * 3
        let (r, g, b) = (Int(raster.pixels[at]), Int(raster.pixels[at + 1]), Int(raster.pixels[at + 2]))
        all += 1
        if r - max(g, b) > 40 { red += 1 }
      }
    }
    return Double(red) / Double(max(1, all))
  }

  @Test(arguments: [PaperFinish.clean, .scanner, .phone])
  func `a seal stands where the answers say, and is red`(finish: PaperFinish) async throws {
    let (fixture, raster) = try await made(.commitmentLetter, finish)
    let seal = try #require(fixture.pages[0].seals.first)
    #expect(seal.ink == .red && redness(raster, seal.box) > 0.05)
    let above = PageBox(x: seal.box.x, y: seal.box.y - 0.1, width: seal.box.width, height: 0.06)
    #expect(redness(raster, above) < 0.001)
  }

  @Test func `a copy without colour keeps the seal's form and loses its red`() async throws {
    let (fixture, raster) = try await made(.commitmentLetter, .greyCopy)
    #expect(fixture.pages[0].seals.first?.ink == .notRed && !fixture.isColour)
    #expect(redness(raster, .wholePage) == 0)
  }

  @Test func `an invoice's code says its number, total and day`() async throws {
    let (fixture, _) = try await made(.invoice(0), .clean)
    let payload = try #require(fixture.pages[0].codes.first)
    let parts = payload.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    #expect(parts[3] == fixture.fields[.invoiceNumber] && parts[4] == fixture.fields[.amountIncludingTax])
    #expect(parts[5] == fixture.fields[.issueDate]?.filter { $0 != "-" })
  }

  @Test func `a projective map takes four points where it was told and back`() throws {
    let source = [(0.0, 0.0), (100.0, 0.0), (100.0, 150.0), (0.0, 150.0)]
    let target = [(7.0, 3.0), (96.0, 9.0), (110.0, 160.0), (-4.0, 140.0)]
    let map = try #require(Homography(from: source, to: target))
    for (from, to) in zip(source, target) {
      let got = map(from.0, from.1)
      #expect(abs(got.0 - to.0) < 1e-9 && abs(got.1 - to.1) < 1e-9)
    }
    #expect(Homography(from: source, to: [(0, 0), (1, 1), (2, 2), (3, 3)]) == nil)
  }

  @Test func `a contract of several pages is sealed across their edges`() async throws {
    let (fixture, _) = try await made(.contract, .scanner)
    #expect(fixture.file.hasSuffix(".pdf") && fixture.pages.count > 1)
    #expect(fixture.pages.allSatisfy { page in page.seals.contains { $0.isStraddling && $0.box.right > 0.95 } })
  }
}
