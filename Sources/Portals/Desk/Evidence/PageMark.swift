internal import Evidence
internal import Standards

/// Something that stands at a certain place of a file: it has one line in a list and one rectangle on a page.
struct PageMark {
  enum Kind: String { case field, seal, finding, signature, hit }

  let kind: Kind
  /// Unique on the page, the same in the list and on the picture.
  let id: String
  /// `nil` where only the file is known.
  let page: Int?
  let box: PageBox?
  let label: String

  /// Thousandths of the page; `nil` where there is no rectangle.
  var evidence: EvidenceMark? {
    guard let box else { return nil }
    func thousandths(_ value: Double) -> Int { Int((min(max(value, 0), 1) * 1000).rounded()) }
    // A little room, so that no line runs through the letters.
    let (x, y) = (thousandths(box.x - 0.004), thousandths(box.y - 0.002))
    return EvidenceMark(
      x: x, y: y, width: max(4, thousandths(box.right + 0.004) - x),
      height: max(4, thousandths(box.bottom + 0.002) - y), label: label, id: id, kind: kind.rawValue)
  }
}

/// What a file says, and what was noticed about it, with a mark for each.
struct ReadingMarks {
  struct Line<Content> {
    let content: Content
    let mark: PageMark
  }

  private(set) var fields: [Line<(name: FieldName, field: ReadField)>] = []
  private(set) var seals: [Line<SealMark>] = []
  private(set) var signatures: [Line<SignatureReading>] = []
  private(set) var findings: [Line<Finding>] = []

  /// - Parameter findings: about any file; those about this one get a mark.
  init(_ reading: FileReading?, digest: String, findings all: [Finding], _ language: Language) {
    for (index, entry) in (reading?.orderedFields ?? []).enumerated() {
      let gap = language == .zh ? "：" : ": "
      let mark = PageMark(
        kind: .field, id: "m-f\(index)", page: entry.field.page, box: entry.field.box,
        label: "\(entry.name.label[language])\(gap)\(entry.field.value)")
      fields.append(Line(content: entry, mark: mark))
    }
    for page in reading?.pages ?? [] {
      for seal in page.seals {
        let mark = PageMark(
          kind: .seal, id: "m-s\(seals.count)", page: page.number, box: seal.box,
          label: Words.Evidence.seal(seal)[language])
        seals.append(Line(content: seal, mark: mark))
      }
    }
    for signature in reading?.signatures ?? [] {
      let mark = PageMark(
        kind: .signature, id: "m-e\(signatures.count)", page: signature.page, box: signature.box,
        label: Words.Evidence.verdict(signature.status)[language])
      signatures.append(Line(content: signature, mark: mark))
    }
    for finding in all {
      guard let place = finding.places.first(where: { $0.digest == digest || $0.digest.isEmpty }) else { continue }
      let mark = PageMark(
        kind: .finding, id: "m-n\(findings.count)", page: place.page, box: place.box, label: finding.what[language])
      findings.append(Line(content: finding, mark: mark))
    }
  }

  /// Rectangles to lay over a page; findings last, so that they lie on top.
  func on(_ page: Int) -> [EvidenceMark] {
    (fields.map(\.mark) + seals.map(\.mark) + signatures.map(\.mark) + findings.map(\.mark))
      .filter { $0.page == page }.compactMap(\.evidence)
  }
}
