internal import PolicyCore
internal import Standards

extension Recognition {
  /// - Throws: `amountUnknown` for an award of nothing; `amountDiffers` when claimed − reductions ≠ recognised;
  ///   `reasonMissing` for a reduction without words.
  func requireReasonForEveryFen() throws(Refusal) {
    guard award > .zero else {
      throw Refusal(
        .amountUnknown, clause: "四", reason: Phrase(zh: "核定金额为零。", en: "The recognised amount is nil."),
        remedy: Phrase(zh: "没有可支持金额的，请作“不通过”并写明条款。", en: "If nothing can be supported, reject with a clause."))
    }
    for line in lines {
      for reduction in line.reductions { try reduction.reason.zh.requireReason(clause: "六(三)") }
      let reduced = try? line.claimed.subtracting(line.reductions.map(\.amount).sum())
      guard line.recognised >= .zero, reduced == line.recognised else {
        throw Refusal(
          .amountDiffers, clause: "六(三)",
          reason: Phrase(
            zh: "第 \(line.expense) 行：申报金额减去核减金额不等于核定金额。",
            en: "Line \(line.expense): claimed less reductions is not what is recognised."),
          remedy: Phrase(zh: "请为每一分差额写明核减理由。", en: "Give a reduction for every fen of difference."))
      }
    }
  }
}

extension Refusal {
  static func differenceUnexplained(_ path: FactPath) -> Refusal {
    Refusal(
      .differenceUnexplained, clause: "六(三)",
      reason: Phrase(
        zh: "“\(path.fact.rawValue)”与申报内容不同，但没有写理由。",
        en: "\(path.fact.rawValue) differs from the filing without a reason."),
      remedy: Phrase(zh: "请在核算表该处写明理由。", en: "State the reason on the worksheet."))
  }

  static func condition(_ code: RefusalCode, _ name: String) -> Refusal {
    let reason =
      switch code {
      case .conditionUndecided: Phrase(zh: "条件“\(name)”尚未认定。", en: "Condition \(name) is undecided.")
      case .conditionNotMet: Phrase(zh: "条件“\(name)”不符合，不能通过。", en: "Condition \(name) is not met.")
      default: Phrase(zh: "政策没有交由审核认定的条件“\(name)”。", en: "The policy leaves no condition \(name) to the review.")
      }
    return Refusal(
      code, clause: "三", reason: reason,
      remedy: Phrase(zh: "请逐项认定条件；不符合的请作“不通过”。", en: "Decide each condition; reject if one is not met."))
  }

  static func duplicate(_ code: RefusalCode) -> Refusal {
    Refusal(
      code, clause: "三(六)",
      reason: code == .duplicateFlagUnknown
        ? Phrase(zh: "这张发票没有重复标记。", en: "The invoice is not flagged.")
        : Phrase(zh: "有重复使用的发票尚未处理。", en: "An invoice claimed twice is not dealt with."),
      remedy: Phrase(zh: "请核实归属，或剔除该行支出。", en: "Find whose it is, or leave the line out."))
  }

  static let supplementAlreadyAsked = Refusal(
    .supplementAlreadyAsked, clause: "五.5",
    reason: Phrase(zh: "已经要求过一次补充协议。", en: "A supplementary agreement has been asked for."),
    remedy: Phrase(zh: "请按现有材料作出审核结论。", en: "Decide on what there is."))
}
