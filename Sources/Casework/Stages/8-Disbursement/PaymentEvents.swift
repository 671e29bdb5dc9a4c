package import Standards

/// Where the money goes; the holder's name must be the applicant's.
package struct PayeeAccount: Codable, Hashable, Sendable {
  package let holder: String
  package let number: String
  package let bank: String
  /// Twelve digits of the payment system.
  package let bankLine: String

  package init(holder: String, number: String, bank: String, bankLine: String) {
    self.holder = holder
    self.number = number
    self.bank = bank
    self.bankLine = bankLine
  }

  /// `6222 **** **** 1234`; what every page but the bank file shows.
  package var maskedNumber: String {
    guard !number.isErasedOnRequest else { return number }
    guard number.count > 8 else { return String(repeating: "*", count: number.count) }
    return "\(number.prefix(4)) **** **** \(number.suffix(4))"
  }
}

/// One instruction to the bank.
package struct Payment: Codable, Hashable, Sendable {
  package let id: PayID
  package let batch: BatchID
  package let amount: Money
  package let account: PayeeAccount

  package init(id: PayID, batch: BatchID, amount: Money, account: PayeeAccount) {
    self.id = id
    self.batch = batch
    self.amount = amount
    self.account = account
  }
}

package struct PaymentConfirmed: Codable, Hashable, Sendable {
  package let id: PayID
  package let amount: Money
  package let bankReference: String
  package let on: CivilDate

  package init(id: PayID, amount: Money, bankReference: String, on: CivilDate) {
    self.id = id
    self.amount = amount
    self.bankReference = bankReference
    self.on = on
  }
}

package struct PaymentReturned: Codable, Hashable, Sendable {
  package let id: PayID
  /// The bank's words.
  package let reason: String

  package init(id: PayID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// The instruction was taken back before the bank saw it.
package struct PaymentCancelled: Codable, Hashable, Sendable {
  package let id: PayID
  package let reason: String

  package init(id: PayID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

package struct ClawBackOrder: Codable, Hashable, Sendable {
  package enum Cause: String, Codable, Sendable, CaseIterable {
    case falseMaterials, doubleFunding, invoiceReversed, contractEnded, leftTheZone, auditFinding

    package var title: Phrase {
      switch self {
      case .falseMaterials: Phrase(zh: "材料虚假", en: "False materials")
      case .doubleFunding: Phrase(zh: "重复享受财政资金", en: "Funded twice")
      case .invoiceReversed: Phrase(zh: "发票红冲", en: "The invoice was reversed")
      case .contractEnded: Phrase(zh: "合同终止或退款", en: "The contract ended or was refunded")
      case .leftTheZone: Phrase(zh: "迁出经开区", en: "Left the zone")
      case .auditFinding: Phrase(zh: "审计发现", en: "An audit finding")
      }
    }
  }
  package let cause: Cause
  package let amount: Money
  package let due: CivilDate
  package let reason: String

  package init(cause: Cause, amount: Money, due: CivilDate, reason: String) {
    self.cause = cause
    self.amount = amount
    self.due = due
    self.reason = reason
  }
}

package struct Repayment: Codable, Hashable, Sendable {
  package let amount: Money
  package let on: CivilDate
  package let bankReference: String

  package init(amount: Money, on: CivilDate, bankReference: String) {
    self.amount = amount
    self.on = on
    self.bankReference = bankReference
  }
}
