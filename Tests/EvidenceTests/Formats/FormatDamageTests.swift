import Testing

@testable import Evidence

/// Thousands of broken files from honest ones; nothing may do worse than refuse or read less.
struct FormatDamageTests {
  struct Dice {
    var state: UInt64

    mutating func roll(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }

    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<(1 + roll(3)) where !bytes.isEmpty {
        let at = roll(bytes.count)
        switch roll(6) {
        case 0: bytes[at] = UInt8(roll(256))
        case 1: bytes[at] ^= 1 << UInt8(roll(8))
        case 2: bytes.remove(at: at)
        case 3: bytes = Array(bytes.prefix(at))
        case 4:
          let piece = bytes[at..<min(bytes.count, at + roll(40))]
          bytes.insert(contentsOf: piece, at: roll(bytes.count))
        default: bytes.replaceSubrange(at..<min(bytes.count, at + 3), with: Array("-99999999999".utf8))
        }
      }
      return bytes
    }
  }

  private static var invoice: OFDFixture {
    var fixture = OFDFixture()
    fixture.customData = VoucherFixtures.customData
    fixture.texts = [
      .init(
        id: "11", text: "24112000000000012345", x: 170, y: 10, deltas: "DeltaX=\"g 19 1.5\" DeltaY=\"g 9 0 4 g 9 0\""),
      .init(id: "12", text: VoucherFixtures.seller, x: 20, y: 20, extra: "CTM=\"0.5 0.1 -0.1 0.5 3 4\""),
    ]
    fixture.templateTexts = [.init(id: "90", text: "名称：", x: 10, y: 20)]
    fixture.attachments = [("original_invoice.xml", VoucherFixtures.attachment2019)]
    fixture.tags =
      "<:r xmlns:=\"\"><InvoiceNo><ofd:ObjectRef PageRef=\"1\">11</ofd:ObjectRef></InvoiceNo><SellerName/></:r>"
    return fixture
  }

  private func read(_ bytes: [UInt8]) {
    guard let archive = try? ZipArchive(bytes), let package = try? OFDPackage(archive) else { return }
    let reading = OFDReading.read(package)
    for page in reading.pages {
      #expect(page.lines.count <= 5000 && page.aspect.isFinite)
      for line in page.lines { #expect(line.box.x >= 0 && line.box.right <= 1.000001 && line.box.height.isFinite) }
    }
  }

  @Test(arguments: 0..<8)
  func `a damaged package is refused or read in part`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let whole = Self.invoice.bytes
    for _ in 0..<250 { read(dice.damage(whole)) }
  }

  @Test(arguments: 0..<8)
  func `a package with damaged parts is refused or read in part`(seed: Int) {
    var dice = Dice(state: UInt64(seed) + 100)
    let zip = Self.invoice.zip
    for _ in 0..<200 {
      var changed = zip
      let part = dice.roll(changed.entries.count)
      changed.entries[part].content = dice.damage(changed.entries[part].content)
      read(changed.bytes)
    }
  }

  @Test func `a package cut off anywhere is refused`() {
    let whole = Self.invoice.bytes
    for end in stride(from: 0, to: whole.count, by: 37) {
      #expect(throws: FormatFault.self) { try ZipArchive(Array(whole.prefix(end))) }
    }
  }

  @Test(arguments: [
    VoucherFixtures.attachment2019, VoucherFixtures.digital(items: VoucherFixtures.nestedItems),
    VoucherFixtures.issuedInvoice, VoucherFixtures.receipt(), VoucherFixtures.statement, VoucherFixtures.initials,
    VoucherFixtures.chinese,
  ])
  func `a damaged voucher gives no value that is not in its form`(xml: String) {
    var dice = Dice(state: 7)
    for _ in 0..<400 {
      guard let voucher = (try? VoucherXML.read(dice.damage(Array(xml.utf8)))) ?? nil else { continue }
      for (name, field) in voucher.fields where [.amount, .tax, .amountIncludingTax].contains(name) {
        #expect(field.value.split(separator: ".").last?.count == 2, "\(field.value)")
      }
    }
  }

  @Test func `one large part named by every page is parsed once`() throws {
    var fixture = Self.invoice
    fixture.pageCount = 500
    fixture.texts = (0..<400).map { .init(id: "\($0)", text: "甲", x: Double($0 % 20) * 10, y: Double($0 / 20) * 6) }
    let reading = try fixture.reading()
    #expect(reading.pages.count == 500)
    #expect(reading.pages.reduce(0) { $0 + $1.lines.count } <= 100_000)
  }
}
