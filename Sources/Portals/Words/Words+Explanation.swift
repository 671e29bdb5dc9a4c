internal import PolicyCore
internal import Standards

extension Words {
  /// The explanation of an assessment, the same on every page that shows one.
  enum Explanation {
    static let required = Phrase(zh: "要求：", en: "Required: ")
    static let grounds = Phrase(zh: "依据", en: "What it rests on")
    static let value = Phrase(zh: "数值", en: "Value")
    static let reading = Phrase(zh: "口径", en: "Reading")
    static let limited = Phrase(zh: "限制金额的是：", en: "What limits the amount: ")
    static let left = Phrase(zh: "余下（元）", en: "Left (yuan)")
    static let effect = Phrase(zh: "金额（元）", en: "Amount (yuan)")
    static let spread = Phrase(zh: "口径未定的部分", en: "Where the guide leaves room")
    static let oneByOne = Phrase(zh: "（口径较多，逐项试算，未试各项的组合。）", en: " (Many readings: tried one at a time, not together.)")
    static let version = Phrase(zh: "规则版本", en: "Rules applied")
    static let inShort = Phrase(zh: "按提交内容估算", en: "Estimate from what was submitted")
    static let inShortNote = Phrase(
      zh: "按提交时的回答和规则算出的最高额，不是审核结论。",
      en: "The most that the answers and rules at submission allow; this is no decision.")
    static let readingsUsed = Phrase(zh: "采用的口径", en: "Readings applied")

    static func range(_ spread: ReadingSpread) -> Phrase {
      let (now, range) = (spread.award.shown, spread.range.shown)
      return Phrase(
        zh: "按现行口径 \(now.zh)，口径未定部分的范围 \(range.zh)。",
        en: "\(now.en) as the guide is read now; over the readings that nobody has decided, \(range.en).")
    }

    /// `接口用量线 100,000.00 元，自2024-01-01起，2026-11-23 核对`
    static func version(_ use: ParameterUse) -> Phrase {
      Phrase(
        zh: "\(use.label.zh) \(use.value.zh)，自\(use.validFrom)起，\(use.checkedOn) 核对",
        en: "\(use.label.en) \(use.value.en), since \(use.validFrom), checked on \(use.checkedOn)")
    }

    static func choice(_ use: ReadingUse) -> Phrase {
      let who = decision(use)
      return Phrase(
        zh: "\(use.question.zh) \(use.label.zh)（\(who.zh)）", en: "\(use.question.en) \(use.label.en) (\(who.en))")
    }

    /// Who chose the option, and when.
    static func decision(_ use: ReadingUse) -> Phrase {
      guard let by = use.decidedBy else { return use.basis.label }
      guard let on = use.decidedOn else {
        return Phrase(zh: "\(by)认定", en: "decided by \(by)")
      }
      return Phrase(zh: "\(by)于 \(on) 认定", en: "decided by \(by) on \(on)")
    }
  }
}
