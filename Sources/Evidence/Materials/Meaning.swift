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
    if let material = Material.all.first(where: { $0.kind == reading.kind }) {
      var draft = Draft()
      material.read(paper, &draft)
      let differing = Merging.merge(draft, into: &reading)
      for (name, text) in differing {
        guard let kept = reading.fields[name], !isNoted(name, in: reading) else { continue }
        reading.findings.append(SourcesDiffer.finding(name, kept: kept, text: text))
      }
    }
    addCode(to: &reading)
    for rule in FileRule.all { reading.findings += rule.findings(reading) }
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
