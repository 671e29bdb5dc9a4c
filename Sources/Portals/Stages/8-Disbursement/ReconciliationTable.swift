internal import Casework
internal import Standards

/// Instructed = paid + returned + outstanding, each summed on its own, over any number of batches.
struct ReconciliationTable {
  struct Side: Hashable {
    var count = 0
    var amount = Money.zero

    mutating func add(_ other: Reconciliation.Side) throws(ArithmeticOverflow) {
      count += other.count
      amount = try amount.adding(other.amount)
    }
  }

  private(set) var instructed = Side()
  private(set) var paid = Side()
  private(set) var returned = Side()
  private(set) var outstanding = Side()
  let id: String

  init(_ batches: [PaymentBatch], id: String) throws(ArithmeticOverflow) {
    self.id = id
    for batch in batches {
      let sums = try batch.reconciliation()
      try instructed.add(sums.instructed)
      try paid.add(sums.paid)
      try returned.add(sums.returned)
      try outstanding.add(sums.outstanding)
    }
  }

  var isBalanced: Bool {
    guard let settled = try? [paid.amount, returned.amount, outstanding.amount].sum() else { return false }
    return instructed.amount == settled && instructed.count == paid.count + returned.count + outstanding.count
  }

  func html(_ language: Language) -> HTML {
    let sides: [(Phrase, Side)] = [
      (Words.Payments.instructed, instructed), (Words.Payments.paid, paid), (Words.Payments.returnedSide, returned),
      (Words.Payments.outstandingSide, outstanding),
    ]
    let verdict: HTML =
      isBalanced ? tag(Words.Payments.balanced[language], .good) : tag(Words.Payments.unbalanced[language], .bad)
    return """
      \(table(
        Words.Payments.reconciliation[language], id: id,
        columns: [
          TableColumn(Words.Payments.side[language]), TableColumn(Words.Payments.count[language], .number),
          TableColumn(Words.Payments.amount[language], .number),
        ],
        rows: sides.map { ["\($0.0[language])", "\($0.1.count)", "\($0.1.amount.grouped)"] }, hidesCaption: true,
        language))<p>\(verdict)</p>
      """
  }
}
