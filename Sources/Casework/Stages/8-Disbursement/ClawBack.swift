package import Standards

/// Money paid that must come back.
package struct ClawBack: Hashable, Sendable {
  package let dossier: Dossier
  package let paid: PaymentConfirmed
  package let order: ClawBackOrder
  package internal(set) var repayments: [Repayment] = []

  /// Never below zero: a repayment beyond what is owed is refused.
  package var outstanding: Money {
    let repaid = (try? repayments.map(\.amount).sum()) ?? .zero
    return (try? order.amount.subtracting(repaid)) ?? order.amount
  }

  /// - Throws: `repaymentTooLarge` for nothing, or more than is still owed.
  package func record(_ repayment: Repayment, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .recordRepayment, at: .disbursement)
    guard repayment.amount > .zero, repayment.amount <= outstanding else { throw .payment(.repaymentTooLarge) }
    return [.repaymentRecorded(repayment)]
  }

  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    guard case .repaymentRecorded(let repayment) = event, repayment.amount > .zero, repayment.amount <= outstanding
    else { return nil }
    var next = self
    next.repayments.append(repayment)
    guard next.outstanding == .zero else { return .clawBack(next) }
    return .closed(Closure(dossier, at: .disbursement, .clawedBack(order.amount), on: at))
  }
}

extension Closure {
  /// Only of a case that was paid, and not more than it got.
  package func clawBack(_ order: ClawBackOrder, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    guard case .paid(let paid) = outcome else { throw .wrongStage(.closed(self)) }
    try dossier.permit(actor, .orderClawBack, at: .disbursement)
    guard order.amount > .zero, order.amount <= paid.amount else { throw .payment(.clawBackTooLarge) }
    try order.reason.requireReason(clause: "六(七)")
    return [.clawBackOrdered(order)]
  }

  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    guard case .paid(let paid) = outcome, case .clawBackOrdered(let order) = event, order.amount > .zero,
      order.amount <= paid.amount
    else { return nil }
    return .clawBack(ClawBack(dossier: dossier, paid: paid, order: order))
  }
}
