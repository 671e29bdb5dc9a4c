internal import Standards

extension SimulationReport {
  /// The report for people: a name in both languages, then the figures, separated by tabs. With settings the changed
  /// figures stand beside those of the policy as it is.
  package var text: String {
    var out = ""
    func line(_ zh: String, _ en: String, _ values: [String]) {
      out += "\(zh) · \(en)\t\(values.joined(separator: "\t"))\n"
    }
    let sides = [baseline] + (changed.map { [$0] } ?? [])
    line("政策", "policy", [policy])
    line("数据行", "rows", [rows.grouped])
    line("申报", "applications", [applications.grouped])
    if ignoredCells > 0 { line("与首行不同而未读的格", "cells unlike their first row, not read", [ignoredCells.grouped]) }
    for setting in settings {
      line(
        "改动", "change",
        [setting.name, "\(setting.from.zh) → \(setting.to.zh)", "\(setting.from.en) → \(setting.to.en)"])
    }
    if changed != nil { line("情形", "case", ["原政策 · as it is", "改动后 · changed"]) }
    line("有金额", "granted for certain", sides.map { share($0.eligible) })
    line("可能有金额", "possibly granted", sides.map { share($0.possible) })
    line("没有金额", "nothing granted", sides.map { share($0.nothing) })
    line("受上限限制", "limited by the cap", sides.map { share($0.capped) })
    line("合计（元）", "total, yuan", sides.map { $0.award.shown })
    line("预算（元）", "budget, yuan", sides.map { $0.budget.amount.groupedAmount })
    line("超出预算（负为结余）", "over the budget (negative: left)", sides.map { $0.budget.over.shown })
    for index in baseline.conditions.indices {
      let condition = baseline.conditions[index]
      for word in OutcomeRank.reported.map(\.word) {
        let counts = sides.map { $0.conditions[index].outcomes[word] ?? 0 }
        guard counts.contains(where: { $0 > 0 }) else { continue }
        line(
          "\(condition.id) \(condition.clause) \(condition.label.zh)", "\(condition.label.en): \(word)",
          counts.map(share))
      }
    }
    for percent in Side.percents {
      let amounts = sides.map { $0.distribution.quantiles["p\(percent)"]?.groupedAmount ?? "—" }
      line("第 \(percent) 百分位（元）", "percentile \(percent), yuan", amounts)
    }
    for from in bandStarts(sides) {
      let found = sides.map { side in side.distribution.bands.first { $0.from == from } }
      let below = found.compactMap { $0?.below }.first
      line(
        "\(from.groupedAmount) 起\(below.map { "，不足 \($0.groupedAmount)" } ?? "")",
        "from \(from.groupedAmount)\(below.map { " to below \($0.groupedAmount)" } ?? "")",
        found.map { "\(($0?.count ?? 0).grouped) (\(($0?.total ?? "0.00").groupedAmount))" })
    }
    if let difference { out += difference.text }
    line("逐行引擎计算", "by the row engine", sides.map { $0.evaluatedByRows.grouped })
    line("用时（秒）", "seconds", ["\(Int(seconds * 100) / 100).\((Int(seconds * 100) % 100).padded)"])
    line("每秒申报", "applications a second", [applicationsPerSecond.grouped])
    return out
  }

  private func share(_ count: Int) -> String {
    guard applications > 0 else { return count.grouped }
    let hundredths = Int((Double(count) * 10_000 / Double(applications)).rounded())
    return "\(count.grouped) (\(hundredths / 100).\((hundredths % 100).padded)%)"
  }

  private func bandStarts(_ sides: [Side]) -> [String] {
    var seen: [String] = []
    for band in sides.flatMap(\.distribution.bands) where !seen.contains(band.from) { seen.append(band.from) }
    return seen.sorted { ($0.count, $0) < ($1.count, $1) }
  }
}

extension SimulationReport.Difference {
  fileprivate var text: String {
    """
    增加的申报 · gaining\t\(gaining.grouped)
    减少的申报 · losing\t\(losing.grouped)
    不变的申报 · unchanged\t\(unchanged.grouped)
    从无到有 · from nothing\t\(entering.grouped)
    从有到无 · to nothing\t\(leaving.grouped)
    增加额（元） · gained, yuan\t\(gained.groupedAmount)
    减少额（元） · lost, yuan\t\(lost.groupedAmount)
    合计变化（元） · change of the total, yuan\t\(total.shown)
    单份最大增加（元） · largest gain, yuan\t\(largestGain.groupedAmount)
    单份最大减少（元） · largest loss, yuan\t\(largestLoss.groupedAmount)
    对预算的影响（元） · effect on the budget, yuan\t\(budgetEffect.shown)

    """
  }
}

extension SimulationReport.Range {
  fileprivate var shown: String { low == high ? low.groupedAmount : "\(low.groupedAmount) – \(high.groupedAmount)" }
}

extension String {
  /// `-1234.50` as `-1,234.50`.
  fileprivate var groupedAmount: String {
    let negative = hasPrefix("-")
    let whole = dropFirst(negative ? 1 : 0).prefix { $0 != "." }
    let rest = drop { $0 != "." }
    var out = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (negative ? "-" : "") + out + rest
  }
}

extension Int {
  fileprivate var grouped: String { String(self).groupedAmount }
  fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
