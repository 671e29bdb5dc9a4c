package import Standards

package enum PaymentBatchEvent: DomainEvent {
  case prepared(BatchSheet)
  case approved
  case rejected(Reasoned)
  case exported(BatchExport)
  case returnImported(BankReturn)

  package var kind: String {
    switch self {
    case .prepared: "prepared"
    case .approved: "approved"
    case .rejected: "rejected"
    case .exported: "exported"
    case .returnImported: "returnImported"
    }
  }
}

package struct BatchSheet: Codable, Hashable, Sendable {
  package let id: BatchID
  package let number: String
  package let round: String
  package let lines: [BatchLine]

  package init(id: BatchID, number: String, round: String, lines: [BatchLine]) {
    self.id = id
    self.number = number
    self.round = round
    self.lines = lines
  }
}

package struct BatchLine: Codable, Hashable, Sendable {
  package let payment: Payment
  package let caseID: CaseID
  package let number: ApplicationNumber

  package init(payment: Payment, caseID: CaseID, number: ApplicationNumber) {
    self.payment = payment
    self.caseID = caseID
    self.number = number
  }
}

/// What the bank file stated about itself.
package struct BatchExport: Codable, Hashable, Sendable {
  package let fileHash: String
  package let format: String
  package let count: Int
  package let total: Money

  package init(fileHash: String, format: String, count: Int, total: Money) {
    self.fileHash = fileHash
    self.format = format
    self.count = count
    self.total = total
  }
}

/// One of the bank's return files: what it changed, and what was put aside with the reason.
package struct BankReturn: Codable, Hashable, Sendable {
  package let fileHash: String
  package let accepted: [ReturnLine]
  package let quarantined: [Quarantined]

  package init(fileHash: String, accepted: [ReturnLine], quarantined: [Quarantined]) {
    self.fileHash = fileHash
    self.accepted = accepted
    self.quarantined = quarantined
  }
}

package struct ReturnLine: Codable, Hashable, Sendable {
  package enum Outcome: Codable, Hashable, Sendable {
    case paid(reference: String, on: CivilDate)
    case returned(reason: String)
  }
  package let payment: PayID
  package let amount: Money
  package let outcome: Outcome

  package init(payment: PayID, amount: Money, outcome: Outcome) {
    self.payment = payment
    self.amount = amount
    self.outcome = outcome
  }
}

package struct Quarantined: Codable, Hashable, Sendable {
  package enum Fault: String, Codable, Sendable, CaseIterable {
    case unknownPayment, amountDiffers, repeatedInFile, settledOtherwise, reasonMissing

    package var title: Phrase {
      switch self {
      case .unknownPayment: Phrase(zh: "批次中没有这个付款编号", en: "No such payment in the batch")
      case .amountDiffers: Phrase(zh: "金额与付款指令不一致", en: "The amount is not the one instructed")
      case .repeatedInFile: Phrase(zh: "同一文件中重复出现", en: "Twice in one file")
      case .settledOtherwise: Phrase(zh: "此前已有不同的结果", en: "Settled differently before")
      case .reasonMissing: Phrase(zh: "退汇没有写明原因", en: "Returned without a reason")
      }
    }
  }
  package let line: ReturnLine
  package let fault: Fault

  package init(line: ReturnLine, fault: Fault) {
    self.line = line
    self.fault = fault
  }
}
