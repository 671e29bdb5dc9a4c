extension PaymentBatchEvent {
  package func replacingPersonal(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> PaymentBatchEvent {
    switch self {
    case .prepared(let sheet):
      .prepared(
        BatchSheet(
          id: sheet.id, number: sheet.number, round: sheet.round,
          lines: try sheet.lines.map { line in
            BatchLine(
              payment: try line.payment.replacingAccount { try replace($0, .applicantOf(line.caseID)) },
              caseID: line.caseID, number: line.number)
          }))
    case .returnImported(let file):
      .returnImported(
        BankReturn(
          fileHash: file.fileHash, accepted: try file.accepted.map { try $0.replacingReason(replace) },
          quarantined: try file.quarantined.map {
            Quarantined(line: try $0.line.replacingReason(replace), fault: $0.fault)
          }))
    case .approved, .rejected, .exported: self
    }
  }
}

extension ReturnLine {
  /// A bank's words often repeat the account and its holder.
  fileprivate func replacingReason(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> ReturnLine {
    guard case .returned(let reason) = outcome else { return self }
    return ReturnLine(
      payment: payment, amount: amount, outcome: .returned(reason: try replace(reason, .payee(payment))))
  }
}
