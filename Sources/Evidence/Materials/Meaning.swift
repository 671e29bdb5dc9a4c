internal import Standards

/// Turns the lines of a reading into what the material is and says. Pure: the same lines give the same answer.
package enum Meaning {
  /// Decides the kind unless the file's own structure told it, fills the fields the text gives, and makes the findings
  /// that concern this file alone. Values of better sources stay; where the text says otherwise a finding is made.
  /// Calling it again after more pages were read replaces what the text gave before.
  /// - Parameter expecting: kinds the material was handed in as; empty when anything may come.
  package static func interpret(_ reading: inout FileReading, expecting: Set<DocumentKind> = []) {
    let paper = Paper(reading.pages)
    if reading.kind == .unknown { reading.kind = KindDecision.kind(of: paper, expecting: expecting) }
    guard let material = Material.all.first(where: { $0.kind == reading.kind }) else { return }
    var draft = Draft()
    material.read(paper, &draft)
    _ = Merging.merge(draft, into: &reading)
  }
}
