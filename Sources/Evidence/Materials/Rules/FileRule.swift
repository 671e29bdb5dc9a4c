/// One thing that is looked at in a single file. A rule is a file of its own with its words, and one line in ``all``.
struct FileRule: Sendable {
  let findings: @Sendable (FileReading) -> [Finding]

  static let all: [FileRule] = [
    .wordsDifferFromFigures, .wordsMalformed, .taxDoesNotAdd, .linesDoNotAdd, .itemsDoNotAdd, .creditCodeCheck,
    .invoiceNumberForm, .codeChecksum, .codeDiffers, .personalAccount, .termReversed, .unfilledPlaces,
    .filingForm, .payerIsPayee,
  ]

  /// Codes of the findings that are made here, to be made anew when more pages have been read.
  static let codes: Set<String> = [
    "words-differ-from-figures", "words-malformed", "tax-does-not-add", "lines-do-not-add", "items-do-not-add",
    "credit-code-check", "invoice-number-form", "invoice-number-year", "code-checksum", "code-differs",
    "personal-account", "term-before-signing", "unfilled-places", "several-vouchers", "filing-number-form",
    "payer-is-payee", "sources-differ",
  ]
}

extension FileReading {
  /// The place of a field, for a finding about this file.
  func place(_ name: FieldName) -> [Finding.Place] {
    guard let field = fields[name], field.page != nil else { return [] }
    return [Finding.Place(page: field.page, box: field.box)]
  }

  func places(_ names: FieldName...) -> [Finding.Place] { names.flatMap(place) }
}
