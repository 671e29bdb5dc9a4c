package import Standards

/// Something that makes the award smaller than what was spent, in words.
package struct AwardLimit: Codable, Hashable, Sendable {
  /// `rate`, `rule` (a programme that has no rate), `cap`, `cap-used` (nothing is left of it), `condition.<id>`,
  /// `reduction.<code>` or `nothing` (no amount is stated).
  package let code: String
  package let clause: ClauseID
  package let phrase: Phrase
  package let project: String?
  /// What it took away, where that is an amount of its own.
  package let lost: Money?
}

extension Assessment {
  /// What the award hangs on: raising anything else would not raise it. `nil` while no upper end is known.
  package var binding: AwardLimit? {
    guard !award.isOpen else { return nil }
    if let whole = steps.first(where: { $0.id == "excluded" && $0.project == nil })?.limit { return whole }
    let sum = steps.first { $0.id == "sum" }?.value ?? .zero
    guard sum.high > .zero else {
      return steps.first { $0.kind == .excluded && $0.before(in: steps).high > .zero }?.limit ?? lastReduction
        ?? steps.first { $0.kind == .excluded }?.limit ?? nothing
    }
    if let cap = steps.first(where: { $0.id == "cap" && $0.binding })?.limit { return cap }
    return limits.first { $0.code == "rate" || $0.code == "rule" }
  }

  /// Everything that takes something away, in the order of the steps.
  package var limits: [AwardLimit] { steps.compactMap(\.limit) }

  /// The reduction that left nothing of the base.
  private var lastReduction: AwardLimit? {
    steps.last { $0.kind == .less && $0.after.high == .zero }?.limit
  }

  private var nothing: AwardLimit {
    AwardLimit(
      code: "nothing", clause: root.policy.award.recognition?.clause ?? root.policy.award.cap.clause,
      phrase: Phrase(zh: "没有可计入的金额", en: "there is no amount that counts"), project: nil, lost: nil)
  }
}

extension AwardStep {
  /// What was left before this step of its chain.
  fileprivate func before(in steps: [AwardStep]) -> MoneyRange {
    guard let place = steps.firstIndex(of: self), place > 0 else { return .zero }
    let previous = steps[place - 1]
    return previous.project == project && previous.part == part ? previous.after : .zero
  }

  /// The step as a limit; `nil` where it takes nothing away.
  fileprivate var limit: AwardLimit? {
    func limit(_ code: String, _ phrase: Phrase, lost: Money? = nil) -> AwardLimit {
      AwardLimit(code: code, clause: clause, phrase: phrase, project: project, lost: lost)
    }
    switch (kind, reason) {
    case (.less, _): return limit(id, label, lost: value.exact)
    case (.rate, .words(let words)):
      return limit("rate", Phrase(zh: "\(label.zh)：\(words.zh)", en: "\(label.en): \(words.en)"))
    case (.start, _) where part != nil && binding:
      return limit(
        "rule", Phrase(zh: "“\(label.zh)”按规则算出，没有达到上限", en: "“\(label.en)” as the rule gives it, below the cap"))
    case (.excluded, .condition(let result)):
      return limit(
        "condition.\(result.id)",
        Phrase(
          zh: "条件\(result.clause)“\(result.label.zh)”不符合",
          en: "condition \(result.clause), “\(result.label.en)”, is not met"))
    case (.limit, .cap(let cap, let less)) where binding:
      if value.high == .zero {
        return limit(
          "cap-used", Phrase(zh: "本年度的上限已经用完", en: "nothing is left of this year's cap"))
      }
      guard less != .zero else {
        return limit("cap", Phrase(zh: "年度上限 \(cap.natural.zh)", en: "the yearly cap of \(cap.natural.en)"))
      }
      return limit(
        "cap",
        Phrase(
          zh: "年度上限 \(cap.natural.zh)减去本年度已获的 \(less.natural.zh)",
          en: "the yearly cap of \(cap.natural.en) less \(less.natural.en) granted this year"))
    default: return nil
    }
  }
}
