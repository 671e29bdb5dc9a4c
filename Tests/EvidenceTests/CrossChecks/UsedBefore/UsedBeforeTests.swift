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
        guard TextLikeness(copies[number].text, originals[other].text).isNearlyIdentical else { continue }
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

  @Test func `the applicant is told that, the reviewer where`() {
    let use = EarlierUse(
      digest: "ab", name: "发票.pdf", clause: "五.7", match: .invoice("24112000000048542163"),
      elsewhere: Phrase(zh: "MQ-2024-000007-1", en: "MQ-2024-000007-1"))
    let (told, seen) = (use.forApplicant, use.forReviewer)
    #expect(told.isForApplicant && !told.what.zh.contains("MQ-2024") && told.remedy?.zh.contains("理由") == true)
    #expect(!seen.isForApplicant && seen.what.zh.contains("MQ-2024-000007-1") && seen.severity == .error)
  }
}
