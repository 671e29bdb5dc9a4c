import Evidence
import Standards
import Testing

struct UsedBeforeTests {
  /// 500 used papers in six disguises and 5,000 honest pairs; half of the papers are invoices, half contracts.
  @Test func `every planted duplicate is found on its number and no honest pair is accused`() {
    var maker = PlantedDuplicates(seed: 2025)
    var missed: [String] = []
    for index in 0..<500 {
      let original = index % 2 == 0 ? maker.invoice() : maker.contract(template: index % 5)
      let disguise = PlantedDuplicates.Disguise.allCases[index % 6]
      let copy = maker.disguised(original, as: disguise)
      if Self.numbers(original).isDisjoint(with: Self.numbers(copy)) { missed.append("\(index) \(disguise)") }
    }
    #expect(missed == [])
    var accused = 0
    for index in 0..<5000 {
      let a = index % 2 == 0 ? maker.invoice() : maker.contract(template: index % 5)
      let b = index % 2 == 0 ? maker.invoice() : maker.contract(template: index % 5)
      if !Self.numbers(a).isDisjoint(with: Self.numbers(b)) { accused += 1 }
    }
    #expect(accused == 0)
  }

  private static func numbers(_ reading: FileReading) -> Set<String> {
    let marks = UseMarks(reading).marks
    return [UseMarks.Kind.invoice, .contract, .payment].reduce(into: []) { all, kind in
      all.formUnion((marks[kind] ?? []).map { "\(kind.rawValue) \($0)" })
    }
  }

  /// Without any number, by the text alone: through bands, sketch and exact count, as the product does it.
  @Test func `nearly identical texts are found and template twins are not accused`() {
    var maker = PlantedDuplicates(seed: 77)
    let originals = (0..<300).map { maker.contract(template: $0 % 5) }
    let copies = originals.enumerated().map { index, original in
      maker.disguised(original, as: PlantedDuplicates.Disguise.allCases[index % 6])
    }
    let (kept, asked) = (originals.map(UseMarks.init), copies.map(UseMarks.init))
    var index: [String: Set<Int>] = [:]
    for (number, marks) in kept.enumerated() {
      for band in marks.marks[.text] ?? [] { index[band, default: []].insert(number) }
    }
    var (hits, falseAlarms, lookedAt, compared) = (0, 0, 0, 0)
    for (number, marks) in asked.enumerated() {
      let near = Set((marks.marks[.text] ?? []).flatMap { index[$0] ?? [] })
      lookedAt += near.count
      for other in near {
        guard let mine = marks.sketch, let theirs = kept[other].sketch, mine.isCandidate(theirs) else { continue }
        compared += 1
        guard TextLikeness(copies[number].comparableText, originals[other].comparableText).isNearlyIdentical else {
          continue
        }
        if other == number { hits += 1 } else { falseAlarms += 1 }
      }
    }
    let recall = Double(hits) / 300
    let precision = Double(hits) / Double(max(1, hits + falseAlarms))
    print("near-identical texts: recall \(recall), precision \(precision), looked at \(lookedAt), compared \(compared)")
    #expect(recall >= 0.98)
    #expect(precision >= 0.99)
  }

  @Test func `a sketch estimates what counting finds`() throws {
    var maker = PlantedDuplicates(seed: 5)
    var worst = 0.0
    for index in 0..<60 {
      let (a, b) = (maker.contract(template: index % 3).text, maker.contract(template: index % 3).text)
      let (left, right) = (try #require(TextSketch(a)), try #require(TextSketch(b)))
      worst = max(worst, abs(left.estimate(right).jaccard - TextLikeness(a, b).jaccard))
    }
    #expect(worst < 0.18, "four deviations of an estimate from 128 places")
  }

  @Test func `fragments of seals and of marks across the page do not tell two pictures apart`() {
    var maker = PlantedDuplicates(seed: 9)
    var picture = maker.contract(template: 1)
    picture.pages[0].textSource = .recognised
    let clean = picture.comparableText
    picture.pages[0].seals = [
      SealMark(
        box: PageBox(x: 0.5, y: 0.5, width: 0.2, height: 0.14), shape: .round, ink: .red, size: 41, confidence: 0.9)
    ]
    for (text, box, confidence) in [
      ("有限公", PageBox(x: 0.55, y: 0.52, width: 0.05, height: 0.04), 0.98),
      ("示材料 DEM", PageBox(x: 0.1, y: 0.8, width: 0.25, height: 0.13), 0.94),
      ("上n", PageBox(x: 0.2, y: 0.7, width: 0.05, height: 0.015), 0.6),
    ] {
      picture.pages[0].lines.append(TextLine(text, box: box, confidence: confidence))
    }
    #expect(picture.comparableText == clean && picture.text != clean)
  }

  @Test func `cells read in another order and lines broken elsewhere are the same text`() {
    var maker = PlantedDuplicates(seed: 10)
    let text = maker.contract(template: 2).comparableText
    let lines = text.split(separator: "\n").map(String.init)
    let turned = lines.reversed().joined(separator: "\n")
    #expect(TextLikeness(text, turned).jaccard == 1)
    let whole = lines.joined()
    let broken = stride(from: 0, to: whole.count, by: 17).map { String(whole.dropFirst($0).prefix(17)) }
    #expect(TextLikeness(text, broken.joined(separator: "\n")).jaccard > 0.99)
  }

  @Test func `a sketch survives its bytes, and other bytes are no sketch`() throws {
    var maker = PlantedDuplicates(seed: 6)
    let sketch = try #require(UseMarks(maker.contract(template: 1)).sketch)
    #expect(TextSketch(bytes: sketch.bytes) == sketch)
    #expect(TextSketch(bytes: [1, 2, 3]) == nil)
    #expect(sketch.estimate(sketch).jaccard == 1)
  }

  @Test func `letters and forms are never compared by text`() {
    var maker = PlantedDuplicates(seed: 8)
    var letter = maker.contract(template: 1)
    letter.kind = .commitmentLetter
    #expect(UseMarks(letter).marks.isEmpty)
  }

  @Test func `a contract's number is the same though its seller or a letter was misread`() {
    var first = FileReading(digest: "a", media: .pdf)
    first.kind = .contract
    for (name, value) in [
      (FieldName.contractNumber, "HT-2025-O0I2"), (.partyB, "云上大模型（北京）有限公司"), (.partyBCode, "91110108690017781B"),
    ] {
      first.fields[name] = ReadField(value, .recognised)
    }
    var second = first
    second.fields[.contractNumber]?.value = "HT－2025－0012"
    second.fields[.partyB]?.value = "云土大模型(北京)有限公司"
    func numbers(_ reading: FileReading) -> Set<String> { UseMarks(reading).marks[.contract] ?? [] }
    #expect(!numbers(first).isDisjoint(with: numbers(second)))
    second.fields[.partyBCode]?.value = "91320211739560225X"
    #expect(numbers(first).isDisjoint(with: numbers(second)), "another seller counts for itself")
  }

  @Test func `a file of several invoices is known by each of them`() throws {
    var reading = FileReading(digest: "a", media: .pdf)
    reading.kind = .contract
    let number = "24112000000048542163"
    let payload = InvoiceQR.payload(
      type: "31", number: number, total: Money(yuan: 1), issued: try #require(CivilDate(iso: "2024-11-01")))
    reading.pages = [PageReading(number: 1), PageReading(number: 2)]
    for (page, text) in [(0, payload), (1, payload.replacing(number, with: "24112000000048542164"))] {
      reading.pages[page].codes = [CodeMark(payload: text, box: PageBox(x: 0, y: 0, width: 0.1, height: 0.1))]
    }
    #expect(UseMarks(reading).marks[.invoice] == ["d:24112000000048542163", "d:24112000000048542164"])
  }

  @Test func `an applicant's own licence and contract of another round are no accusation`() {
    func use(_ match: EarlierUse.Match) -> EarlierUse {
      EarlierUse(
        digest: "ab", name: "合同.pdf", clause: "五.5", match: match, elsewhere: Phrase(zh: "另", en: "other"), isOwn: true)
    }
    for match in [EarlierUse.Match.sameFile, .contract("HT-1"), .text(0.97)] {
      #expect(use(match).forApplicant == nil && use(match).forReviewer.severity == .note)
    }
    #expect(use(.invoice("1")).forApplicant?.severity == .error)
  }

  @Test func `the applicant is told that, the reviewer where`() throws {
    let use = EarlierUse(
      digest: "ab", name: "发票.pdf", clause: "五.7", match: .invoice("24112000000048542163"),
      elsewhere: Phrase(zh: "MQ-2024-000007-1", en: "MQ-2024-000007-1"))
    let (told, seen) = (try #require(use.forApplicant), use.forReviewer)
    #expect(told.isForApplicant && !told.what.zh.contains("MQ-2024") && told.remedy?.zh.contains("理由") == true)
    #expect(!seen.isForApplicant && seen.what.zh.contains("MQ-2024-000007-1") && seen.severity == .error)
  }
}
