package import Standards

/// The end of a case. Only a paid one can move again, by a claw-back.
package struct Closure: Hashable, Sendable {
  package let dossier: Dossier
  package let stage: Stage
  package let outcome: Outcome
  package let at: Instant

  init(_ dossier: Dossier, at stage: Stage, _ outcome: Outcome, on at: Instant) {
    self.dossier = dossier
    self.stage = stage
    self.outcome = outcome
    self.at = at
  }

  package enum Outcome: Hashable, Sendable {
    case lapsed
    case withdrawn(String)
    case correctionOverdue
    case refused(Grounds)
    case rejected(Grounds)
    case notSupported(NotSupported)
    case paid(PaymentConfirmed)
    case clawedBack(Money)
  }
}

extension Closure.Outcome {
  package var name: String {
    switch self {
    case .lapsed: "lapsed"
    case .withdrawn: "withdrawn"
    case .correctionOverdue: "correctionOverdue"
    case .refused: "refused"
    case .rejected: "rejected"
    case .notSupported: "notSupported"
    case .paid: "paid"
    case .clawedBack: "clawedBack"
    }
  }

  package var title: Phrase {
    switch self {
    case .lapsed: Phrase(zh: "视为自动放弃", en: "Lapsed at the window's end")
    case .withdrawn: Phrase(zh: "已撤回", en: "Withdrawn")
    case .correctionOverdue: Phrase(zh: "逾期未补正，视为放弃", en: "Correction not answered in time")
    case .refused: Phrase(zh: "不予受理", en: "Not accepted")
    case .rejected: Phrase(zh: "审核不通过", en: "Rejected")
    case .notSupported: Phrase(zh: "不予支持", en: "Not supported")
    case .paid: Phrase(zh: "已拨付", en: "Paid")
    case .clawedBack: Phrase(zh: "已追回", en: "Clawed back")
    }
  }

  /// Whether the enterprise may file anew in the same round while its window is open.
  package var allowsAnotherFiling: Bool {
    switch self {
    case .withdrawn, .lapsed: true
    default: false
    }
  }
}
