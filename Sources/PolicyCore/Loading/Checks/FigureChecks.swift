internal import Standards

/// Figures that can be read but are hardly meant.
enum FigureChecks {
  /// Less than this for a budget, a cap or a line looks like 万元 or 亿元 written as 元.
  private static let leastPlausible = Money(yuan: 1000)

  static func report(_ round: Round, at place: DocumentNode) {
    if round.rateCeiling > .one {
      (place["rate_ceiling"]?["ratio"] ?? place).fault(
        "rate-above-one",
        Phrase(zh: "比例上限 \(round.rateCeiling) 超过 100%。", en: "The rate ceiling \(round.rateCeiling) is above 100%."),
        Phrase(zh: "写成 50% 这样；50 表示 5000%。", en: "Write it like 50%; 50 means 5000%."))
    } else if round.rateCeiling <= .zero {
      (place["rate_ceiling"]?["ratio"] ?? place).fault(
        "value",
        Phrase(zh: "比例上限不大于零，任何申报都得不到奖励。", en: "The rate ceiling is not above zero; nothing could be granted."),
        Phrase(zh: "写成 50% 这样。", en: "Write it like 50%."))
    }
    if round.budget < round.annualCap {
      (place["budget"]?["amount"] ?? place).warn(
        "budget-below-cap",
        Phrase(
          zh: "预算 \(round.budget.grouped) 元小于一家单位的年度上限 \(round.annualCap.grouped) 元。",
          en:
            "The budget of \(round.budget.grouped) yuan is less than one body's yearly cap of \(round.annualCap.grouped)."
        ),
        Phrase(zh: "核对两个金额的单位（元、万元）。", en: "Check the unit of both amounts (yuan, ten thousand yuan)."))
    }
    for (key, amount) in [("budget", round.budget), ("annual_cap", round.annualCap)] {
      plausible(amount, at: place[key]?["amount"] ?? place)
    }
  }

  static func plausible(_ amount: Money, at place: DocumentNode) {
    guard amount > .zero, amount < leastPlausible else { return }
    place.warn(
      "implausible-unit",
      Phrase(
        zh: "\(amount.grouped) 元小得不像本意，是不是以万元写的？",
        en: "\(amount.grouped) yuan is hardly meant; was it written in ten thousand yuan?"),
      Phrase(zh: "写成元，或加上 unit: 万元。", en: "Write it in yuan, or add “unit: wan”."))
  }

  static func report(_ expert: ExpertRules, at place: DocumentNode?) {
    guard let place, expert.passLine > expert.maximumTotal, expert.maximumTotal > 0 else { return }
    (place["pass_line"] ?? place).fault(
      "contradiction",
      Phrase(
        zh: "合格线 \(expert.passLine) 高于满分 \(expert.maximumTotal)，没有项目能通过评审。",
        en: "The pass line \(expert.passLine) is above the full score \(expert.maximumTotal); nobody could pass."),
      Phrase(zh: "降低合格线，或改正各项满分。", en: "Lower the line, or correct the criteria's maxima."))
  }
}
