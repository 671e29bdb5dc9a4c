internal import Casework
internal import DemoDocuments
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  /// Finance lists what is payable; another person approves the batch unless it is to wait.
  mutating func pay(_ id: BatchID, to cases: [DemoApplicant], at moment: Instant, approved: Bool = true) {
    let (round, title) = (policy.round, policy.title.zh)
    let payees = cases.map { (id: $0.id, account: $0.payee) }
    let key = policy.roundKey
    act("\(id) is prepared", at: moment, by: DemoStaff.maker) { desk in
      let lines = try payees.compactMap { payee -> BatchLine? in
        guard let file = try desk.load(CaseFile.self, payee.id), let receipt = file.dossier.receipt else { return nil }
        let due = try file.disbursement()
        let payment = Payment(
          id: PayID(try desk.nextNumber(prefix: "PAY", year: round.batchYear).text), batch: id,
          amount: due.award.amount, account: due.corrected ?? payee.account)
        return BatchLine(payment: payment, caseID: payee.id, number: receipt.number)
      }
      let number = try desk.nextNumber(prefix: "BF", year: round.batchYear).text
      let sheet = BatchSheet(id: id, number: number, round: key, lines: lines)
      try desk.open(PaymentBatch.self, id, with: PaymentBatch.prepare(sheet, by: desk.actor))
    }
    guard approved else { return }
    act("\(id) is approved", at: moment.later(minutes: 52), by: DemoStaff.checker) { desk in
      let batch = try desk.change(PaymentBatch.self, id) { try $0.approve(by: desk.actor) }
      for line in batch.sheet.lines {
        try desk.change(CaseFile.self, line.caseID) { try $0.disbursement().instruct(line.payment) }
      }
    }
    act("\(id) is exported", at: moment.later(minutes: 74), by: DemoStaff.maker) { desk in
      try desk.change(PaymentBatch.self, id) { batch in
        let file = BlobStore.hash(of: batch.sheet.bankFile(purpose: title))
        return try batch.export(
          BatchExport(
            fileHash: file, format: "utf-8", count: batch.sheet.lines.count, total: batch.sheet.total()),
          by: desk.actor)
      }
    }
  }

  /// The bank's word: everybody is paid but those whose account it does not know.
  mutating func settle(_ id: BatchID, returning returned: Set<CaseID>, at moment: Instant) {
    act("\(id) has its return file", at: moment, by: DemoStaff.maker) { desk in
      let batch = try desk.change(PaymentBatch.self, id) { batch in
        let lines = batch.sheet.lines.enumerated().map { index, line in
          ReturnLine(
            payment: line.payment.id, amount: line.payment.amount,
            outcome: returned.contains(line.caseID)
              ? .returned(reason: "收款账号与户名不符") : .paid(reference: "DEMO2025091100\(10 + index)", on: desk.now.day))
        }
        let text = lines.map { "\($0.payment) \($0.amount) \($0.outcome)" }.joined(separator: "\n")
        return try batch.importReturn(fileHash: demoDigest(text), lines: lines, by: desk.actor)
      }
      for line in batch.sheet.lines {
        try desk.change(CaseFile.self, line.caseID) { file in
          switch batch.outcomes[line.payment.id] {
          case .paid(let reference, let day):
            try file.disbursement().confirm(
              PaymentConfirmed(id: line.payment.id, amount: line.payment.amount, bankReference: reference, on: day))
          case .returned(let reason):
            try file.disbursement().bounce(PaymentReturned(id: line.payment.id, reason: reason))
          case nil: []
          }
        }
      }
    }
  }

  mutating func correctAccount(_ applicant: DemoApplicant, at moment: Instant) {
    let account = applicant.correctedPayee
    act("corrects the account", at: moment, by: applicant.actor, on: applicant) { file, desk in
      try file.disbursement().correct(account, by: desk.actor)
    }
    act("has the account confirmed", at: moment.later(minutes: 97), by: DemoStaff.maker, on: applicant) { file, desk in
      try file.disbursement().confirmAccount(by: desk.actor)
    }
  }

  /// - Parameter share: hundredths that have come back at `repaidAt`.
  mutating func clawBack(_ applicant: DemoApplicant, at moment: Instant, hundredths share: Int64, repaidAt: Instant) {
    let terms = terms
    act("is to be paid back", at: moment, by: DemoStaff.lead, on: applicant) { file, desk in
      let closure = try file.closure()
      guard case .paid(let paid) = closure.outcome else { throw Refusal.noSuchThing }
      let due = terms.workingDays.after(desk.now.day, 15) ?? desk.now.day
      return try closure.clawBack(
        ClawBackOrder(
          cause: .invoiceReversed, amount: Money(fen: paid.amount.fen / 4), due: due,
          reason: "申报单位主动报告：供应商因服务缩减红冲部分发票并退款，对应的奖励资金应予追回。"), by: desk.actor)
    }
    act("pays back", at: repaidAt, by: DemoStaff.maker, on: applicant) { file, desk in
      let claw = try file.clawBack()
      let amount = share == 100 ? claw.outstanding : Money(fen: claw.order.amount.fen / 100 * share)
      return try claw.record(
        Repayment(amount: amount, on: desk.now.day, bankReference: "DEMO202509120001"), by: desk.actor)
    }
  }
}

extension BatchSheet {
  /// The comma-separated file that went to the bank.
  fileprivate func bankFile(purpose: String) -> [UInt8] {
    CSVText(
      header: ["付款编号", "申报编号", "收款户名", "收款账号", "开户银行", "支付系统行号", "金额（元）", "用途"],
      rows: lines.map { line in
        let account = line.payment.account
        return [
          .text(line.payment.id.rawValue), .text(line.number.text), .text(account.holder), .text(account.number),
          .text(account.bank), .text(account.bankLine), .amount(line.payment.amount), .text(purpose),
        ]
      }
    ).utf8WithMark
  }
}

extension DemoApplicant {
  fileprivate var payee: PayeeAccount {
    PayeeAccount(holder: company.name, number: company.account, bank: company.bank, bankLine: bankLine)
  }

  /// Two digits had changed places.
  fileprivate var correctedPayee: PayeeAccount {
    let digits = Array(company.account)
    let swapped = String(digits.dropLast(2)) + String(digits[digits.count - 1]) + String(digits[digits.count - 2])
    return PayeeAccount(holder: company.name, number: swapped, bank: company.bank, bankLine: bankLine)
  }
}
