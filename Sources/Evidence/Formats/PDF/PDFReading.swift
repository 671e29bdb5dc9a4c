/// What a PDF carries itself: its text with places, attached vouchers, signatures, and which of its pages are pictures
/// of paper. Runs inside the sandbox.
struct PDFReading {
  /// Pages read of one file.
  static let pageLimit = 200
  /// Pages of a file whose text is recognised.
  static let recognisedLimit = 60
  /// Pages of electronic text that are looked at for seals and codes.
  static let lookedAtLimit = 4
  /// Fewer letters than this do not make a page one of text.
  static let fewLetters = 20

  let path: String
  private(set) var answer: ReaderAnswer

  init(path: String) {
    self.path = path
    answer = ReaderAnswer(reading: FileReading(digest: "", media: .pdf))
  }

  mutating func read(trust: TrustFolder) {
    do throws(SandboxFailure) {
      let printed = try InstalledTool("pdfinfo").run(["-f", "1", "-l", "\(Self.pageLimit)", path])
      guard let pages = PDFPages(pdfinfo: printed) else { throw .failed(status: 0, complaints: "no pages") }
      answer.reading.pageCount = pages.total
      if pages.total > Self.pageLimit {
        answer.reading.findings.append(.pagesNotRead(after: Self.pageLimit, of: pages.total))
      }
      try readText(pages)
      try readAttachments()
      checkSignatures(trust)
      try order(pages)
    } catch {
      // What was read so far stays; pictures of a file that costs too much are not asked for.
      answer.reading.findings.append(Finding(error))
      answer.orders = []
    }
  }

  private mutating func readText(_ pages: PDFPages) throws(SandboxFailure) {
    let printed = try InstalledTool("pdftotext").run([
      "-bbox-layout", "-cropbox", "-l", "\(Self.pageLimit)", "-enc", "UTF-8", path, "-",
    ])
    let words = PDFWords.pages(printed)
    for (index, size) in pages.sizes.enumerated() {
      let assembly = LineAssembly(width: size.width, height: size.height)
      let lines = assembly.lines(index < words.count ? words[index] : [])
      answer.reading.pages.append(
        PageReading(
          number: index + 1, aspect: size.width / size.height, textSource: lines.isEmpty ? .none : .textLayer,
          lines: lines))
    }
  }

  private mutating func readAttachments() throws(SandboxFailure) {
    let attached = try PDFAttachments.contents(of: path)
    var others = attached.count - attached.files.count
    for bytes in attached.files {
      if let voucher = PDFAttachments.voucher(bytes) {
        answer.reading.take(voucher)
      } else if !PDFAttachments.isXML(bytes) {
        others += 1
      }
    }
    if others > 0 { answer.reading.findings.append(.attachmentsNotOpened(others)) }
  }

  private mutating func checkSignatures(_ trust: TrustFolder) {
    guard let bytes = (try? FileBytes(path: path)).flatMap({ try? $0.read(at: 0, $0.count) }),
      bytes.first("/ByteRange") != nil
    else { return }
    answer.reading.signatures = PDFSignatures.check(bytes, trust: trust)
  }

  /// Pages that a picture covers, or that have no text, are recognised; the first pages of text are looked at.
  private mutating func order(_ pages: PDFPages) throws(SandboxFailure) {
    let pictures = PDFPicture.list(try InstalledTool("pdfimages").run(["-list", "-l", "\(Self.pageLimit)", path]))
    let ofPage = Dictionary(grouping: pictures, by: \.page)
    var recognised = 0
    for (index, size) in pages.sizes.enumerated() {
      let number = index + 1
      let own = ofPage[number] ?? []
      let covered = own.reduce(0) { $0 + $1.area } / (size.width * size.height)
      let letters = answer.reading.pages[index].lines.reduce(0) { $0 + $1.text.count }
      let largest = own.max { $0.area < $1.area }
      if covered > 0.75 || letters < Self.fewLetters {
        recognised += 1
        guard recognised <= Self.recognisedLimit else { continue }
        let whole = largest.flatMap { $0.area > 0.75 * size.width * size.height ? $0 : nil }
        let resolution = whole.map { min(200, max(60, $0.dotsPerInch)) } ?? 200
        answer.orders.append(
          PageOrder(
            page: number, edge: Self.edge(size, resolution), recognise: true, isScan: covered > 0.4,
            stored: whole?.pixels))
      } else if number <= Self.lookedAtLimit {
        answer.orders.append(
          PageOrder(page: number, edge: Self.edge(size, 110), recognise: false, isScan: false, stored: nil))
      }
    }
    if recognised > Self.recognisedLimit {
      answer.reading.findings.append(.pagesNotRead(after: Self.recognisedLimit, of: recognised))
    }
  }

  private static func edge(_ size: PDFPages.Size, _ resolution: Double) -> Int {
    let longest = max(size.width, size.height) / 72 * resolution
    return Int(min(Double(PictureDecoding.edge), max(64, longest)).rounded())
  }

  /// A page as a raster whose longer edge is `edge`.
  static func raster(page: Int, edge: Int, of path: String) throws(SandboxFailure) -> Raster {
    var draw = InstalledTool("pdftoppm")
    draw.processorSeconds = 4
    let bytes = try draw.run(["-f", "\(page)", "-l", "\(page)", "-cropbox", "-scale-to", "\(edge)", path])
    var pixmaps = PixmapStream()
    var drawn: Raster?
    try pixmaps.feed(bytes[...]) { drawn = $0 }
    guard let drawn else { throw .failed(status: 0, complaints: "no page") }
    return drawn.fitted(longSide: RasterFrame.edgeLimit)
  }
}
