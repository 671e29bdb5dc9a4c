internal import Standards

/// Brings what the text says together with what better sources said before.
enum Merging {
  /// Values that text gave in an earlier pass are replaced; values of an attachment, the package's table or a code stay
  /// and receive the place where the page shows them.
  /// - Returns: fields whose text says something else than the better source.
  static func merge(_ draft: Draft, into reading: inout FileReading) -> [(name: FieldName, text: ReadField)] {
    var differing: [(name: FieldName, text: ReadField)] = []
    for (name, field) in reading.fields where field.source >= .textLayer && draft.fields[name] == nil {
      reading.fields[name] = nil
    }
    for (name, field) in draft.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard var kept = reading.fields[name], kept.source < .textLayer else {
        reading.fields[name] = field
        continue
      }
      if same(kept.value, field.value, name) {
        if kept.box == nil { (kept.page, kept.box) = (field.page, field.box) }
        reading.fields[name] = kept
      } else if field.source == .textLayer || field.confidence >= 0.9 {
        differing.append((name, field))
      }
    }
    if reading.lines.isEmpty { reading.lines = draft.lines }
    return differing
  }

  /// Amounts by value, words by what they say, the rest without width, brackets and spaces.
  static func same(_ a: String, _ b: String, _ name: FieldName) -> Bool {
    if AccountName.same(a, b) { return true }
    if name == .amountInWords, let a = try? Money(inWords: a), let b = try? Money(inWords: b) { return a == b }
    if let a = try? Money(typed: a), let b = try? Money(typed: b), a.description.contains(".") {
      return a == b && isAmount(name)
    }
    return false
  }

  private static func isAmount(_ name: FieldName) -> Bool {
    [.amount, .amountExcludingTax, .amountIncludingTax, .tax].contains(name)
  }
}
