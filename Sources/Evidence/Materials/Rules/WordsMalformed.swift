internal import Standards

extension FileRule {
  /// `words-malformed`: an amount in words that breaks the rules of writing it, in a text the file itself carries.
  static let wordsMalformed = FileRule { reading in
    guard let field = reading.fields[.amountInWords], field.source < .recognised else { return [] }
    do throws(AmountInWordsFlaw) {
      _ = try Money(inWords: field.value)
      return []
    } catch {
      return [
        Finding(
          "words-malformed", .warning,
          what: Phrase(
            zh: "大写金额书写不规范：\(error.reason.zh)", en: "The amount in words is not well written: \(error.reason.en)"),
          remedy: error.remedy, places: reading.place(.amountInWords))
      ]
    }
  }
}
