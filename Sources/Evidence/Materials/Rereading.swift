/// Which pages are worth a second, thorough look, and what of it is believed.
enum Rereading {
  /// Pages of one file that are read twice; a page takes some seconds.
  static let limit = 3

  /// What a reviewer needs of each kind.
  private static let wanted: [DocumentKind: [FieldName]] = [
    .invoice: [.invoiceNumber, .issueDate, .buyerName, .buyerTaxID, .sellerName, .sellerTaxID, .amountIncludingTax],
    .bankReceipt: [.serial, .date, .payerName, .payerAccount, .payeeName, .payeeAccount, .amount],
    .contract: [.contractNumber, .partyA, .partyB, .amount, .signedOn],
    .settlementStatement: [.issuer, .buyerName, .amount, .date],
    .bankAccountForm: [.accountName, .accountNumber, .bankName, .creditCode],
    .commitmentLetter: [.applicantName, .creditCode, .date], .acceptanceReport: [.projectName, .acceptedOn],
    .modelProfile: [.modelName], .licence: [.applicantName, .creditCode],
    .railTicket: [.invoiceNumber, .amountIncludingTax], .airItinerary: [.invoiceNumber, .amountIncludingTax],
  ]
  /// What a misread letter may be behind.
  private static let failures: Set<String> = [
    "words-differ-from-figures", "tax-does-not-add", "credit-code-check", "invoice-number-form", "code-differs",
    "items-do-not-add",
  ]
  /// Sentences and lists: both readings may be right though they differ.
  private static let sentences: Set<FieldName> = [
    .effect, .deliverables, .paymentTerms, .address, .purpose, .modelName, .projectName, .applicationField, .usage,
    .unitPrice,
  ]

  /// Empty where nothing is missing and no check fails, or where the picture gave no text to doubt.
  static func pages(of reading: FileReading) -> [Int] {
    let recognised = reading.pages.filter { $0.textSource == .recognised && !$0.lines.isEmpty }
    guard !recognised.isEmpty, reading.vouchers == nil else { return [] }
    let isUnknown = reading.kind == .unknown
    guard isUnknown || score(reading) < (wanted[reading.kind]?.count ?? 0) else { return [] }
    // A page no word of which is doubtful gave all it has, unless it is the only one.
    let doubtful = recognised.filter { isUnknown ? $0.isDoubtful : recognised.count == 1 || $0.isDoubtful }
    return doubtful.sorted { $0.confidence < $1.confidence }.prefix(limit).map(\.number).sorted()
  }

  /// Wanted fields that are there, less the checks that fail.
  private static func score(_ reading: FileReading) -> Int {
    let found = (wanted[reading.kind] ?? []).count { reading.fields[$0] != nil }
    return found - 2 * failed(reading)
  }

  private static func failed(_ reading: FileReading) -> Int {
    Set(reading.findings.map(\.code)).intersection(failures).count
  }

  /// The reading with the second text of each page where that says more and contradicts nothing; otherwise with the
  /// fields that only the second text gave.
  static func better(_ first: FileReading, again: [Int: [TextLine]]) -> FileReading {
    var best = first
    for (number, lines) in again.sorted(by: { $0.key < $1.key }) {
      guard let at = best.pages.firstIndex(where: { $0.number == number }) else { continue }
      var second = best
      second.pages[at].lines = lines
      Meaning.interpret(&second, expecting: best.kind == .unknown ? [] : [best.kind])
      if best.kind == .unknown {
        if second.kind != .unknown { best = second }
      } else if second.kind == best.kind, second.vouchers?.count == best.vouchers?.count {
        best = contradicts(second, best) || score(second) <= score(best) ? filled(best, from: second) : second
      }
    }
    return best
  }

  /// A field that was sound is gone or another one.
  private static func contradicts(_ second: FileReading, _ first: FileReading) -> Bool {
    let isSound = failed(first) == 0
    return first.fields.contains { name, field in
      guard field.source == .recognised, !sentences.contains(name) else { return false }
      guard let other = second.fields[name] else { return true }
      return isSound && other.value != field.value && !Merging.same(other.value, field.value, name)
    }
  }

  private static func filled(_ first: FileReading, from second: FileReading) -> FileReading {
    var best = first
    for name in wanted[first.kind] ?? [] where best.fields[name] == nil {
      guard let field = second.fields[name], field.confidence >= 0.9 else { continue }
      var trial = best
      trial.fields[name] = field
      let broken = FileRule.all.flatMap { $0.findings(trial) }.filter { failures.contains($0.code) }
      if Set(broken.map(\.code)).count <= failed(best) { best = trial }
    }
    return best
  }
}

extension PageReading {
  /// Mean of the lines', each weighted by its length.
  fileprivate var confidence: Double {
    let letters = lines.reduce(0) { $0 + $1.text.count }
    return lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(1, letters))
  }

  fileprivate var isDoubtful: Bool { confidence < 0.97 || lines.contains { $0.confidence < 0.8 && $0.text.count > 2 } }
}
