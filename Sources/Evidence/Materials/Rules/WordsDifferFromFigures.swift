internal import Standards

extension FileRule {
  /// `words-differ-from-figures`: the amount in capital numerals is another one than the figure.
  static let wordsDifferFromFigures = FileRule { reading in
    guard let text = reading.value(.amountInWords), let words = try? Money(inWords: text) else { return [] }
    for name in [FieldName.amountIncludingTax, .amount] {
      guard let figure = reading.money(name), figure != words else { continue }
      // One wrong numeral of a recogniser, mended, gives the figure: nothing is said.
      if reading.fields[.amountInWords]?.source == .recognised, WordsTokens.proved(text, by: figure) { return [] }
      return [
        Finding(
          "words-differ-from-figures", .error,
          what: Phrase(
            zh: "大写金额“\(text)”为 \(words.grouped) 元，与小写 \(figure.grouped) 元不一致。",
            en: "The amount in words “\(text)” is \(words.grouped) yuan; the figure says \(figure.grouped)."),
          remedy: Phrase(
            zh: "请核对原件；如原件有误，请由出具方更正后重新上传。",
            en: "Check the original; if it is wrong, have its issuer correct it and upload it again."),
          places: reading.places(.amountInWords, name))
      ]
    }
    return []
  }
}
