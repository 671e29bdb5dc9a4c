package import Evidence
internal import Foundation

/// Writes papers with known content as scans, photographs and copies: what reading is measured on.
package struct FixtureMaker: Sendable {
  /// Only runs the picture programs over papers of our own.
  package let sandbox: Sandbox
  /// Must exist.
  package let folder: String
  package init(sandbox: Sandbox, folder: String) {
    self.sandbox = sandbox
    self.folder = folder
  }

  /// A paper and what is particular about it.
  package struct Order: Hashable, Sendable {
    package let dossier: DemoDossier
    package let document: DemoDocument
    package let finish: PaperFinish
    var flaw: DemoDocument.Flaw?
    var isSealBlue = false
    var dotsPerInch = 200
    /// Points.
    var codeSide: Double?
    /// Names the files and seeds the noise.
    package let number: Int

    package init(
      dossier: DemoDossier, document: DemoDocument, finish: PaperFinish, flaw: DemoDocument.Flaw? = nil,
      isSealBlue: Bool = false, dotsPerInch: Int = 200, codeSide: Double? = nil, number: Int
    ) {
      self.dossier = dossier
      self.document = document
      self.finish = finish
      self.flaw = flaw
      self.isSealBlue = isSealBlue
      self.dotsPerInch = dotsPerInch
      self.codeSide = codeSide
      self.number = number
    }
  }

  /// All papers of `dossiers` invented applications in every finish; some unsealed, some sealed in blue.
  package static func orders(dossiers: Int, seed: UInt64) -> [Order] {
    var chance = Chance(seed: seed)
    var orders: [Order] = []
    for index in 0..<dossiers {
      let dossier = DemoDossier(inventing: index * 9 % 80, mode: DemoMode.allCases[index % 4], seed: seed)
      for document in DemoDocument.complete(for: dossier) {
        for finish in PaperFinish.allCases where finish != .greyCopy || document.isSealed {
          var order = Order(dossier: dossier, document: document, finish: finish, number: orders.count)
          if document.isSealed, finish != .greyCopy {
            if chance.below(6) == 0 { order.flaw = .unsealed } else { order.isSealBlue = chance.below(8) == 0 }
          }
          orders.append(order)
        }
      }
    }
    return orders
  }

  /// 48 invoices for their codes: 14 to 26 mm, at 100, 150 and 200 dpi, scanned and photographed.
  package static func codeOrders(seed: UInt64) -> [Order] {
    let places = (0..<8).flatMap { index in [100, 150, 200].map { (index, $0) } }
    return places.flatMap { index, dots in [PaperFinish.scanner, .phone].map { (index, dots, $0) } }.enumerated().map {
      let (index, dots, finish) = $1
      var order = Order(
        dossier: DemoDossier(inventing: index * 7, seed: seed), document: .invoice(0), finish: finish, number: $0)
      order.dotsPerInch = dots
      order.codeSide = (14 + 12 * Double(index) / 7) * 72 / 25.4
      return order
    }
  }

  package func make(_ order: Order) async throws -> Fixture? {
    guard
      var sheet = order.document.sheet(
        of: order.dossier, flaw: order.flaw, sealInk: order.isSealBlue ? .blue : .red, codeSide: order.codeSide)
    else { return nil }
    if order.document == .contract, order.flaw != .unsealed {
      sheet.straddlingSeal(of: order.dossier.company.name)
    }
    let name = "\(String(10_000 + order.number).dropFirst())-\(order.document.word)-\(order.finish.rawValue)"
    let drawn = folder + "/.\(name).pdf"
    try write(PDFFile.bytes(pages: sheet.pages, title: name), to: drawn)
    defer { try? FileManager.default.removeItem(atPath: drawn) }
    var pages: [Fixture.Page] = []
    var pictures: [(jpeg: [UInt8], size: PixelSize)] = []
    for (index, canvas) in sheet.pages.enumerated() {
      let page = try await raster(page: index + 1, of: drawn, dotsPerInch: order.dotsPerInch)
      let seed = UInt64(order.number) &* 131 &+ UInt64(index) &+ 7
      guard var maker = PictureMaker(order.finish, of: page, seed: seed) else { return nil }
      let picture = maker.picture(of: page)
      let file = "\(name)-\(index + 1).jpg"
      let jpeg = try await encoded(picture, as: file, quality: order.finish.jpegQuality)
      try write(jpeg, to: folder + "/" + file)
      pictures.append((jpeg, picture.size))
      pages.append(truth(of: canvas.marks, on: page, under: maker, picture: file))
    }
    let file = pages.count == 1 ? pages[0].picture : name + ".pdf"
    if pages.count > 1 {
      try write(PDFFile.bytes(pictures: pictures, dotsPerInch: order.dotsPerInch), to: folder + "/" + file)
    }
    return Fixture(
      file: file, kind: order.document.kind, finish: order.finish, isColour: order.finish != .greyCopy,
      fields: order.document.fields(of: order.dossier), pages: pages)
  }

  private func truth(
    of marks: PaperMarks, on page: Raster, under maker: PictureMaker, picture: String
  ) -> Fixture.Page {
    let scale = Double(page.width) / PageCanvas.width
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PageBox {
      maker.box(x: x * scale, y: y * scale, width: width * scale, height: height * scale)
    }
    return Fixture.Page(
      picture: picture,
      lines: marks.texts.map {
        Fixture.Line(text: $0.text, box: box($0.x, $0.y - $0.size * 0.88, $0.width, $0.size * 1.06))
      },
      seals: marks.seals.map {
        Fixture.Seal(
          owner: $0.owner,
          box: box($0.extent.lowerBound, $0.y - $0.radius, $0.extent.upperBound - $0.extent.lowerBound, $0.radius * 2),
          ink: $0.isRed && maker.finish != .greyCopy ? .red : .notRed, isStraddling: $0.isStraddling,
          isInvoiceMark: $0.isInvoiceMark)
      },
      signatures: marks.signatures.map { box($0.x, $0.y, $0.width, $0.height) }, codes: marks.codes.map(\.payload))
  }

  private func raster(page: Int, of path: String, dotsPerInch: Int) async throws -> Raster {
    let arguments: [SandboxJob.Argument] = ["-f", "\(page)", "-l", "\(page)", "-r", "\(dotsPerInch)", .input]
    let answer = try await sandbox.run(SandboxJob("pdftoppm", arguments, input: path))
    guard let raster = Raster(ppm: answer) else {
      throw SandboxFailure.failed(status: 0, complaints: "not a portable pixmap")
    }
    return raster
  }

  private func encoded(_ picture: Raster, as name: String, quality: Int) async throws -> [UInt8] {
    let path = folder + "/." + name + ".ppm"
    try write(picture.ppm, to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await sandbox.run(SandboxJob("cjpeg", ["-quality", "\(quality)", .input], input: path))
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
