import Evidence
import Standards
import Testing

struct ScanFindingsTests {
  private let sealed = ScanRequirement(colour: true, seal: true, signature: true, clause: "五.3")

  /// A good colour page at 200 dpi.
  private func page(_ number: Int = 1, _ change: (inout PageReading) -> Void = { _ in }) throws -> PageReading {
    let raster = Raster(width: 1, height: 1, pixels: [255, 255, 255])
    var scan = ScanQuality(pixels: raster.size, dotsPerInch: 200, colour: .colour)
    (scan.sharpness, scan.ink) = (3, 0.05)
    var page = PageReading(number: number, textSource: .recognised)
    page.scan = scan
    page.handwriting = [HandwritingMark(box: .wholePage, confidence: 0.8)]
    page.seals = [seal(.red)]
    change(&page)
    return page
  }

  private func seal(_ ink: SealMark.Ink, _ confidence: Double = 0.95) -> SealMark {
    SealMark(
      box: PageBox(x: 0.6, y: 0.7, width: 0.2, height: 0.14), shape: .round, ink: ink, size: 42, confidence: confidence)
  }

  private func codes(_ findings: [Finding]) -> [String] { findings.map { "\($0.severity.rawValue) \($0.code)" } }

  @Test func `a good page gives no finding`() throws {
    #expect(ScanFindings.findings(for: try page(), required: sealed).isEmpty)
  }

  @Test func `a grey copy is an error only where a colour scan with a seal is asked for`() throws {
    let grey = try page { page in
      page.scan?.colour = .grey
      page.seals = [seal(.notRed)]
    }
    #expect(
      codes(ScanFindings.findings(for: grey, required: sealed)) == ["error not-in-colour", "error seal-not-red"])
    #expect(
      codes(ScanFindings.findings(for: grey, required: ScanRequirement(colour: true)))
        == ["warning not-in-colour", "warning seal-not-red"])
    #expect(
      codes(ScanFindings.findings(for: grey, required: ScanRequirement()))
        == ["note not-in-colour", "warning seal-not-red"])
  }

  @Test func `a page without colour between sealed ones is only noted`() throws {
    let pages = [
      try page(),
      try page(2) { page in
        page.scan?.colour = .grey
        page.seals = []
      },
    ]
    let findings = ScanFindings.findings(for: pages, required: sealed)
    #expect(codes(findings) == ["note page-without-colour"])
    #expect(findings.first?.places == [Finding.Place(page: 2, box: .wholePage)])
    #expect(findings.first?.clause == "五.3")
  }

  @Test func `the tax office's mark is no seal of the issuer`() throws {
    let invoice = try page { page in page.seals[0].isInvoiceMark = true }
    #expect(codes(ScanFindings.findings(for: invoice, required: sealed)) == ["warning no-seal"])
    #expect(ScanFindings.findings(for: invoice, required: ScanRequirement(colour: true)).isEmpty)
  }

  @Test func `an uncertain seal is said to be one`() throws {
    let doubtful = try page { page in page.seals = [seal(.red, 0.52)] }
    #expect(codes(ScanFindings.findings(for: doubtful, required: sealed)) == ["note seal-uncertain"])
  }

  @Test(arguments: [
    (0.4, 200, "error blurred"), (1.0, 200, "warning slightly-blurred"), (3, 110, "error too-coarse"),
    (3, 140, "warning slightly-coarse"),
  ])
  func `blur and resolution are judged in two steps`(sharpness: Double, dots: Int, expected: String) throws {
    let poor = try page { page in
      page.scan?.sharpness = sharpness
      page.scan?.dotsPerInch = dots
    }
    #expect(codes(ScanFindings.findings(for: poor, required: sealed)) == [expected])
  }

  @Test func `pages of one matter stand in one finding`() throws {
    let pages = try (1...7).map { number in try page(number) { $0.scan?.isCut = true } }
    let finding = try #require(ScanFindings.findings(for: pages, required: sealed).first)
    #expect(finding.places.count == 7)
    #expect(finding.what.zh.hasPrefix("第 1、2、3、4、5 等 页") && finding.what.en.contains("1, 2, 3, 4, 5 and others"))
    #expect(finding.remedy != nil)
  }

  @Test func `turned and blank pages are noted, and a file of nothing but blank pages is warned of`() throws {
    let turned = [
      try page { $0.turned = 180 }, try page(2) { $0.turned = 90 }, try page(3) { $0.scan?.ink = 0.0001 },
      try page(4) { $0.scan?.skew = -4 },
    ]
    #expect(
      codes(ScanFindings.findings(for: turned, required: sealed))
        == ["note blank-page", "note skewed", "note upside-down", "note on-its-side"])
    let blank = try page { page in
      page.scan?.ink = 0
      page.seals = []
    }
    #expect(codes(ScanFindings.findings(for: blank, required: ScanRequirement())) == ["warning blank-page"])
  }

  @Test func `a missing signature is said only where words were read, and as a doubt`() throws {
    let unsigned = try page { $0.handwriting = [] }
    #expect(codes(ScanFindings.findings(for: unsigned, required: sealed)) == ["note no-signature"])
    let unread = try page { page in
      page.handwriting = []
      page.textSource = .none
    }
    #expect(ScanFindings.findings(for: unread, required: sealed).isEmpty)
  }

  @Test func `pages without a picture are left alone`() {
    #expect(ScanFindings.findings(for: PageReading(number: 1), required: sealed).isEmpty)
  }
}
