package import Standards

/// One bar of the waterfall from what was spent to the award.
package struct AwardStep: Hashable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// An amount that a chain begins with: a project's contracts, a part, the sum of all of them.
    case start
    /// ``value`` is taken away.
    case less
    /// Says what is left so far.
    case level
    /// What is left is multiplied; ``value`` is the product.
    case rate
    /// A condition is not met: nothing is left.
    case excluded
    /// Not more than ``value``.
    case limit
    case result
  }

  /// `contract`, `reduction.<code>`, `base`, `rate`, `excluded`, `part.<id>`, `excluded.<id>`, `sum`, `cap`, `award`.
  package let id: String
  package let kind: Kind
  package let clause: ClauseID
  package let label: Phrase
  package let project: String?
  /// The part of the award it belongs to.
  package let part: String?
  package let value: MoneyRange
  /// What is left of the project, of the part or of the whole after this step.
  package let after: MoneyRange
  let reason: AwardReason
  /// This step is what limits the award.
  package let binding: Bool
}

/// Why a step is as it is; words only when somebody reads them.
enum AwardReason: Hashable, Sendable {
  case none
  case words(Phrase)
  case condition(ConditionResult)
  case cap(of: MoneyRange, less: MoneyRange)
}

extension AwardStep {
  package var note: Phrase? {
    switch reason {
    case .none: return nil
    case .words(let phrase): return phrase
    case .condition(let result): return result.sentence
    case .cap(let cap, let less):
      guard less != .zero else { return Phrase(zh: "年度上限 \(cap.shown.zh)", en: "Yearly cap \(cap.shown.en)") }
      return Phrase(
        zh: "年度上限 \(cap.shown.zh)，本年度已获 \(less.shown.zh)",
        en: "Yearly cap \(cap.shown.en), granted this year \(less.shown.en)")
    }
  }

  /// The condition that took everything away.
  package var condition: ConditionResult? { if case .condition(let result) = reason { result } else { nil } }
}
