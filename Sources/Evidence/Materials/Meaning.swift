internal import Standards

/// Turns the lines of a reading into what the material is and says. Pure: the same lines give the same answer.
package enum Meaning {
  /// Decides the kind unless the file's own structure told it, fills the fields the text gives, and makes the findings
  /// that concern this file alone. Values of better sources stay; where the text says otherwise a finding is made.
  /// Calling it again after more pages were read replaces what the text gave before.
  /// - Parameter expecting: kinds the material was handed in as; empty when anything may come.
  package static func interpret(_ reading: inout FileReading, expecting: Set<DocumentKind> = []) {
    reading.findings.removeAll { FileRule.codes.contains($0.code) }
    let paper = Paper(reading.pages)
    if !isKindCertain(reading) { reading.kind = KindDecision.kind(of: paper, expecting: expecting) }
    reading.vouchers = nil
    guard let material = Material.all.first(where: { $0.kind == reading.kind }) else {
      for rule in FileRule.all { reading.findings += rule.findings(reading) }
      return
    }
    let parts = VoucherParts.parts(of: reading.pages, material)
    if parts.count > 1 {
      interpret(&reading, as: parts, of: material)
    } else {
      interpret(&reading, paper, as: material)
    }
    reading.findings += SeveralVouchers.findings(reading)
  }

  /// Fields, code and rules of a material that is one.
  private static func interpret(_ reading: inout FileReading, _ paper: Paper, as material: Material) {
    var draft = Draft()
    material.read(paper, &draft)
    let differing = Merging.merge(draft, into: &reading)
    for (name, text) in differing {
      guard let kept = reading.fields[name], !isNoted(name, in: reading) else { continue }
      reading.findings.append(SourcesDiffer.finding(name, kept: kept, text: text))
    }
    addCode(to: &reading)
    for rule in FileRule.all { reading.findings += rule.findings(reading) }
  }

  /// Each voucher of a file by itself. What the file's structured part says belongs to the one with its number, else to
  /// the first.
  private static func interpret(_ reading: inout FileReading, as parts: [[PageReading]], of material: Material) {
    let carried = reading.fields.filter { $0.value.source < .code }
    let number = carried[.invoiceNumber] ?? carried[.serial]
    func alone(_ pages: [PageReading], with fields: [FieldName: ReadField]) -> FileReading {
      var one = reading
      one.pages = pages
      one.fields = fields
      one.findings = []
      if fields.isEmpty { (one.lines, one.dialect) = ([], nil) }
      interpret(&one, Paper(pages), as: material)
      return one
    }
    var found = parts.map { alone($0, with: [:]) }
    if !carried.isEmpty {
      let owner = found.firstIndex { one in
        number.map { [one.value(.invoiceNumber), one.value(.serial)].contains($0.value) } ?? false
      }
      found[owner ?? 0] = alone(parts[owner ?? 0], with: carried)
    }
    reading.fields = found[0].fields
    reading.lines = found[0].lines
    reading.vouchers = found.map {
      ReadVoucher(pages: Set($0.pages.map(\.number)).sorted(), fields: $0.fields, lines: $0.lines)
    }
    for finding in found.flatMap(\.findings) where !reading.findings.contains(finding) {
      reading.findings.append(finding)
    }
  }

  /// A structured part says what the file is; text never overrules it.
  private static func isKindCertain(_ reading: FileReading) -> Bool {
    reading.kind != .unknown && reading.dialect != nil
  }

  private static func isNoted(_ name: FieldName, in reading: FileReading) -> Bool {
    reading.findings.contains { $0.code == "sources-disagree" && $0.what.en.hasPrefix(name.label.en) }
  }

  /// What the two-dimensional code says fills gaps and takes the place of what was only recognised.
  private static func addCode(to reading: inout FileReading) {
    guard reading.kind == .invoice, let (code, mark, page) = InvoiceCode.found(in: reading) else { return }
    for (name, field) in InvoiceCode.fields(of: code, at: mark, page: page) {
      guard let kept = reading.fields[name] else {
        reading.fields[name] = field
        continue
      }
      if kept.source == .recognised, kept.confidence < 0.9, code.crc == .matches { reading.fields[name] = field }
      if kept.source == .recognised, Merging.same(kept.value, field.value, name) {
        // Both agree: the code vouches for the value, the page shows the place.
        reading.fields[name]?.source = .code
        reading.fields[name]?.confidence = 1
      }
    }
  }
}
