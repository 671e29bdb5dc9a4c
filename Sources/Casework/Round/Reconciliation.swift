package import Standards

/// Instructed = paid + returned + outstanding, to the fen.
package struct Reconciliation: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    package internal(set) var count = 0
    package internal(set) var amount = Money.zero

    mutating func add(_ more: Money) throws(ArithmeticOverflow) {
      count += 1
      amount = try amount.adding(more)
    }
  }
  package internal(set) var instructed = Side()
  package internal(set) var paid = Side()
  package internal(set) var returned = Side()
  package internal(set) var outstanding = Side()

  package var isBalanced: Bool {
    guard let settled = try? [paid.amount, returned.amount, outstanding.amount].sum() else { return false }
    return instructed.amount == settled && instructed.count == paid.count + returned.count + outstanding.count
  }
}

extension PaymentBatch {
  /// Each side is summed on its own, so that a difference would show.
  package func reconciliation() throws(ArithmeticOverflow) -> Reconciliation {
    var result = Reconciliation()
    guard phase == .approved || phase == .exported else { return result }
    for line in sheet.lines {
      let amount = line.payment.amount
      try result.instructed.add(amount)
      switch outcomes[line.payment.id] {
      case .paid: try result.paid.add(amount)
      case .returned: try result.returned.add(amount)
      case nil: try result.outstanding.add(amount)
      }
    }
    return result
  }
}

extension BatchSheet {
  /// - Throws: `overflow`.
  package func total() throws(Refusal) -> Money {
    do { return try lines.map(\.payment.amount).sum() } catch { throw .overflow }
  }
}
