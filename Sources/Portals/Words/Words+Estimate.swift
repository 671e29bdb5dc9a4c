internal import PolicyCore
internal import Standards

extension Words {
  static func beyondRate(_ rate: Ratio) -> Phrase {
    Phrase(zh: "减：超出 \(rate) 和未满足条件的部分", en: "Less: beyond \(rate), or conditions not met")
  }

  static func amountsFirst(_ round: Round) -> Phrase {
    Phrase(
      zh: "填写金额后显示。最多 \(round.rateCeiling)，每年不超过 \(round.annualCap.grouped) 元。",
      en: "Appears once amounts are given. At most \(round.rateCeiling), and \(round.annualCap.grouped) yuan a year.")
  }
}
