import Evidence
import Standards

/// Invented materials, and the same ones in disguise; the same seed gives the same papers.
struct PlantedDuplicates {
  enum Disguise: String, CaseIterable { case otherFormat, rescan, renamed, cropped, otherApplication, otherRound }

  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func digits(_ count: Int) -> String { String((0..<count).map { _ in Character("\(next(10))") }) }

  private static let letters = Array(
    "模型服务接口调用部署数据处理安全合同约定甲乙双方应当按照本期间结算支付验收标准技术支持维护保密责任违约争议解决交付成果培训咨询方案系统平台运行环境配置参数"
  )

  mutating func words(_ count: Int) -> String {
    String((0..<count).map { _ in Self.letters[next(Self.letters.count)] })
  }

  /// A contract on one of a few suppliers' templates: long clauses in common, parties, figures and objects of its own.
  mutating func contract(template: Int) -> FileReading {
    var fixed = PlantedDuplicates(seed: 1000 + UInt64(template))
    var lines: [String] = []
    let number = "HT\(digits(8))"
    let (buyer, seller) = (words(8) + "有限公司", "供应方\(template)科技有限公司")
    lines.append("合同编号\(number) 甲方\(buyer) 乙方\(seller)")
    for clause in 0..<24 {
      lines.append("第\(clause)条" + fixed.words(40))
      if clause % 3 == 0 { lines.append(words(30) + digits(6) + "元 二〇二五年\(next(12) + 1)月\(next(28) + 1)日") }
    }
    var reading = FileReading(digest: "\(digits(20))\(digits(20))", media: .pdf)
    reading.kind = .contract
    reading.fields[.contractNumber] = ReadField(number, .textLayer)
    reading.fields[.partyA] = ReadField(buyer, .textLayer)
    reading.fields[.partyB] = ReadField(seller, .textLayer)
    reading.pages = [Self.page(lines)]
    return reading
  }

  mutating func invoice() -> FileReading {
    var reading = FileReading(digest: "\(digits(20))\(digits(20))", media: .ofd)
    reading.kind = .invoice
    if next(3) == 0 {
      reading.fields[.invoiceCode] = ReadField("0110021\(digits(5))", .attachment)
      reading.fields[.invoiceNumber] = ReadField(digits(8), .attachment)
    } else {
      reading.fields[.invoiceNumber] = ReadField("24\(digits(18))", .attachment)
    }
    reading.pages = [Self.page([words(60)])]
    return reading
  }

  static func page(_ lines: [String]) -> PageReading {
    PageReading(
      number: 1, textSource: .textLayer,
      lines: lines.enumerated().map { index, text in
        TextLine(text, box: PageBox(x: 0.1, y: 0.02 * Double(index), width: 0.8, height: 0.015))
      })
  }

  /// The same paper, handed in so that its bytes differ.
  mutating func disguised(_ original: FileReading, as disguise: Disguise) -> FileReading {
    var copy = original
    switch disguise {
    case .renamed, .otherApplication, .otherRound: break
    case .otherFormat:
      copy.media = .xml
      copy.fields = copy.fields.mapValues { ReadField($0.value, .customData) }
      // Full-width digits and spaces between them, as some text layers have.
      if let number = copy.fields[.invoiceNumber] {
        copy.fields[.invoiceNumber] = ReadField(number.value.map(String.init).joined(separator: " "), .textLayer)
      }
    case .rescan:
      copy.media = .jpeg
      copy.pages = copy.pages.map { page in noisy(page) }
    case .cropped:
      copy.media = .png
      copy.pages = copy.pages.map { page in
        var page = page
        page.lines = Array(page.lines.dropLast(page.lines.count / 7))
        return page
      }
    }
    if disguise != .renamed { copy.digest = "\(digits(20))\(digits(20))" }
    return copy
  }

  /// One character in a hundred and fifty read as another, as a second scan of the same sheet comes out.
  private mutating func noisy(_ page: PageReading) -> PageReading {
    var page = page
    page.textSource = .recognised
    for index in page.lines.indices {
      var text = Array(page.lines[index].text)
      for place in text.indices where next(150) == 0 { text[place] = Self.letters[next(Self.letters.count)] }
      page.lines[index].text = String(text)
    }
    return page
  }
}
