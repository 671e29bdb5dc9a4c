internal import Standards

extension FileRule {
  /// `term-before-signing`: a contract signed after its term had ended.
  static let termReversed = FileRule { reading in
    guard reading.kind == .contract, let signed = reading.value(.signedOn).flatMap(CivilDate.init(iso:)),
      let end = reading.value(.termTo).flatMap(CivilDate.init(iso:)), signed > end, reading.isSure(.signedOn, .termTo)
    else { return [] }
    return [
      Finding(
        "term-before-signing", .warning,
        what: Phrase(
          zh: "合同签订日期 \(signed.phrase.zh) 晚于合同期限届满日 \(end.phrase.zh)。",
          en: "The contract was signed on \(signed.phrase.en), after its term ended on \(end.phrase.en)."),
        remedy: Phrase(zh: "请核对签订日期和合同期限。", en: "Check the day of signature and the term."),
        places: reading.places(.signedOn, .termTo))
    ]
  }
}
