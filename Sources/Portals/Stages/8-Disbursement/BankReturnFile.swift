internal import Casework
internal import Standards

/// The bank's return as it arrived: pay-id, status, amount and reason in each line, columns in any order.
struct BankReturnFile: Sendable {
  /// A line that cannot be read; the whole file waits until it can.
  struct Flaw: Hashable, Sendable {
    /// From 1, the head included.
    let line: Int
    let text: Phrase
  }

  static let mostLines = 20_000
  private(set) var lines: [ReturnLine] = []
  private(set) var flaws: [Flaw] = []

  private enum Column: CaseIterable {
    case payment, status, amount, reason, reference, day

    var names: [String] {
      switch self {
      case .payment: ["付款编号", "pay-id", "pay_id", "payid", "payment"]
      case .status: ["状态", "结果", "status"]
      case .amount: ["金额（元）", "金额(元)", "金额", "amount"]
      case .reason: ["原因", "退汇原因", "失败原因", "reason"]
      case .reference: ["银行流水号", "流水号", "reference"]
      case .day: ["日期", "记账日期", "date"]
      }
    }
  }

  private static let paidWords: Set<String> = ["成功", "已付", "支付成功", "paid", "success", "ok"]
  private static let returnedWords: Set<String> = ["失败", "退汇", "已退汇", "退回", "returned", "failed", "rejected"]

  /// UTF-8 with or without its mark, else GB 18030.
  static func decode(_ bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self) ?? GB18030.decode(bytes)
  }

  /// - Parameter today: the bank's date of a line that names none.
  init(_ text: String, batch: PaymentBatch, today: CivilDate) {
    guard let rows = CSVReading.rows(text), let head = rows.first else {
      flaws = [Flaw(line: 1, text: Words.Payments.fileUnreadable)]
      return
    }
    guard rows.count <= BankReturnFile.mostLines else {
      flaws = [Flaw(line: 1, text: Words.Payments.fileTooLong(BankReturnFile.mostLines))]
      return
    }
    var places: [Column: Int] = [:]
    for (index, name) in head.enumerated() {
      let name = name.lowercased()
      if let column = Column.allCases.first(where: { $0.names.contains(name) }), places[column] == nil {
        places[column] = index
      }
    }
    guard places[.payment] != nil, places[.status] != nil, places[.amount] != nil else {
      flaws = [Flaw(line: 1, text: Words.Payments.headMissing)]
      return
    }
    for (index, row) in rows.dropFirst().enumerated() {
      func cell(_ column: Column) -> String {
        guard let place = places[column], place < row.count else { return "" }
        return BankReturnFile.plain(row[place])
      }
      read(line: index + 2, cell: cell, batch, today)
    }
    if lines.isEmpty, flaws.isEmpty { flaws = [Flaw(line: 1, text: Words.Payments.fileEmpty)] }
  }

  private mutating func read(
    line: Int, cell: (Column) -> String, _ batch: PaymentBatch, _ today: CivilDate
  ) {
    let payment = PayID(String(cell(.payment).prefix(80)))
    let status = cell(.status).lowercased()
    guard !payment.rawValue.isEmpty, let amount = try? Money(typed: cell(.amount)) else {
      flaws.append(Flaw(line: line, text: Words.Payments.lineUnreadable))
      return
    }
    if BankReturnFile.paidWords.contains(status) {
      let dated = cell(.day)
      let day = dated.isEmpty ? today : try? CivilDate(typed: dated)
      guard let day else {
        flaws.append(Flaw(line: line, text: Words.Payments.dayUnreadable(String(dated.prefix(40)))))
        return
      }
      var outcome = ReturnLine.Outcome.paid(reference: String(cell(.reference).prefix(80)), on: day)
      // What the file leaves open is as it was known before, so that a repeated line says nothing new.
      if case .paid(let reference, let known) = batch.outcomes[payment] {
        outcome = .paid(
          reference: cell(.reference).isEmpty ? reference : String(cell(.reference).prefix(80)),
          on: dated.isEmpty ? known : day)
      }
      lines.append(ReturnLine(payment: payment, amount: amount, outcome: outcome))
    } else if BankReturnFile.returnedWords.contains(status) {
      lines.append(
        ReturnLine(payment: payment, amount: amount, outcome: .returned(reason: String(cell(.reason).prefix(200)))))
    } else {
      flaws.append(Flaw(line: line, text: Words.Payments.statusUnknown(String(status.prefix(40)))))
    }
  }

  /// Without the apostrophe our own export may have put before a cell.
  private static func plain(_ text: String) -> String {
    let trimmed = text.trimmed
    return trimmed.hasPrefix("'") ? String(trimmed.dropFirst()) : trimmed
  }
}
