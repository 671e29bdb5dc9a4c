package import Standards

extension DeterminationTable {
  package var total: Money {
    get throws(ArithmeticOverflow) { try rows.map(\.amount).sum() }
  }

  /// - Throws: `rateOverCeiling`, `overCeiling`, `belowScoreLine`, `overAnnualCap`, `overBudget`, `tableIncomplete`
  ///   for an empty or repeating table, `overflow`.
  func requireWithinLimits() throws(Refusal) {
    guard scenario.rate <= scenario.rateCeiling, scenario.rate > .zero else { throw .rateOverCeiling }
    guard !rows.isEmpty, Set(rows.map(\.id)).count == rows.count,
      Set(rows.map(\.rank)).count == rows.count
    else { throw .tableIncomplete }
    for row in rows {
      guard row.amount >= .zero, row.amount <= row.ceiling else {
        throw .row(row.enterpriseName, exceeds: .overCeiling)
      }
      guard row.amount == .zero || row.score >= scenario.scoreLine else {
        throw .row(row.enterpriseName, exceeds: .belowScoreLine)
      }
      try row.reason.zh.requireReason(clause: "六(五)")
    }
    do {
      for group in Dictionary(grouping: rows, by: \.enterprise).values {
        guard let first = group.first, let cap = group.map(\.capLeft).min() else { continue }
        guard try group.map(\.amount).sum() <= cap else {
          throw Refusal.row(first.enterpriseName, exceeds: .overAnnualCap)
        }
      }
      guard try total <= scenario.budgetLeft else { throw Refusal.overBudget(firstBreaking) }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .overflow
    }
  }

  /// The first row in rank order with which the budget no longer suffices.
  package var firstBreaking: DeterminationRow? {
    var spent = Money.zero
    for row in rows.sorted(by: { $0.rank < $1.rank }) {
      guard let next = try? spent.adding(row.amount), next <= scenario.budgetLeft else { return row }
      spent = next
    }
    return nil
  }
}

extension Refusal {
  static func row(_ name: String, exceeds code: RefusalCode) -> Refusal {
    let reason =
      switch code {
      case .overAnnualCap:
        Phrase(zh: "“\(name)”超过年度累计上限。", en: "\(name) would exceed the annual cap.")
      case .belowScoreLine:
        Phrase(zh: "“\(name)”的评审得分未达到分数线。", en: "\(name)'s score lies below the line.")
      default: Phrase(zh: "“\(name)”的金额超过核定上限。", en: "\(name)'s amount exceeds its ceiling.")
      }
    return Refusal(
      code, clause: code == .belowScoreLine ? "六(四)" : "四(四)", reason: reason,
      remedy: Phrase(zh: "请调整该单位的金额或方案参数。", en: "Change its amount or the scenario."))
  }

  static func overBudget(_ row: DeterminationRow?) -> Refusal {
    let name = row?.enterpriseName ?? ""
    return Refusal(
      .overBudget, clause: "一",
      reason: Phrase(zh: "方案总额超过年度资金余额，自“\(name)”起不足。", en: "The total exceeds the budget left, from \(name) on."),
      remedy: Phrase(zh: "请降低比例、提高分数线或换一种分配方式。", en: "Lower the rate, raise the line, or share out otherwise."))
  }

  static let rateOverCeiling = Refusal(
    .rateOverCeiling, clause: "四(二)", reason: Phrase(zh: "比例为零或超过规定上限。", en: "The rate is nil or above its ceiling."),
    remedy: Phrase(zh: "请在上限以内设定统一比例。", en: "Set one rate within the ceiling."))

  static let tableIncomplete = Refusal(
    .tableIncomplete, clause: "六(五)",
    reason: Phrase(zh: "方案为空，或有重复的申报或名次。", en: "The table is empty or repeats a case or rank."),
    remedy: Phrase(zh: "请重新生成方案。", en: "Make the table again."))

  static let determinationSettled = Refusal(
    .determinationSettled, clause: "六(五)",
    reason: Phrase(zh: "方案现在不能这样办理。", en: "The determination is not at that point."),
    remedy: Phrase(zh: "请刷新页面，查看方案状态。", en: "Reload the page to see its state."))

  static let overflow = Refusal(
    .overflow, reason: Phrase(zh: "金额合计超出可表示范围。", en: "A sum does not fit."),
    remedy: Phrase(zh: "请核对金额。", en: "Check the amounts."))
}
