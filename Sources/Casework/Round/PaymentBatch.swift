internal import Standards

/// Payments prepared by one person, approved by another, sent to the bank and matched line by line.
package struct PaymentBatch: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "batch"

  package enum Phase: String, Codable, Sendable, CaseIterable { case prepared, approved, rejected, exported }

  package let sheet: BatchSheet
  package let maker: AccountID
  package private(set) var phase: Phase = .prepared
  package private(set) var approver: AccountID?
  package private(set) var exports: [BatchExport] = []
  package private(set) var returns: [BankReturn] = []
  /// The bank's word on each payment that has one.
  package private(set) var outcomes: [PayID: ReturnLine.Outcome] = [:]
  package private(set) var version: Int

  package init(folding events: some Sequence<Recorded<PaymentBatchEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .prepared(let sheet) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: PaymentBatch.streamPrefix, version: 0, kind: "prepared")
    }
    self.sheet = sheet
    maker = first.actor
    version = 1
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<PaymentBatchEvent>) throws(BrokenHistory) {
    let broken = BrokenHistory(stream: "batch:\(sheet.id)", version: recorded.version, kind: recorded.event.kind)
    guard recorded.version == version + 1 else { throw broken }
    switch (recorded.event, phase) {
    case (.approved, .prepared):
      guard recorded.actor != maker else { throw broken }
      phase = .approved
      approver = recorded.actor
    case (.rejected, .prepared): phase = .rejected
    case (.exported(let export), .approved), (.exported(let export), .exported):
      exports.append(export)
      phase = .exported
    case (.returnImported(let imported), .exported):
      for line in imported.accepted {
        guard let payment = payment(line.payment), payment.amount == line.amount, outcomes[line.payment] == nil
        else { throw broken }
        outcomes[line.payment] = line.outcome
      }
      returns.append(imported)
    default: throw broken
    }
    version = recorded.version
  }

  package func payment(_ id: PayID) -> Payment? { sheet.lines.first { $0.payment.id == id }?.payment }
}

extension PaymentBatch {
  /// - Throws: `batchEmpty`; `payIDUsed` for a payment or a case that appears twice; `overflow`.
  package static func prepare(_ sheet: BatchSheet, by actor: Actor) throws(Refusal) -> [PaymentBatchEvent] {
    try Permissions.check(actor, .prepareBatch, at: nil)
    guard !sheet.lines.isEmpty else { throw .payment(.batchEmpty) }
    guard Set(sheet.lines.map(\.payment.id)).count == sheet.lines.count,
      Set(sheet.lines.map(\.caseID)).count == sheet.lines.count
    else { throw .payment(.payIDUsed) }
    guard sheet.lines.allSatisfy({ $0.payment.batch == sheet.id && $0.payment.amount > .zero }) else {
      throw .payment(.amountDiffers)
    }
    _ = try sheet.total()
    return [.prepared(sheet)]
  }

  /// The shell then instructs each line's case with ``Disbursement/instruct(_:)`` in the same transaction.
  /// - Throws: `samePerson`, `batchSettled`.
  package func approve(by actor: Actor) throws(Refusal) -> [PaymentBatchEvent] {
    try Permissions.check(actor, .approveBatch, at: nil, on: Subject(makers: [maker]))
    guard phase == .prepared else { throw .payment(.batchSettled) }
    return [.approved]
  }

  package func reject(reason: String, by actor: Actor) throws(Refusal) -> [PaymentBatchEvent] {
    try Permissions.check(actor, .rejectBatch, at: nil)
    guard phase == .prepared else { throw .payment(.batchSettled) }
    try reason.requireReason(clause: "六(七)")
    return [.rejected(Reasoned(reason: reason))]
  }

  /// - Throws: `batchNotApproved`; `controlTotalsDiffer` when the file does not say what the batch says.
  package func export(_ export: BatchExport, by actor: Actor) throws(Refusal) -> [PaymentBatchEvent] {
    try Permissions.check(actor, .exportBatch, at: nil)
    guard phase == .approved || phase == .exported else { throw .payment(.batchNotApproved) }
    let total = try sheet.total()
    guard export.count == sheet.lines.count, export.total == total else { throw .payment(.controlTotalsDiffer) }
    return [.exported(export)]
  }

  /// Sorts the bank's lines into accepted and quarantined; a file seen before, or one that says nothing new,
  /// changes nothing. The shell then tells each accepted line's case.
  package func importReturn(
    fileHash: String, lines: [ReturnLine], by actor: Actor
  ) throws(Refusal) -> [PaymentBatchEvent] {
    try Permissions.check(actor, .importReturn, at: nil)
    guard phase == .exported else { throw .payment(.batchNotApproved) }
    guard !returns.contains(where: { $0.fileHash == fileHash }) else { return [] }
    let imported = sort(lines, fileHash: fileHash)
    guard !imported.accepted.isEmpty || !imported.quarantined.isEmpty else { return [] }
    return [.returnImported(imported)]
  }

  private func sort(_ lines: [ReturnLine], fileHash: String) -> BankReturn {
    let times = Dictionary(lines.map { ($0.payment, 1) }, uniquingKeysWith: +)
    var accepted: [ReturnLine] = []
    var quarantined: [Quarantined] = []
    for line in lines {
      if let fault = fault(of: line, times: times[line.payment] ?? 0) {
        quarantined.append(Quarantined(line: line, fault: fault))
      } else if outcomes[line.payment] == nil {
        accepted.append(line)
      }
    }
    return BankReturn(fileHash: fileHash, accepted: accepted, quarantined: quarantined)
  }

  private func fault(of line: ReturnLine, times: Int) -> Quarantined.Fault? {
    guard let payment = payment(line.payment) else { return .unknownPayment }
    guard times == 1 else { return .repeatedInFile }
    guard payment.amount == line.amount else { return .amountDiffers }
    if case .returned(let reason) = line.outcome, reason.allSatisfy(\.isWhitespace) { return .reasonMissing }
    if let known = outcomes[line.payment], known != line.outcome { return .settledOtherwise }
    return nil
  }
}
