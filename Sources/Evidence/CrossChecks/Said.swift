internal import Standards

/// What one document says under one name, and where.
struct Said {
  let field: ReadField
  let file: ApplicationEvidence.HandedIn

  var value: String { field.value }
  var place: Finding.Place { Finding.Place(digest: file.digest, page: field.page, box: field.box) }
  /// A picture's words may be misread; what the file itself carries may not.
  var isCertain: Bool { field.source != .recognised }

  /// In fen; negative for a red-letter amount.
  var amount: Int64? { Said.fen(value) }
  var day: CivilDate? { CivilDate(iso: value) ?? (try? CivilDate(typed: value)) }

  static func fen(_ text: String) -> Int64? {
    let plain = text.narrowed.filter { !$0.isWhitespace }
    let isNegative = plain.hasPrefix("-") || plain.hasPrefix("−")
    guard let amount = try? Money(typed: isNegative ? String(plain.dropFirst()) : plain) else { return nil }
    return isNegative ? -amount.fen : amount.fen
  }
}

extension ApplicationEvidence.HandedIn {
  func said(_ name: FieldName) -> Said? {
    guard let field = reading?.fields[name], !field.value.isEmpty else { return nil }
    return Said(field: field, file: self)
  }

  /// The first of these that it says.
  func said(anyOf names: FieldName...) -> Said? { names.lazy.compactMap(said).first }

  /// The file as a whole.
  var place: Finding.Place { Finding.Place(digest: digest) }

  /// `发票“INV-1.pdf”`, `Invoice “INV-1.pdf”`.
  var title: Phrase { Phrase(zh: "\(kind.name.zh)“\(name)”", en: "\(kind.name.en) “\(name)”") }
}
