internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// A case at the last stage, with the account it would be paid to.
struct PayableCase: Sendable {
  enum Standing: Hashable { case payable, accountMissing, nameDiffers, inBatch(String), underWay, returned, toConfirm }

  let file: CaseFile
  let stage: Disbursement
  let account: PayeeAccount?
  let standing: Standing

  var id: CaseID { file.id }
  var name: String { file.dossier.opened.enterpriseName }
  var amount: Money { stage.award.amount }
  /// A batch pays the cases of one round.
  var roundKey: String { "\(file.dossier.opened.programme)/\(file.dossier.opened.round)" }

  /// - Parameter batches: numbers of batches that wait for approval, by the cases in them.
  init?(_ file: CaseFile, batches: [CaseID: String]) {
    guard case .disbursement(let stage) = file.state else { return nil }
    self.file = file
    self.stage = stage
    let account = stage.corrected ?? PayeeAccount(filing: file.dossier.filing)
    self.account = account
    standing =
      switch stage.phase {
      case .instructed: .underWay
      case .returned: .returned
      case .accountGiven: .toConfirm
      case .payable:
        if let number = batches[file.id] {
          .inBatch(number)
        } else if let account {
          AccountName.same(account.holder, file.dossier.opened.enterpriseName)
            && account.isHeld(by: file.dossier.opened.enterpriseName) ? .payable : .nameDiffers
        } else {
          .accountMissing
        }
      }
  }

  static func all(_ desk: Desk) throws -> [PayableCase] {
    let batches = try pending(desk)
    let rows = try Worklist(stages: [.disbursement]).page(desk.transaction, limit: 5000).rows
    return try rows.filter { $0.state == "disbursement" }.compactMap { row in
      try desk.load(CaseFile.self, row.id).flatMap { PayableCase($0, batches: batches) }
    }
  }

  /// Cases in batches that nobody has approved or rejected yet.
  static func pending(_ desk: Desk) throws -> [CaseID: String] {
    var numbers: [CaseID: String] = [:]
    for row in try RoundPapers(desk.transaction).rows(.batch) where row.state == PaymentBatch.Phase.prepared.rawValue {
      guard let batch = try desk.load(PaymentBatch.self, BatchID(row.id)) else { continue }
      for line in batch.sheet.lines { numbers[line.caseID] = batch.sheet.number }
    }
    return numbers
  }
}

extension PayeeAccount {
  /// The account the filing names; `nil` while one of its answers is missing.
  init?(filing: Filing) {
    func text(_ id: FactID) -> String? {
      if case .text(let text) = filing.application[id], !text.isEmpty { text } else { nil }
    }
    guard let holder = text("org.account_name"), let number = text("org.bank_account"),
      let bank = text("org.bank_name"), let line = text("org.bank_line")
    else { return nil }
    self.init(holder: holder, number: number, bank: bank, bankLine: line)
  }
}
